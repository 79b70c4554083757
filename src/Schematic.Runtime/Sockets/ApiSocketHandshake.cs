using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.WebSockets;

namespace Schematic.Runtime;

/// <summary>The handshake of a WebSocket connection, for errors that the server causes later.</summary>
/// <param name="operation">The endpoint.</param>
/// <param name="url">The URL of the endpoint; null for a connection that a test created.</param>
/// <param name="secrets">The credentials that were sent.</param>
/// <param name="failures">Creates exceptions.</param>
/// <param name="options">The client's options.</param>
internal sealed class ApiSocketHandshake(ApiOperation operation, Uri? url, IReadOnlyList<string> secrets, ApiFailures failures, ApiClientOptions options)
{
    public ApiClientOptions Options => options;

    public ApiSocketException Closed(WebSocketCloseStatus status, string? reason)
    {
        using var response = Response();
        return new ApiSocketException(operation, response, status, reason is null ? null : Redaction.Text(reason, secrets));
    }

    public ApiException Unreadable(ReadOnlyMemory<byte> message, JsonContentException exception)
    {
        using var response = Response();
        return failures.Unreadable(response, message, options.MaxErrorBytes, "A message could not be read as the expected JSON. " + exception.Message, exception);
    }

    /// <summary>Creates the exception for a message that is larger than <see cref="ApiClientOptions.MaxSocketMessageBytes"/> allows.</summary>
    public ApiException TooLarge()
    {
        using var response = Response();
        return failures.TooLarge(response, "A message", nameof(ApiClientOptions.MaxSocketMessageBytes), options.MaxSocketMessageBytes);
    }

    private HttpResponseMessage Response() =>
        new(HttpStatusCode.SwitchingProtocols) { RequestMessage = new HttpRequestMessage(HttpMethod.Get, url) };
}
