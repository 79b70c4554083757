using System;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A successful response on its way to become a value.</summary>
internal sealed class ApiResponseReader(ApiCall call, ApiRequestWriter writer, HttpResponseMessage message)
{
    public ApiCall Call => call;

    public HttpResponseMessage Message => message;

    /// <summary>What tells the body from another one.</summary>
    public int Fingerprint { get; private set; }

    /// <summary>Reads the body as one value.</summary>
    public async ValueTask<T> ReadBytesAsync<TState, T>(TState state, Func<TState, ApiResponseReader, ReadOnlyMemory<byte>, T> read, CancellationToken cancellationToken)
    {
        using var body = await RentedBytes.ReadAsync(message.Content, int.MaxValue, cancellationToken).ConfigureAwait(false);
        if (call.TakesFingerprint) Fingerprint = body.Fingerprint();
        return read(state, this, body.Memory);
    }

    /// <summary>The character set that the response names; null for none and for unknown ones.</summary>
    public Encoding? Charset
    {
        get
        {
            if (message.Content.Headers.ContentType?.CharSet is not { Length: > 0 } name) return null;
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

    public ApiException Unreadable(string fault, ReadOnlyMemory<byte> body, Exception? cause = null) =>
        ApiException.Unreadable(call.Operation, writer.Secrets, message, body, fault, cause);
}
