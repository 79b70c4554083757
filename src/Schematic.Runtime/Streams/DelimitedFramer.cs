using System;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

public static partial class ApiStreamFormat
{
    /// <summary>Creates a format for one JSON value per line (JSON Lines, NDJSON); empty lines are skipped.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="codec">The codec that reads the values.</param>
    /// <param name="accept">The media types that the request accepts.</param>
    /// <returns>The format.</returns>
    public static ApiStreamFormat<T> Lines<T>(JsonCodec<T> codec, string accept = "application/jsonl, application/x-ndjson, application/json;q=0.5") =>
        new(accept, static () => new DelimitedFramer((byte)'\n'), new JsonItems<T>(codec).TryRead);
}

public static partial class ApiStreamFormat
{
    /// <summary>Creates a format for JSON text sequences (RFC 7464).</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="codec">The codec that reads the values.</param>
    /// <param name="accept">The media types that the request accepts.</param>
    /// <returns>The format.</returns>
    public static ApiStreamFormat<T> Sequence<T>(JsonCodec<T> codec, string accept = "application/json-seq") =>
        new(accept, static () => new DelimitedFramer(DelimitedFramer.RecordSeparator), new JsonItems<T>(codec).TryRead);
}

/// <summary>Separates JSON values at a byte: a line feed (JSON Lines) or a record separator (RFC 7464).</summary>
internal sealed class DelimitedFramer(byte delimiter) : StreamFramer
{
    public const byte RecordSeparator = 0x1E;
    private ReadOnlyMemory<byte> _item;
    private int _scanned;
    private bool _isFirst = true;

    public override ReadOnlyMemory<byte> Data => _item;

    public override bool TryNext(StreamBuffer buffer, bool isEndOfInput)
    {
        while (true)
        {
            var unread = buffer.Unread;
            var end = unread.Span[_scanned..].IndexOf(delimiter);
            if (end < 0 && !isEndOfInput)
            {
                _scanned = unread.Length;
                _item = default;
                return false;
            }

            end = end < 0 ? unread.Length : end + _scanned;
            _scanned = 0;
            _item = Trimmed(unread[..end]);
            buffer.Take(Math.Min(end + 1, unread.Length));
            if (!_item.IsEmpty) return true;
            if (end == unread.Length) return false;
        }
    }

    public override void Dispose()
    {
    }

    private ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> item)
    {
        if (_isFirst && item.Span.StartsWith(Encoding.UTF8.Preamble)) item = item[Encoding.UTF8.Preamble.Length..];
        _isFirst = false;
        var span = item.Span.TrimEnd(" \t\r\n"u8);
        if (delimiter == RecordSeparator && !span.IsEmpty && span.Length == item.Length && span[^1] is not ((byte)'}' or (byte)']' or (byte)'"'))
            throw new JsonException("The last value of the sequence is truncated (RFC 7464, section 2.4).");
        var leading = span.Length - span.TrimStart(" \t\r\n"u8).Length;
        return item[leading..span.Length];
    }
}
