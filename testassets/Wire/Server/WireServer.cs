using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Wire.Server;

/// <summary>
/// A socket on 127.0.0.1 that keeps requests byte for byte and answers with bytes of the check's choice: one request a connection,
/// connections in parallel.
/// </summary>
internal sealed class WireServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<WireRequest> _requests = new();
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<WireRequest, int, WireAnswer> _answer;
    private readonly Task _serving;
    private int _count;

    /// <summary>A server that decides for each request.</summary>
    /// <param name="answer">The answer to a request and its number, from 0.</param>
    public WireServer(Func<WireRequest, int, WireAnswer> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>A server with an answer for each request; the last one is given to all that come later.</summary>
    public WireServer(params WireAnswer[] answers)
        : this((_, number) => answers[Math.Min(number, answers.Length - 1)])
    {
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>The requests that came.</summary>
    public IReadOnlyList<WireRequest> Requests => [.. _requests];

    /// <summary>Ends when the client closes a connection whose answer has not ended.</summary>
    public Task ClientLeft => _left.Task;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true) connections.Add(TalkAsync(await _listener.AcceptSocketAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task TalkAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                socket.NoDelay = true;
                await using var stream = new BufferedStream(new NetworkStream(socket), 1 << 16);
                if (await WireRequest.ReadAsync(stream, _stop.Token) is not { } request) return;
                _requests.Enqueue(request);
                await AnswerAsync(socket, _answer(request, Interlocked.Increment(ref _count) - 1));
            }
            catch (Exception error) when (error is IOException or SocketException or OperationCanceledException)
            {
                _left.TrySetResult();
            }
        }
    }

    private async Task AnswerAsync(Socket socket, WireAnswer answer)
    {
        for (var sent = 0; sent < answer.Bytes.Length;)
        {
            var size = Math.Min(answer.ChunkSize, answer.Bytes.Length - sent);
            sent += await socket.SendAsync(answer.Bytes.AsMemory(sent, size), _stop.Token);
        }

        if (answer.Until is { } until) await until.WaitAsync(_stop.Token);
        if (answer.End == WireEnd.Stall) await StallAsync(socket);
        // Closing without lingering sends a reset instead of the end of the stream.
        if (answer.End == WireEnd.Reset) socket.LingerState = new LingerOption(true, 0);
        else socket.Shutdown(SocketShutdown.Both);
    }

    private async Task StallAsync(Socket socket)
    {
        if (await socket.ReceiveAsync(new byte[1], _stop.Token) == 0) _left.TrySetResult();
    }
}
