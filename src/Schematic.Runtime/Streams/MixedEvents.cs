using System;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

public static partial class ApiStreamFormat
{
    /// <summary>Creates a format for server-sent events whose data is JSON or text, depending on the event. The name of an event determines
    /// the type of its data; the data of other events is read as JSON if it is JSON of the type, otherwise as text.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="codec">The codec that reads the data.</param>
    /// <param name="endMarker">The data that ends the stream before the connection is closed.</param>
    /// <param name="types">The types of the events that are distinguished by their names.</param>
    /// <returns>The format.</returns>
    public static ApiStreamFormat<T> MixedEvents<T>(JsonCodec<T> codec, string? endMarker, params ApiEventType[] types) =>
        new("text/event-stream", () => new ServerSentEventFramer(endMarker), new MixedEvents<T>(codec, types).TryRead);
}

/// <summary>Reads the data of events that may be JSON or text.</summary>
internal sealed class MixedEvents<T>(JsonCodec<T> codec, ApiEventType[] types)
{
    public bool TryRead(StreamFramer framer, JsonReadContext context, out T item)
    {
        var type = Array.Find(types, type => type.Name == framer.Event)?.Codec;
        var data = framer.Data.Span;
        if (data.IsEmpty) return TryReadText(data, type, context, out item);
        // Text that begins with a quotation mark would lose it if it were read as JSON.
        if (!ReferenceEquals(type, Json.String) && TryReadJson(data, type, context, out item)) return true;
        if (TryReadText(data, type, context, out item)) return true;
        item = JsonText.Read(data, codec, context.Expecting(type));
        return true;
    }

    private bool TryReadJson(ReadOnlySpan<byte> data, JsonCodec? type, JsonReadContext context, out T item)
    {
        try
        {
            item = JsonText.Read(data, codec, context.Expecting(type));
            return item is not IUnion { IsUnknown: true } || data[0] is (byte)'{' or (byte)'[';
        }
        catch (JsonException)
        {
            item = default!;
            return false;
        }
    }

    private bool TryReadText(ReadOnlySpan<byte> data, JsonCodec? type, JsonReadContext context, out T item)
    {
        try
        {
            item = JsonText.Read(JsonText.Write(Json.String, Encoding.UTF8.GetString(data)), codec, context.Expecting(type));
            return item is not IUnion { IsUnknown: true };
        }
        catch (JsonException)
        {
            item = default!;
            return false;
        }
    }
}
