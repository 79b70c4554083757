using System;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <content>The response on its way to become a value.</content>
internal sealed partial class ApiExchange
{
    private HttpResponseMessage? _response;

    public ApiCall Call => call;

    /// <summary>The response, once <see cref="SendAsync"/> has it.</summary>
    public HttpResponseMessage Response => _response ?? throw new InvalidOperationException();

    /// <summary>What tells the body from another one; 0 where the call does not ask for it.</summary>
    public int Fingerprint { get; private set; }

    /// <summary>The character set that the response names; null for none and for unknown ones.</summary>
    public Encoding? Charset => ResponseText.Charset(Response);

    /// <summary>Reads the body as one value.</summary>
    public async ValueTask<T> ReadBytesAsync<TState, T>(TState state, Func<TState, ApiExchange, ReadOnlyMemory<byte>, CancellationToken, T> read, CancellationToken cancellationToken)
    {
        var limit = call.Options.MaxResponseBytes;
        if (Response.Content.Headers.ContentLength > limit && Response.RequestMessage?.Method != HttpMethod.Head) throw TooLarge("The body", nameof(ApiClientOptions.MaxResponseBytes), limit);
        try
        {
            using var body = await RentedBytes.ReadAsync(Response.Content, limit, cancellationToken).ConfigureAwait(false);
            if (body.IsTruncated) throw TooLarge("The body", nameof(ApiClientOptions.MaxResponseBytes), limit);
            if (call.TakesFingerprint) Fingerprint = body.Fingerprint();
            return read(state, this, body.Memory, cancellationToken);
        }
        catch (InvalidDataException fault)
        {
            throw Undecodable(fault);
        }
    }

    /// <summary>The context to read JSON of some length with.</summary>
    public JsonReadContext Reading(int bytes, CancellationToken cancellationToken) =>
        JsonReadContext.For(call.Options.MissingMembers, bytes, cancellationToken);

    public ApiException Unreadable(string fault, ReadOnlyMemory<byte> body, Exception? cause = null) =>
        ApiException.Unreadable(call.Operation, Writer.Secrets, Response, body, call.Options.MaxErrorBytes, fault, cause);

    public ApiException Undecodable(InvalidDataException fault) => Unreadable("The body could not be decompressed. " + fault.Message, default, fault);

    public ApiException TooLarge(string what, string option, int limit) =>
        ApiException.TooLarge(call.Operation, Writer.Secrets, Response, what, option, limit);
}
