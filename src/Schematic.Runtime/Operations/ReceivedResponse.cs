using System;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A response that is being read.</summary>
internal abstract class ReceivedResponse
{
    /// <summary>Gets the operation that was called.</summary>
    public abstract ApiOperation Operation { get; }

    /// <summary>Gets the client's options.</summary>
    public abstract ApiClientOptions Options { get; }

    /// <summary>Gets the response after it was received.</summary>
    public abstract HttpResponseMessage Response { get; }

    /// <summary>Gets the factory of exceptions, which knows the credentials that were sent.</summary>
    public abstract ApiFailures Failures { get; }

    /// <summary>True if a fingerprint of the body is computed.</summary>
    protected abstract bool TakesFingerprint { get; }

    /// <summary>Gets a hash of the body that distinguishes it from others; 0 if the call does not request it.</summary>
    public int Fingerprint { get; private set; }

    /// <summary>Gets the character set that the response names; null if it names none or an unknown one.</summary>
    public Encoding? Charset => ResponseText.Charset(Response);

    /// <summary>Reads the body as one value.</summary>
    public async ValueTask<T> ReadBytesAsync<TState, T>(TState state, Func<TState, ReceivedResponse, ReadOnlyMemory<byte>, CancellationToken, T> read, CancellationToken cancellationToken)
    {
        var limit = Options.MaxResponseBytes;
        if (Response.Content.Headers.ContentLength > limit && Response.RequestMessage?.Method != HttpMethod.Head) throw TooLarge("The body", nameof(ApiClientOptions.MaxResponseBytes), limit);
        try
        {
            using var body = await RentedBytes.ReadAsync(Response.Content, limit, cancellationToken).ConfigureAwait(false);
            if (body.IsTruncated) throw TooLarge("The body", nameof(ApiClientOptions.MaxResponseBytes), limit);
            if (TakesFingerprint) Fingerprint = body.Fingerprint();
            return read(state, this, body.Memory, cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            throw Undecodable(exception);
        }
    }

    /// <summary>Returns the context for reading JSON of the specified length.</summary>
    public JsonReadContext Reading(int bytes, CancellationToken cancellationToken) =>
        JsonReadContext.For(Options.MissingMembers, bytes, cancellationToken, Options.MalformedValues);

    public ApiException Unreadable(string problem, ReadOnlyMemory<byte> body, Exception? cause = null) =>
        Failures.Unreadable(Response, body, Options.MaxErrorBytes, problem, cause);

    public ApiException Undecodable(InvalidDataException exception) => Unreadable("The body could not be decompressed. " + exception.Message, default, exception);

    public ApiException TooLarge(string what, string option, int limit) =>
        Failures.TooLarge(Response, what, option, limit);
}
