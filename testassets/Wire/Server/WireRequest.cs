using System.Globalization;
using System.Text;

namespace Wire.Server;

/// <summary>A request as it came out of the socket.</summary>
/// <param name="Line">The first line.</param>
/// <param name="Headers">The lines after it.</param>
/// <param name="Body">The first megabyte of the body.</param>
/// <param name="Length">The length of the body.</param>
internal sealed record WireRequest(string Line, IReadOnlyList<string> Headers, byte[] Body, long Length)
{
    private const int KeptBytes = 1 << 20;

    /// <summary>The target of the request: path and query.</summary>
    public string Target => Line.Split(' ')[1];

    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The value of a header, of several lines the values after each other; null where there is none.</summary>
    public string? Header(string name)
    {
        var lines = Headers.Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 2)..]).ToList();
        return lines.Count == 0 ? null : string.Join(" | ", lines);
    }

    /// <summary>Reads a request; null where the connection ends before one begins.</summary>
    public static async Task<WireRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (await ReadLineAsync(stream, cancellationToken) is not { Length: > 0 } line) return null;
        var headers = new List<string>();
        while (await ReadLineAsync(stream, cancellationToken) is { Length: > 0 } header) headers.Add(header);
        var request = new WireRequest(line, headers, [], 0);
        var kept = new MemoryStream();
        var length = request.Header("Transfer-Encoding") == "chunked"
            ? await ReadChunksAsync(stream, kept, cancellationToken)
            : await ReadBytesAsync(stream, long.Parse(request.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture), kept, cancellationToken);
        return request with { Body = kept.ToArray(), Length = length };
    }

    private static async Task<long> ReadChunksAsync(Stream stream, MemoryStream kept, CancellationToken cancellationToken)
    {
        var total = 0L;
        while (true)
        {
            var size = long.Parse(await ReadLineAsync(stream, cancellationToken), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            total += await ReadBytesAsync(stream, size, kept, cancellationToken);
            await ReadLineAsync(stream, cancellationToken);
            if (size == 0) return total;
        }
    }

    private static async Task<long> ReadBytesAsync(Stream stream, long length, MemoryStream kept, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        for (var left = length; left > 0;)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellationToken);
            if (read == 0) throw new EndOfStreamException();
            kept.Write(buffer, 0, (int)Math.Min(read, KeptBytes - kept.Length));
            left -= read;
        }

        return length;
    }

    private static async Task<string> ReadLineAsync(Stream stream, CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        var next = new byte[1];
        while (await stream.ReadAsync(next, cancellationToken) > 0 && next[0] != '\n') line.Add(next[0]);
        return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
    }
}
