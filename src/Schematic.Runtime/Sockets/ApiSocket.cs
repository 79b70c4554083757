using System;
using System.Collections.Generic;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A WebSocket connection with typed messages. Several threads can send messages; only one at a time can receive.</summary>
/// <typeparam name="TSend">The type of the messages that the client sends.</typeparam>
/// <typeparam name="TReceive">The type of the messages that the server sends.</typeparam>
public class ApiSocket<TSend, TReceive> : IAsyncDisposable
{
    private readonly ApiSocketConnection _connection;
    private readonly JsonCodec<TSend> _sent;
    private readonly JsonCodec<TReceive> _received;
    private readonly CancellationTokenSource _closing = new();

    /// <summary>Creates a socket with typed messages over a connection.</summary>
    /// <param name="connection">The connection, which the socket owns.</param>
    /// <param name="sent">The codec that writes messages.</param>
    /// <param name="received">The codec that reads messages.</param>
    public ApiSocket(ApiSocketConnection connection, JsonCodec<TSend> sent, JsonCodec<TReceive> received)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _connection = connection;
        _sent = sent;
        _received = received;
    }

    /// <summary>Gets the subprotocol that the server selected; null for none.</summary>
    public string? Subprotocol => _connection.Subprotocol;

    /// <summary>Sends a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Cancels the send operation and closes the connection.</param>
    /// <returns>A task that completes when the message is sent.</returns>
    /// <exception cref="WebSocketException">The connection is closed or was lost.</exception>
    public Task SendAsync(TSend message, CancellationToken cancellationToken = default) =>
        _connection.SendAsync(Written(message), WebSocketMessageType.Text, cancellationToken);

    /// <summary>Sends a binary message.</summary>
    /// <param name="message">The bytes.</param>
    /// <param name="cancellationToken">Cancels the send operation and closes the connection.</param>
    /// <returns>A task that completes when the message is sent.</returns>
    /// <exception cref="WebSocketException">The connection is closed or was lost.</exception>
    public Task SendBinaryAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken = default) =>
        _connection.SendAsync(message, WebSocketMessageType.Binary, cancellationToken);

    /// <summary>Receives the server's messages until it closes the connection. JSON is read from both text and binary messages.</summary>
    /// <param name="cancellationToken">Cancels the receive operation and closes the connection.</param>
    /// <returns>The messages.</returns>
    /// <exception cref="ApiException">A message does not match the description, in which case the next one can be received; or it is larger
    /// than <see cref="ApiClientOptions.MaxSocketMessageBytes"/> allows, which ends the connection.</exception>
    /// <exception cref="ApiSocketException">The server closed the connection with an error.</exception>
    /// <exception cref="WebSocketException">The connection was lost.</exception>
    public async IAsyncEnumerable<TReceive> ReceiveAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await _connection.ReceiveAsync(this, static (socket, _, message) => new ApiSocketMessage<TReceive>(socket.Read(message)), cancellationToken).ConfigureAwait(false) is { } message)
            yield return message.Value!;
    }

    /// <summary>Receives the server's messages until it closes the connection: text messages as values, binary messages as bytes.</summary>
    /// <inheritdoc cref="ReceiveAsync"/>
    public async IAsyncEnumerable<ApiSocketMessage<TReceive>> ReceiveMessagesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await _connection.ReceiveAsync(this, Message, cancellationToken).ConfigureAwait(false) is { } message)
            yield return message;
    }

    /// <summary>Sends a message at regular intervals until the connection is closed.</summary>
    /// <param name="message">The message.</param>
    /// <param name="interval">The time between two messages.</param>
    public void KeepAlive(TSend message, TimeSpan interval) => _ = KeepAliveAsync(Written(message), interval);

    /// <summary>Sends the endpoint's closing message, if it defines one, and closes the connection.</summary>
    /// <param name="cancellationToken">Cancels the wait for the server to close its side.</param>
    /// <returns>A task that completes when the connection is closed.</returns>
    public async Task CloseAsync(CancellationToken cancellationToken = default)
    {
        if (_closing.IsCancellationRequested) return;
        await _closing.CancelAsync().ConfigureAwait(false);
        await SayGoodbyeAsync(cancellationToken).ConfigureAwait(false);
        await _connection.CloseAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the connection.</summary>
    /// <returns>A task that completes when the connection is closed.</returns>
    public virtual async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
        _closing.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Sends the endpoint's closing message.</summary>
    /// <param name="cancellationToken">Cancels the send operation.</param>
    /// <returns>A task that completes when the message is sent.</returns>
    protected virtual Task SayGoodbyeAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private byte[] Written(TSend message)
    {
        ReadOnlyMembers.AreSent = _connection.Options.SendReadOnlyMembers;
        return JsonBody.Write(message, _sent);
    }

    private static ApiSocketMessage<TReceive> Message(ApiSocket<TSend, TReceive> socket, WebSocketMessageType type, ReadOnlyMemory<byte> message) =>
        type == WebSocketMessageType.Binary ? new(message.ToArray()) : new(socket.Read(message));

    private TReceive Read(ReadOnlyMemory<byte> message)
    {
        try
        {
            return JsonText.Read(message.Span, _received, JsonReadContext.For(_connection.Options.MissingMembers, _connection.Options.MalformedValues));
        }
        catch (JsonContentException exception)
        {
            throw _connection.Handshake.Unreadable(message, exception);
        }
    }

    private async Task KeepAliveAsync(ReadOnlyMemory<byte> message, TimeSpan interval)
    {
        using var timer = new PeriodicTimer(interval, _connection.Options.TimeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(_closing.Token).ConfigureAwait(false))
                await _connection.SendAsync(message, WebSocketMessageType.Text, _closing.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The receiver gets the exception that ended the connection.
        }
    }
}
