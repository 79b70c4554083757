using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A response with its status and headers.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class ApiResponse<T> : IDisposable, IAsyncDisposable
{
    /// <summary>Creates a response, for test doubles.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="value">The value.</param>
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

    /// <summary>Gets the status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Gets the headers of the response.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>Gets the headers of the response content.</summary>
    public HttpContentHeaders ContentHeaders { get; }

    /// <summary>Gets the value that was read from the response.</summary>
    public T Value { get; }

    /// <summary>Gets the URL of the response, for links relative to it.</summary>
    internal Uri? RequestUri { get; init; }

    /// <summary>Gets a hash of the body that distinguishes it from others; 0 if it was not requested.</summary>
    internal int Fingerprint { get; init; }

    /// <summary>Returns a header of the response or of its content.</summary>
    /// <param name="name">The header's name.</param>
    /// <returns>The value, with several values joined by commas; null if the header is missing.</returns>
    public string? Header(string name) => HeaderText.Find(Headers, ContentHeaders, name);

    /// <summary>Disposes of a value that keeps the connection open, such as a stream.</summary>
    public void Dispose() => (Value as IDisposable)?.Dispose();

    /// <inheritdoc cref="Dispose"/>
    /// <returns>A task that completes when the value is disposed of.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Value is IAsyncDisposable value) await value.DisposeAsync().ConfigureAwait(false);
        else Dispose();
    }
}
