using System;
using System.Buffers;
using System.Text;

namespace Schematic.Runtime;

public static partial class FakeStreamFormat
{
    /// <summary>Creates a format for server-sent events.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="codec">The codec that writes the data.</param>
    /// <param name="code">The status.</param>
    /// <param name="mediaType">The media type.</param>
    /// <param name="endMarker">The data that ends the stream; null for none.</param>
    /// <param name="isText">True if strings are written as text instead of JSON.</param>
    /// <param name="types">The types of events that have names.</param>
    /// <returns>The format.</returns>
    public static FakeStreamFormat<T> Events<T>(JsonCodec<T> codec, int code, string mediaType, string? endMarker, bool isText, params FakeEventType[] types) => new(
        codec, code, mediaType, (output, item, json) => FakeEvents.Write(output, Array.Find(types, type => type.IsOf(item))?.Name, FakeEvents.Data(json, isText)))
    {
        End = endMarker is null ? [] : Encoding.UTF8.GetBytes($"data: {endMarker}\n\n"),
    };
}

/// <summary>The name of the events whose data has a certain type.</summary>
public abstract class FakeEventType
{
    private protected FakeEventType(string name) => Name = name;

    internal string Name { get; }

    /// <summary>Creates the name of the events whose data has a type.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="name">The name of the event.</param>
    /// <returns>The name and the type.</returns>
    public static FakeEventType Of<T>(string name) => new TypedEvent<T>(name);

    internal abstract bool IsOf(object? value);

    private sealed class TypedEvent<T>(string name) : FakeEventType(name)
    {
        internal override bool IsOf(object? value) => value is T or IUnion { Value: T };
    }
}

/// <summary>Writes server-sent events (WHATWG HTML, section 9.2).</summary>
internal static class FakeEvents
{
    public static string Data(byte[] json, bool isText) => isText && json is [(byte)'"', ..]
        ? JsonText.Read(json, Json.String, JsonReadContext.Strict)
        : Encoding.UTF8.GetString(json);

    public static void Write(ArrayBufferWriter<byte> output, string? name, string data)
    {
        if (name is not null) output.Write(Encoding.UTF8.GetBytes($"event: {name}\n"));
        foreach (var line in data.ReplaceLineEndings("\n").Split('\n')) output.Write(Encoding.UTF8.GetBytes($"data: {line}\n"));
        output.Write("\n"u8);
    }
}
