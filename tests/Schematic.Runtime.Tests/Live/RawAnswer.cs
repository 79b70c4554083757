namespace Schematic.Runtime.Tests.Live;

/// <summary>The response of a <see cref="RawServer"/> on one connection, after it has read the head of the request.</summary>
/// <param name="Text">The content, one byte for each character.</param>
/// <param name="End">How the connection ends.</param>
internal sealed record RawAnswer(string Text, RawEnd End = RawEnd.Close)
{
    /// <summary>The task to wait for between sending and ending.</summary>
    public Task? Until { get; init; }

    public static RawAnswer Json(string json) => new($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\nConnection: close\r\n\r\n{json}");
}

internal enum RawEnd
{
    Close,
    Reset,
    Stall,
}
