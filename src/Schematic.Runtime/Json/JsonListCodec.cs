using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

internal sealed class JsonListCodec<T>(JsonCodec<T> item) : JsonCodec<IReadOnlyList<T>>
{
    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw JsonFault.Unexpected(ref reader, "an array");
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
            return Array.Empty<T>();

        var items = new T[4];
        var count = 0;
        while (reader.TokenType != JsonTokenType.EndArray)
        {
            if (count == items.Length)
                Array.Resize(ref items, count * 2);
            items[count++] = item.Read(ref reader, context);
            reader.Read();
        }

        Array.Resize(ref items, count);
        return items;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value)
    {
        writer.WriteStartArray();
        for (var index = 0; index < value.Count; index++)
            item.Write(writer, value[index]);
        writer.WriteEndArray();
    }

    public override int Fit(Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return NoFit;
        reader.Read();
        return reader.TokenType == JsonTokenType.EndArray ? JsonFit.Kind : item.Fit(reader, context);
    }
}
