using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Reads and writes members that have the type which the description states, or any other value.</summary>
public static class OpenMembers
{
    /// <summary>Reads a member and adds it to those read before.</summary>
    /// <typeparam name="T">The type that the description states.</typeparam>
    /// <param name="members">The members read before; null if there are none.</param>
    /// <param name="name">The name of the member.</param>
    /// <param name="codec">The codec of that type.</param>
    /// <param name="reader">The reader, positioned on the first token of the value, and on its last token afterwards.</param>
    /// <param name="context">The context of the object.</param>
    public static IReadOnlyDictionary<string, T> Read<T>(
        IReadOnlyDictionary<string, T>? members, string name, JsonCodec<T> codec, ref Utf8JsonReader reader, JsonReadContext context)
    {
        context.Step();
        var open = (OpenDictionary<T>?)members ?? [];
        var start = reader;
        try
        {
            open[name] = codec.Read(ref reader, context);
            open.Others.Remove(name);
        }
        catch (JsonException exception) when (exception is not JsonFormatException || context.ToleratesMalformed)
        {
            reader = start;
            open.Others[name] = context.ReadElement(ref reader);
            open.Remove(name);
        }

        return open;
    }

    /// <summary>Writes members.</summary>
    /// <typeparam name="T">The type that the description states.</typeparam>
    /// <param name="writer">The writer, positioned within an object.</param>
    /// <param name="members">The members; null if there are none.</param>
    /// <param name="codec">The codec of that type.</param>
    public static void Write<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T>? members, JsonCodec<T> codec)
    {
        codec.WriteRest(writer, members);
        if (members is not OpenDictionary<T> open)
            return;
        foreach (var other in open.Others)
        {
            if (open.ContainsKey(other.Key))
                continue;
            writer.WritePropertyName(other.Key);
            Json.Any.Write(writer, other.Value);
        }
    }
}
