using System;
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
    public Encoding? Charset
    {
        get
        {
            if (Response.Content.Headers.ContentType?.CharSet is not { Length: > 0 } name) return null;
            try
            {
                return Encoding.GetEncoding(name.Trim('"'));
            }
            catch (ArgumentException)
            {
                return null;
            }
        }
    }

    /// <summary>Reads the body as one value.</summary>
    public async ValueTask<T> ReadBytesAsync<TState, T>(TState state, Func<TState, ApiExchange, ReadOnlyMemory<byte>, T> read, CancellationToken cancellationToken)
    {
        using var body = await RentedBytes.ReadAsync(Response.Content, int.MaxValue, cancellationToken).ConfigureAwait(false);
        if (call.TakesFingerprint) Fingerprint = body.Fingerprint();
        return read(state, this, body.Memory);
    }

    public ApiException Unreadable(string fault, ReadOnlyMemory<byte> body, Exception? cause = null) =>
        ApiException.Unreadable(call.Operation, Writer.Secrets, Response, body, fault, cause);
}
