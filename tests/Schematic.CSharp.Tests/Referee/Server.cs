using System.Net.Http.Headers;
using System.Text;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>The other side: keeps the request that arrives, and answers it.</summary>
internal sealed class Server : HttpMessageHandler
{
    /// <summary>The last request; null if none has arrived.</summary>
    public ReceivedRequest? Received { get; private set; }

    /// <summary>Returns the response to a request.</summary>
    public Func<ReceivedRequest, HttpResponseMessage> Answer { get; set; } = _ => new HttpResponseMessage(System.Net.HttpStatusCode.NoContent);

    /// <summary>Returns the bytes that stand for a string of the format <c>binary</c>.</summary>
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Receives each request.</summary>
    public Action<ReceivedRequest> Arrived { get; set; } = _ => { };

    public void Reset() => Received = null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default(HttpHeadersNonValidated))
            .SelectMany(header => header.Value, (header, value) => (header.Key, value)).ToList();
        Received = new ReceivedRequest(request.Method.Method, request.RequestUri!.AbsoluteUri, headers, body);
        Arrived(Received);
        var response = Answer(Received);
        response.RequestMessage = request;
        return response;
    }
}

/// <summary>A request as it arrived.</summary>
internal sealed record ReceivedRequest(string Method, string Url, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body)
{
    /// <summary>The path below the base URL, as it was sent.</summary>
    public string Path
    {
        get
        {
            var path = Url[(Url.IndexOf('/', Url.IndexOf("://", StringComparison.Ordinal) + 3))..].Split('?')[0];
            return path.StartsWith("/base/", StringComparison.Ordinal) || path == "/base" ? path["/base".Length..] : path;
        }
    }

    /// <summary>The names and values of the query, as they were sent.</summary>
    public IReadOnlyList<(string Name, string Value)> Query => Url.IndexOf('?', StringComparison.Ordinal) is > 0 and var start ? Pairs(Url[(start + 1)..], '&') : [];

    public IReadOnlyList<(string Name, string Value)> Cookies => Pairs(Header("Cookie") ?? "", ';');

    public string? ContentType => Header("Content-Type");

    public string? Header(string name) => Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).ToList() is { Count: > 0 } values ? string.Join(", ", values) : null;

    /// <summary>Splits pairs, whose names are decoded and whose values are not.</summary>
    public static IReadOnlyList<(string Name, string Value)> Pairs(string text, char separator) =>
        [.. text.Split(separator, StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Trim()).Select(pair => pair.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (Decode(pair[..at]), pair[(at + 1)..]) : (Decode(pair), ""))];

    /// <summary>Decodes a value of a query or form.</summary>
    public static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
