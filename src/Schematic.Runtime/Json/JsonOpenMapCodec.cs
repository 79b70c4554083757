using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Creates a codec for objects with arbitrary member names, whose values can also have another type.</summary>
    public static JsonCodec<IReadOnlyDictionary<string, T>> OpenMap<T>(JsonCodec<T> value) => new JsonOpenMapCodec<T>(value);
}

internal sealed class JsonOpenMapCodec<T>(JsonCodec<T> value) : JsonCodec<IReadOnlyDictionary<string, T>>
{
    public override IReadOnlyDictionary<string, T> Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw JsonError.Unexpected(ref reader, "an object");

        IReadOnlyDictionary<string, T> members = new OpenDictionary<T>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            members = OpenMembers.Read(members, name, value, ref reader, context);
        }

        return members;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> map)
    {
        writer.WriteStartObject();
        OpenMembers.Write(writer, map, value);
        writer.WriteEndObject();
    }

    public override int Fit(Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return NoFit;
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
            return JsonFit.Kind;
        reader.Read();
        return Math.Max(JsonFit.Loose, Math.Min(JsonFit.Kind, value.Fit(reader, context)));
    }
}
