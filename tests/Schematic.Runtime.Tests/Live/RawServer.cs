using System.Net;
using System.Net.Sockets;
using System.Text;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Live;

/// <summary>A socket on 127.0.0.1 that keeps the heads of requests byte for byte and answers each connection with bytes of the
/// test's choice: what no web server can be made to send.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Queue<RawAnswer> _answers;
    private readonly Task _serving;

    public RawServer(params RawAnswer[] answers)
    {
        _answers = new Queue<RawAnswer>(answers);
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>The heads of the requests that came, up to the empty line.</summary>
    public List<string> Heads { get; } = [];

    public ShopClientOptions Options => new()
    {
        ApiKey = "s3cret",
        BaseUrl = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}"),
        RetryDelay = TimeSpan.FromMilliseconds(1),
    };

    public ShopClient Client => new(Options);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (_answers.TryDequeue(out var answer))
            {
                using var socket = await _listener.AcceptSocketAsync(_stop.Token);
                await AnswerAsync(socket, answer);
            }

            // The handler itself tries again where a connection ends without a byte: who comes then is refused.
            _listener.Stop();
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task AnswerAsync(Socket socket, RawAnswer answer)
    {
        Heads.Add(await ReadHeadAsync(socket));
        await socket.SendAsync(Encoding.Latin1.GetBytes(answer.Text), _stop.Token);
        if (answer.Until is { } until) await until.WaitAsync(_stop.Token);
        if (answer.End == RawEnd.Stall) await Task.Delay(Timeout.Infinite, _stop.Token);
        // Closing without lingering sends a reset instead of the end of the stream.
        if (answer.End == RawEnd.Reset) socket.LingerState = new LingerOption(true, 0);
        else socket.Shutdown(SocketShutdown.Send);
    }

    private async Task<string> ReadHeadAsync(Socket socket)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await socket.ReceiveAsync(buffer, _stop.Token);
            if (read == 0) break;
            head.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return head.ToString();
    }
}
