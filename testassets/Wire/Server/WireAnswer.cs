using System.Text;

namespace Wire.Server;

/// <summary>The response of a <see cref="WireServer"/> on a connection, and the end of the connection.</summary>
/// <param name="Bytes">The content, including the head.</param>
/// <param name="End">How the connection ends.</param>
internal sealed record WireAnswer(byte[] Bytes, WireEnd End = WireEnd.Close)
{
    /// <summary>The most bytes that it hands to the socket at once.</summary>
    public int ChunkSize { get; init; } = int.MaxValue;

    /// <summary>The task to wait for between sending and ending.</summary>
    public Task? Until { get; init; }

    public static WireAnswer NoContent { get; } = Raw("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");

    /// <summary>A response with neither a length nor chunks.</summary>
    public static WireAnswer Open(string type, string body) => Raw($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nConnection: close\r\n\r\n{body}");

    public static WireAnswer Json(string body, int status = 200, params string[] headers) => Of(status, "application/json", body, headers);

    public static WireAnswer Of(int status, string type, string body, params string[] headers) => Raw(
        $"HTTP/1.1 {status} Because\r\nContent-Type: {type}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}Connection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    public static WireAnswer Raw(string text, WireEnd end = WireEnd.Close) => new(Encoding.UTF8.GetBytes(text), end);
}

internal enum WireEnd
{
    Close,
    Reset,
    Stall,
}
