using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>An answer with its status and headers.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
public sealed class ApiResponse<T> : IDisposable, IAsyncDisposable
{
    /// <summary>Makes an answer, for a test double.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="value">The answer.</param>
    public ApiResponse(HttpStatusCode statusCode, T value)
        : this(new HttpResponseMessage(statusCode), value)
    {
    }

    internal ApiResponse(HttpResponseMessage message, T value)
    {
        StatusCode = message.StatusCode;
        Headers = message.Headers;
        ContentHeaders = message.Content.Headers;
        Value = value;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers of the response.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>The headers of its content.</summary>
    public HttpContentHeaders ContentHeaders { get; }

    /// <summary>The answer.</summary>
    public T Value { get; }

    /// <summary>Where the answer came from, for links relative to it.</summary>
    internal Uri? RequestUri { get; init; }

    /// <summary>What tells two bodies apart; 0 where it was not asked for.</summary>
    internal int Fingerprint { get; init; }

    /// <summary>Reads a header of the response or of its content.</summary>
    /// <param name="name">The header's name.</param>
    /// <returns>Its value, several joined by commas; null where there is none.</returns>
    public string? Header(string name) =>
        Headers.TryGetValues(name, out var values) || TryGetContentHeader(name, out values) ? string.Join(", ", values) : null;

    /// <summary>Disposes of an answer that holds on to the connection, such as a stream.</summary>
    public void Dispose() => (Value as IDisposable)?.Dispose();

    /// <inheritdoc cref="Dispose"/>
    /// <returns>When it is disposed of.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Value is IAsyncDisposable value) await value.DisposeAsync().ConfigureAwait(false);
        else Dispose();
    }

    private bool TryGetContentHeader(string name, out IEnumerable<string> values)
    {
        var found = ContentHeaders.TryGetValues(name, out var given);
        values = given ?? [];
        return found;
    }
}
