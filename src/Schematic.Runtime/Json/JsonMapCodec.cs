using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Creates a codec for objects with arbitrary member names; the order is preserved.</summary>
    public static JsonCodec<IReadOnlyDictionary<string, T>> Map<T>(JsonCodec<T> value) =>
        new JsonMapCodec<string, T>(String, value);

    /// <summary>Creates a codec for objects whose member names are values of a type, such as an enum; the order is preserved.</summary>
    public static JsonCodec<IReadOnlyDictionary<TKey, T>> Map<TKey, T>(JsonCodec<TKey> key, JsonCodec<T> value)
        where TKey : notnull => new JsonMapCodec<TKey, T>(key, value);
}

internal sealed class JsonMapCodec<TKey, T>(JsonCodec<TKey> key, JsonCodec<T> value) : JsonCodec<IReadOnlyDictionary<TKey, T>>
    where TKey : notnull
{
    public override IReadOnlyDictionary<TKey, T> Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw JsonError.Unexpected(ref reader, "an object");

        var members = new Dictionary<TKey, T>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = key.Parse(reader.GetString()!);
            reader.Read();
            context.Step();
            if (value.TryRead(ref reader, context, out var member))
                members[name] = member;
        }

        return members;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<TKey, T> map)
    {
        writer.WriteStartObject();
        foreach (var member in map)
        {
            writer.WritePropertyName(key.Format(member.Key)!);
            value.Write(writer, member.Value);
        }

        writer.WriteEndObject();
    }

    public override int Fit(Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return NoFit;
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
            return JsonFit.Kind;
        // The first value can be malformed.
        do
        {
            reader.Read();
            if (value.Fit(reader, context) != NoFit)
                return JsonFit.Kind;
            context.Skip(ref reader);
            reader.Read();
        }
        while (reader.TokenType == JsonTokenType.PropertyName);

        return NoFit;
    }
}
