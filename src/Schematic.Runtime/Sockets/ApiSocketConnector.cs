using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.WebSockets;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>Opens WebSocket connections with the URL, headers and credentials of a request, using <see cref="ApiClientOptions.WebSocketFactory"/>
/// if it is set.</summary>
internal static class ApiSocketConnector
{
    public static async Task<ApiSocketConnection> ConnectAsync(ApiClient client, IApiSocketRequest request, CancellationToken cancellationToken)
    {
        var (operation, options) = (request.GetOperation(), client.BaseOptions);
        var exchange = new ApiExchange(new ApiCall(client, operation, request), 0, null);
        using var deadline = new Deadline(options.Timeout, options.TimeProvider, cancellationToken);
        try
        {
            using var message = await exchange.WriteAsync(null, deadline.Token).ConfigureAwait(false);
            if (options.OnRequest is { } onRequest)
            {
                await onRequest(message, deadline.Token).ConfigureAwait(false);
                HeaderText.Check(message);
            }

            var open = options.WebSocketFactory ?? ((url, headers, subprotocols, token) => OpenAsync(exchange.Failures, url, headers, subprotocols, token));
            foreach (var subprotocol in operation.Subprotocols) HeaderText.Token("A subprotocol", subprotocol);
            var socket = await open(SocketUrl(message.RequestUri!), Headers(message), operation.Subprotocols, deadline.Token).ConfigureAwait(false);
            return new ApiSocketConnection(socket, new ApiSocketHandshake(operation, message.RequestUri, exchange.Writer.Secrets, exchange.Failures, options));
        }
        catch (OperationCanceledException exception) when (deadline.IsOver)
        {
            throw new TimeoutException($"{operation.Id}: connecting to {operation.Path} took longer than {options.Timeout}.", exception);
        }
    }

    private static async Task<WebSocket> OpenAsync(
        ApiFailures failures, Uri url, IReadOnlyList<KeyValuePair<string, string>> headers, IReadOnlyList<string> subprotocols, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        foreach (var (name, value) in headers) socket.Options.SetRequestHeader(name, value);
        foreach (var subprotocol in subprotocols) socket.Options.AddSubProtocol(subprotocol);
        try
        {
            await socket.ConnectAsync(url, cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch (WebSocketException exception) when (socket.HttpStatusCode is not (0 or HttpStatusCode.SwitchingProtocols))
        {
            using var refusal = Refusal(socket, url);
            throw failures.Unreadable(refusal, default, 0, "The server rejected the WebSocket connection.", exception);
        }
        finally
        {
            if (socket.State != WebSocketState.Open) socket.Dispose();
        }
    }

    private static HttpResponseMessage Refusal(ClientWebSocket socket, Uri url)
    {
        var response = new HttpResponseMessage(socket.HttpStatusCode) { RequestMessage = new HttpRequestMessage(HttpMethod.Get, url) };
        foreach (var (name, values) in socket.HttpResponseHeaders ?? new Dictionary<string, IEnumerable<string>>())
            response.Headers.TryAddWithoutValidation(name, values);
        return response;
    }

    private static KeyValuePair<string, string>[] Headers(HttpRequestMessage message) =>
        message.Headers.Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value))).ToArray();

    private static Uri SocketUrl(Uri url)
    {
        var text = url.OriginalString;
        if (!text.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return url;
        return new Uri("ws" + text[4..], new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
    }
}
