using System.Text;
using System.Text.Json;
using Schematic.Fuzz.Descriptions;
using Schematic.Runtime;

namespace Schematic.Fuzz.Servers;

/// <summary>Streams of a hostile server: items are the same in whatever pieces the bytes arrive.</summary>
internal static class Framers
{
    private static readonly string[] Pieces =
    [
        "data:", "data: ", "data", "event: a", "id: 1", "id: \0", "retry: 10", "retry: 99999999999999999999", ":", "\n", "\r", "\r\n", "\n\n", "\uFEFF", "{\"a\":1}", "[DONE]", "\u001e", "é", "\uD83D\uDE00", " ", "\0",
    ];

    /// <summary>Checks a stream that was put together by chance.</summary>
    /// <returns>The error; null for none.</returns>
    public static string? Check(uint seed)
    {
        var chance = new Chance(unchecked((int)seed));
        var bytes = Bytes(chance);
        foreach (var framer in (Func<StreamFramer>[])[() => new ServerSentEventFramer(null), () => new ServerSentEventFramer("[DONE]"), () => new DelimitedFramer((byte)'\n'), () => new DelimitedFramer(DelimitedFramer.RecordSeparator)])
        {
            var whole = Items(framer, bytes, _ => bytes.Length);
            var pieces = Items(framer, bytes, left => 1 + chance.Below(Math.Min(left, 7)));
            if (!whole.SequenceEqual(pieces)) return $"stream {seed}: {string.Join(" | ", whole)} is {string.Join(" | ", pieces)} in pieces";
        }

        return null;
    }

    private static byte[] Bytes(Chance chance)
    {
        var bytes = new List<byte>();
        for (var count = chance.Below(60); count > 0; count--)
        {
            if (chance.One(10)) bytes.Add((byte)chance.Below(256));
            else bytes.AddRange(Encoding.UTF8.GetBytes(chance.Of<string>(Pieces)));
        }

        return [.. bytes];
    }

    private static List<string> Items(Func<StreamFramer> create, byte[] bytes, Func<int, int> next)
    {
        var items = new List<string>();
        using var framer = create();
        using var buffer = new StreamBuffer();
        for (var position = 0; ;)
        {
            var isEnd = position == bytes.Length;
            try
            {
                while (framer.TryNext(buffer, isEnd)) items.Add($"{framer.Event} {framer.Id} {framer.Retry} {Convert.ToHexString(framer.Data.Span)}");
            }
            catch (JsonException refusal)
            {
                return [.. items, refusal.Message];
            }

            if (isEnd || framer.IsEnded) return items;
            var count = Math.Min(next(bytes.Length - position), bytes.Length - position);
            buffer.Append(bytes.AsSpan(position, count));
            position += count;
        }
    }
}
