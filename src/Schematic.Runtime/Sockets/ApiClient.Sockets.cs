using System;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

public abstract partial class ApiClient
{
    /// <summary>Opens a WebSocket connection.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>The connection, for an <see cref="ApiSocket{TSend, TReceive}"/>.</returns>
    /// <exception cref="ApiException">The server rejected the connection.</exception>
    /// <exception cref="AuthenticationRequiredException">The endpoint requires credentials and none were found.</exception>
    /// <exception cref="System.Net.WebSockets.WebSocketException">The server could not be reached.</exception>
    /// <exception cref="TimeoutException">Connecting took longer than the options allow.</exception>
    public virtual Task<ApiSocketConnection> ConnectAsync(IApiSocketRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ApiSocketConnector.ConnectAsync(this, request, cancellationToken);
    }
}

public abstract partial class ApiClientGroup
{
    /// <inheritdoc cref="ApiClient.ConnectAsync"/>
    protected Task<ApiSocketConnection> ConnectAsync(IApiSocketRequest request, CancellationToken cancellationToken = default) =>
        Client.ConnectAsync(request, cancellationToken);
}

public abstract partial record ApiClientOptions
{
    /// <summary>Gets the factory that opens WebSocket connections; null for <see cref="System.Net.WebSockets.ClientWebSocket"/>.</summary>
    public ApiSocketFactory? WebSocketFactory { get; init; }

    /// <summary>Gets the maximum size of a message of a WebSocket connection, in bytes. A larger message results in an
    /// <see cref="ApiException"/> and ends the connection.</summary>
    /// <exception cref="ArgumentException">The value is not positive.</exception>
    public int MaxSocketMessageBytes
    {
        get => _maxSocketMessageBytes;
        init => _maxSocketMessageBytes = value > 0 ? value : throw new ArgumentException("The option MaxSocketMessageBytes is not positive.");
    }

    private readonly int _maxSocketMessageBytes = 16_000_000;
}
