using System;
using System.Net.WebSockets;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>An open WebSocket connection that sends and receives whole messages.</summary>
public sealed class ApiSocketConnection : IAsyncDisposable
{
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);
    private readonly WebSocket _socket;
    private readonly ApiSocketHandshake _handshake;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly StreamBuffer _received = new();
    private int _isReceiving;

    /// <summary>A connection over a socket that is open.</summary>
    /// <param name="socket">The socket, which the connection owns.</param>
    /// <param name="options">The options of the client.</param>
    public ApiSocketConnection(WebSocket socket, ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(socket);
        ArgumentNullException.ThrowIfNull(options);
        _socket = socket;
        _handshake = new ApiSocketHandshake(new ApiSocketOperation("WebSocket", "/"), null, [], options);
    }

    internal ApiSocketConnection(WebSocket socket, ApiSocketHandshake handshake)
    {
        _socket = socket;
        _handshake = handshake;
    }

    /// <summary>The subprotocol that the server chose; null for none.</summary>
    public string? Subprotocol => _socket.SubProtocol;

    internal ApiClientOptions Options => _handshake.Options;

    internal ApiSocketHandshake Handshake => _handshake;

    /// <summary>Closes the connection.</summary>
    /// <returns>When it is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            try
            {
                await CloseAsync(CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException)
            {
                // Whoever disposes of a connection does not care why it broke.
            }
        }

        _socket.Dispose();
        if (Interlocked.Exchange(ref _isReceiving, 1) == 0) _received.Dispose();
    }

    internal async Task SendAsync(ReadOnlyMemory<byte> message, WebSocketMessageType type, CancellationToken cancellationToken)
    {
        // A socket takes one message at a time.
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

    /// <summary>Receives a message, however many frames it has, and hands it over; null when the server closed the connection.</summary>
    /// <exception cref="ApiSocketException">The server closed it with a failure.</exception>
    /// <exception cref="ApiException">The message is longer than <see cref="ApiClientOptions.MaxSocketMessageBytes"/> allows.</exception>
    /// <exception cref="InvalidOperationException">Somebody else is receiving.</exception>
    internal async ValueTask<T?> ReceiveAsync<TState, T>(TState state, Func<TState, WebSocketMessageType, ReadOnlyMemory<byte>, T> read, CancellationToken cancellationToken)
        where T : struct
    {
        if (Interlocked.Exchange(ref _isReceiving, 1) != 0) throw new InvalidOperationException("Messages are being received already.");
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

    /// <summary>Closes the connection and waits for the server to do the same.</summary>
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
        catch (Exception fault) when (fault is ApiException or WebSocketException || deadline.IsOver)
        {
            // What the server says after the goodbye, or that it says nothing, changes nothing.
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

    // What is left of the message cannot be skipped: the connection ends.
    private async Task<ApiException> RefuseMessageAsync(CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(CloseTimeout, Options.TimeProvider, cancellationToken);
        try
        {
            await CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The limit is what callers must know.
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
