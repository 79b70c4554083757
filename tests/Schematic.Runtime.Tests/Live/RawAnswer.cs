namespace Schematic.Runtime.Tests.Live;

/// <summary>What a <see cref="RawServer"/> does with one connection after it has read the head of the request.</summary>
/// <param name="Text">What it sends, one byte for each character.</param>
/// <param name="End">What it does then.</param>
internal sealed record RawAnswer(string Text, RawEnd End = RawEnd.Close)
{
    /// <summary>What it waits for between sending and ending.</summary>
    public Task? Until { get; init; }

    public static RawAnswer Json(string json) => new($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\nConnection: close\r\n\r\n{json}");
}

internal enum RawEnd
{
    Close,
    Reset,
    Stall,
}
