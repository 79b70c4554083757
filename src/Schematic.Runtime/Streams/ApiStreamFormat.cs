using System;
using System.Text;

namespace Schematic.Runtime;

/// <summary>The ways in which answers come item by item.</summary>
public static class ApiStreamFormat
{
    /// <summary>Server-sent events (WHATWG HTML, section 9.2) whose data is JSON.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="codec">What reads it.</param>
    /// <param name="endMarker">The data that ends the stream before the connection does, such as <c>[DONE]</c>.</param>
    /// <returns>The format.</returns>
    public static ApiStreamFormat<T> Events<T>(JsonCodec<T> codec, string? endMarker = null) =>
        new("text/event-stream", () => new ServerSentEventFramer(endMarker), (data, context) => JsonText.Read(data, codec, context));

    /// <summary>Server-sent events whose data is text.</summary>
    /// <param name="endMarker">The data that ends the stream before the connection does.</param>
    /// <returns>The format.</returns>
    public static ApiStreamFormat<string> TextEvents(string? endMarker = null) =>
        new("text/event-stream", () => new ServerSentEventFramer(endMarker), (data, _) => Encoding.UTF8.GetString(data));

    /// <summary>One JSON value a line (JSON Lines, NDJSON); empty lines are skipped.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="codec">What reads it.</param>
    /// <param name="accept">The media types that the request accepts.</param>
    /// <returns>The format.</returns>
    public static ApiStreamFormat<T> Lines<T>(JsonCodec<T> codec, string accept = "application/jsonl, application/x-ndjson, application/json;q=0.5") =>
        new(accept, static () => new DelimitedFramer((byte)'\n'), (data, context) => JsonText.Read(data, codec, context));

    /// <summary>A JSON text sequence (RFC 7464).</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="codec">What reads it.</param>
    /// <param name="accept">The media types that the request accepts.</param>
    /// <returns>The format.</returns>
    public static ApiStreamFormat<T> Sequence<T>(JsonCodec<T> codec, string accept = "application/json-seq") =>
        new(accept, static () => new DelimitedFramer(DelimitedFramer.RecordSeparator), (data, context) => JsonText.Read(data, codec, context));
}

/// <summary>How the items of an answer are told apart and read.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
public sealed class ApiStreamFormat<T>
{
    internal ApiStreamFormat(string accept, Func<StreamFramer> start, ItemReader read)
    {
        Open = new OpenResponseFormat(accept);
        Start = start;
        Read = read;
    }

    internal delegate T ItemReader(ReadOnlySpan<byte> data, JsonReadContext context);

    internal OpenResponseFormat Open { get; }

    internal Func<StreamFramer> Start { get; }

    internal ItemReader Read { get; }
}
