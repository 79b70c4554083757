using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Schematic.Build.Tests.Refresh;

/// <summary>A server on 127.0.0.1 that answers each request with the bytes that a test chooses.</summary>
internal sealed class DocumentServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public DocumentServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>The host and the port.</summary>
    public string Authority => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The URL of the document.</summary>
    public string Url => $"http://{Authority}/openapi.json";

    /// <summary>Returns the whole answer to a request; null for no answer at all.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>The requests: their heads, and the bodies whose length they state.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Returns an answer with a body of the stated length.</summary>
    public static string Document(string body, string headers = "", string status = "200 OK", int? length = null) =>
        $"HTTP/1.1 {status}\r\nContent-Length: {length ?? Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{headers}\r\n{body}";

    public void Dispose()
    {
        _stop.Cancel();
        _serving.GetAwaiter().GetResult();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var socket = await _listener.AcceptSocketAsync(_stop.Token);
                var request = await ReadAsync(socket);
                Requests.Add(request);
                if (Answer(request) is not { } answer) await Task.Delay(Timeout.Infinite, _stop.Token);
                else await socket.SendAsync(Encoding.UTF8.GetBytes(answer), _stop.Token);
                socket.Shutdown(SocketShutdown.Send);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task<string> ReadAsync(Socket socket)
    {
        var request = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsWhole(request.ToString()) && await socket.ReceiveAsync(buffer, _stop.Token) is var read and > 0)
            request.Append(Encoding.Latin1.GetString(buffer, 0, read));
        return request.ToString();
    }

    private static bool IsWhole(string request)
    {
        var head = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var length = Regex.Match(request, @"^Content-Length: (\d+)\r$", RegexOptions.Multiline | RegexOptions.IgnoreCase);
        return head >= 0 && request.Length - head - 4 >= (length.Success ? int.Parse(length.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0);
    }
}
