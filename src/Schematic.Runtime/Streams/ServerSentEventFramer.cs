using System;
using System.Text;

namespace Schematic.Runtime;

public static partial class ApiStreamFormat
{
    /// <summary>Creates a format for server-sent events (WHATWG HTML, section 9.2) whose data is JSON; events with empty data are skipped.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="codec">The codec that reads the data.</param>
    /// <param name="endMarker">The data that ends the stream before the connection is closed, such as <c>[DONE]</c>.</param>
    /// <returns>The format.</returns>
    public static ApiStreamFormat<T> Events<T>(JsonCodec<T> codec, string? endMarker = null) =>
        new("text/event-stream", () => new ServerSentEventFramer(endMarker), new JsonItems<T>(codec).TryRead);
}

public static partial class ApiStreamFormat
{
    /// <summary>Creates a format for server-sent events whose data is text.</summary>
    /// <param name="endMarker">The data that ends the stream before the connection is closed.</param>
    /// <returns>The format.</returns>
    public static ApiStreamFormat<string> TextEvents(string? endMarker = null) =>
        new("text/event-stream", () => new ServerSentEventFramer(endMarker), TryReadText);

    private static bool TryReadText(StreamFramer framer, JsonReadContext context, out string item)
    {
        item = Encoding.UTF8.GetString(framer.Data.Span);
        return true;
    }
}

/// <summary>Reads server-sent events by the rules of WHATWG HTML, section 9.2.6 ("Interpreting an event stream").</summary>
internal sealed class ServerSentEventFramer(string? endMarker) : StreamFramer
{
    private readonly byte[]? _endMarker = endMarker is null ? null : Encoding.UTF8.GetBytes(endMarker);
    private readonly StreamBuffer _data = new();
    private string _event = "";
    private string? _id;
    private TimeSpan? _retry;
    private bool _hasData;
    private bool _isDispatched;
    private bool _isPastMark;
    private bool _isAfterReturn;
    private bool _isEnded;
    private int _scanned;

    public override ReadOnlyMemory<byte> Data => _data.Unread;

    public override string Event => _event.Length == 0 ? "message" : _event;

    public override string? Id => _id;

    public override TimeSpan? Retry => _retry;

    public override bool IsEnded => _isEnded;

    public override bool TryNext(StreamBuffer buffer, bool isEndOfInput)
    {
        if (_isDispatched) Reset();
        if (!SkipMark(buffer, isEndOfInput)) return false;
        while (TryTakeLine(buffer, out var line))
        {
            if (!line.IsEmpty)
            {
                Interpret(line.Span);
                continue;
            }

            if (_hasData) return Dispatch();
            Reset();
        }

        // An event that does not end with an empty line is discarded.
        return false;
    }

    public override void Dispose() => _data.Dispose();

    private bool Dispatch()
    {
        _isDispatched = true;
        _isEnded = _endMarker is not null && Data.Span.SequenceEqual(_endMarker);
        return !_isEnded;
    }

    private void Reset()
    {
        _data.Clear();
        _event = "";
        _hasData = false;
        _isDispatched = false;
    }

    /// <summary>Skips a byte order mark; returns false if more bytes are needed to detect one.</summary>
    private bool SkipMark(StreamBuffer buffer, bool isEndOfInput)
    {
        if (_isPastMark) return true;
        var mark = Encoding.UTF8.Preamble;
        var start = buffer.Unread.Span;
        if (start.Length < mark.Length && !isEndOfInput && mark.StartsWith(start)) return false;
        if (start.StartsWith(mark)) buffer.Take(mark.Length);
        _isPastMark = true;
        return true;
    }

    /// <summary>Takes a line that ends with a line feed, a carriage return, or both in the order CR LF, which may arrive in different pieces.</summary>
    private bool TryTakeLine(StreamBuffer buffer, out ReadOnlyMemory<byte> line)
    {
        if (_isAfterReturn && !buffer.Unread.IsEmpty)
        {
            if (buffer.Unread.Span[0] == '\n') buffer.Take(1);
            _isAfterReturn = false;
        }

        var unread = buffer.Unread;
        var end = unread.Span[_scanned..].IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0)
        {
            _scanned = unread.Length;
            line = default;
            return false;
        }

        end += _scanned;
        _scanned = 0;
        _isAfterReturn = unread.Span[end] == '\r';
        line = unread[..end];
        buffer.Take(end + 1);
        return true;
    }

    private void Interpret(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon == 0) return;
        var name = colon < 0 ? line : line[..colon];
        var value = colon < 0 ? default : line[(colon + 1)..];
        if (!value.IsEmpty && value[0] == ' ') value = value[1..];

        if (name.SequenceEqual("data"u8)) AppendData(value);
        else if (name.SequenceEqual("event"u8)) _event = Encoding.UTF8.GetString(value);
        else if (name.SequenceEqual("id"u8) && !value.Contains((byte)0)) _id = Encoding.UTF8.GetString(value);
        else if (name.SequenceEqual("retry"u8)) SetRetry(value);
    }

    private void AppendData(ReadOnlySpan<byte> value)
    {
        if (_hasData) _data.Append("\n"u8);
        _data.Append(value);
        _hasData = true;
    }

    private void SetRetry(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || value.Length > 9 || value.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return;
        var milliseconds = 0;
        foreach (var digit in value) milliseconds = (milliseconds * 10) + digit - '0';
        _retry = TimeSpan.FromMilliseconds(milliseconds);
    }
}
