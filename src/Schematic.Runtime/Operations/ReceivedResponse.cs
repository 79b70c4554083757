using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A response on its way to become a value.</summary>
internal abstract class ReceivedResponse
{
    /// <summary>The operation that was called.</summary>
    public abstract ApiOperation Operation { get; }

    /// <summary>The client's options.</summary>
    public abstract ApiClientOptions Options { get; }

    /// <summary>The response, once it is there.</summary>
    public abstract HttpResponseMessage Response { get; }

    /// <summary>The credentials that were sent.</summary>
    protected abstract IReadOnlyList<string> Secrets { get; }

    /// <summary>True if bodies are to be distinguished.</summary>
    protected abstract bool TakesFingerprint { get; }

    /// <summary>What tells the body from another one; 0 where the call does not ask for it.</summary>
    public int Fingerprint { get; private set; }

    /// <summary>The character set that the response names; null for none and for unknown ones.</summary>
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
        catch (InvalidDataException fault)
        {
            throw Undecodable(fault);
        }
    }

    /// <summary>The context to read JSON of some length with.</summary>
    public JsonReadContext Reading(int bytes, CancellationToken cancellationToken) =>
        JsonReadContext.For(Options.MissingMembers, bytes, cancellationToken);

    public ApiException Unreadable(string fault, ReadOnlyMemory<byte> body, Exception? cause = null) =>
        ApiException.Unreadable(Operation, Secrets, Response, body, Options.MaxErrorBytes, fault, cause);

    public ApiException Undecodable(InvalidDataException fault) => Unreadable("The body could not be decompressed. " + fault.Message, default, fault);

    public ApiException TooLarge(string what, string option, int limit) =>
        ApiException.TooLarge(Operation, Secrets, Response, what, option, limit);
}
