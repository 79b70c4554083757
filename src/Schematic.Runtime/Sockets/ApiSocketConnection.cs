using System;
using System.Net.WebSockets;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>An open WebSocket connection that sends and receives complete messages.</summary>
public sealed class ApiSocketConnection : IAsyncDisposable
{
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);
    private readonly WebSocket _socket;
    private readonly ApiSocketHandshake _handshake;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly StreamBuffer _received = new();
    private int _isReceiving;

    /// <summary>Creates a connection over an open socket.</summary>
    /// <param name="socket">The socket, which the connection owns.</param>
    /// <param name="options">The options of the client.</param>
    public ApiSocketConnection(WebSocket socket, ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(socket);
        ArgumentNullException.ThrowIfNull(options);
        _socket = socket;
        var operation = new ApiSocketOperation("WebSocket", "/");
        _handshake = new ApiSocketHandshake(operation, null, [], new ApiFailures(operation, []), options);
    }

    internal ApiSocketConnection(WebSocket socket, ApiSocketHandshake handshake)
    {
        _socket = socket;
        _handshake = handshake;
    }

    /// <summary>Gets the subprotocol that the server selected; null for none.</summary>
    public string? Subprotocol => _socket.SubProtocol;

    internal ApiClientOptions Options => _handshake.Options;

    internal ApiSocketHandshake Handshake => _handshake;

    /// <summary>Closes the connection.</summary>
    /// <returns>A task that completes when the connection is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            try
            {
                await CloseAsync(CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
            {
                // Errors are irrelevant to callers that dispose of the connection.
            }
        }

        _socket.Dispose();
        if (Interlocked.Exchange(ref _isReceiving, 1) == 0) _received.Dispose();
    }

    internal async Task SendAsync(ReadOnlyMemory<byte> message, WebSocketMessageType type, CancellationToken cancellationToken)
    {
        // A socket can send only one message at a time.
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(message, type, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Receives a message of any number of frames and passes it to a function; returns null if the server closed the connection.</summary>
    /// <exception cref="ApiSocketException">The server closed the connection with an error.</exception>
    /// <exception cref="ApiException">The message is larger than <see cref="ApiClientOptions.MaxSocketMessageBytes"/> allows.</exception>
    /// <exception cref="InvalidOperationException">Another receive operation is in progress.</exception>
    internal async ValueTask<T?> ReceiveAsync<TState, T>(TState state, Func<TState, WebSocketMessageType, ReadOnlyMemory<byte>, T> read, CancellationToken cancellationToken)
        where T : struct
    {
        if (Interlocked.Exchange(ref _isReceiving, 1) != 0) throw new InvalidOperationException("Messages are already being received.");
        try
        {
            _received.Clear();
            while (_socket.State is WebSocketState.Open or WebSocketState.CloseSent)
            {
                var frame = await _socket.ReceiveAsync(_received.Free(), cancellationToken).ConfigureAwait(false);
                _received.Add(frame.Count);
                if (frame.MessageType == WebSocketMessageType.Close)
                {
                    await AnswerCloseAsync(cancellationToken).ConfigureAwait(false);
                    return null;
                }

                if (_received.Unread.Length > Options.MaxSocketMessageBytes) throw await RefuseMessageAsync(cancellationToken).ConfigureAwait(false);
                if (frame.EndOfMessage) return read(state, frame.MessageType, _received.Unread);
            }

            return null;
        }
        finally
        {
            Volatile.Write(ref _isReceiving, 0);
        }
    }

    /// <summary>Closes the connection and waits for the server to close its side.</summary>
    internal async Task CloseAsync(CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(CloseTimeout, Options.TimeProvider, cancellationToken);
        await CloseOutputAsync(WebSocketCloseStatus.NormalClosure, deadline.Token).ConfigureAwait(false);
        if (Volatile.Read(ref _isReceiving) != 0) return;
        try
        {
            while (await ReceiveAsync(false, static (_, _, _) => true, deadline.Token).ConfigureAwait(false) is not null)
            {
            }
        }
        catch (Exception exception) when (exception is ApiException or WebSocketException || deadline.IsOver)
        {
            // After the closing handshake has started, the server's messages and errors are irrelevant.
        }
    }

    private async Task CloseOutputAsync(WebSocketCloseStatus status, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync(status, null, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    // The rest of the message cannot be skipped: the connection ends.
    private async Task<ApiException> RefuseMessageAsync(CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(CloseTimeout, Options.TimeProvider, cancellationToken);
        try
        {
            await CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The exceeded limit is reported instead.
        }

        _socket.Abort();
        return _handshake.TooLarge();
    }

    private async Task AnswerCloseAsync(CancellationToken cancellationToken)
    {
        var (status, reason) = (_socket.CloseStatus, _socket.CloseStatusDescription);
        await CloseOutputAsync(WebSocketCloseStatus.NormalClosure, cancellationToken).ConfigureAwait(false);
        if (status is not (null or WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.EndpointUnavailable or WebSocketCloseStatus.Empty))
            throw _handshake.Closed(status.Value, reason);
    }
}
