using System;
using System.Buffers;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Creates a codec for arrays.</summary>
    public static JsonCodec<IReadOnlyList<T>> List<T>(JsonCodec<T> item) => new JsonListCodec<T>(item);
}

internal sealed class JsonListCodec<T>(JsonCodec<T> item) : JsonCodec<IReadOnlyList<T>>
{
    private static readonly bool HoldsReferences = RuntimeHelpers.IsReferenceOrContainsReferences<T>();

    // Items are collected on the stack, then in rented arrays, so that only the list itself is allocated.
    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw JsonError.Unexpected(ref reader, "an array");

        var first = default(JsonFirstItems<T>);
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count == JsonFirstItems.Count)
                return ReadMany(first, ref reader, context);
            if (TryReadItem(ref reader, context, out first[count]))
                count++;
        }

        ReadOnlySpan<T> items = first;
        return items[..count].ToArray();
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
        if (reader.TokenType == JsonTokenType.EndArray)
            return JsonFit.Kind;
        if (item.Fit(reader, context) is var first and not NoFit)
            return first;
        // The first item can be malformed.
        while (context.ToleratesMalformed)
        {
            context.Skip(ref reader);
            reader.Read();
            if (reader.TokenType == JsonTokenType.EndArray)
                break;
            if (item.Fit(reader, context) != NoFit)
                return JsonFit.Loose;
        }

        return NoFit;
    }

    // A malformed item is omitted, or null if items can be null.
    private bool TryReadItem(ref Utf8JsonReader reader, JsonReadContext context, out T value) =>
        item.TryRead(ref reader, context, out value!) || item.IsNullable;

    private T[] ReadMany(scoped ReadOnlySpan<T> first, ref Utf8JsonReader reader, JsonReadContext context)
    {
        var count = first.Length;
        var items = ArrayPool<T>.Shared.Rent(count * 4);
        first.CopyTo(items);
        do
        {
            if (count == items.Length)
                items = Enlarge(items);
            context.Step();
            if (TryReadItem(ref reader, context, out items[count]))
                count++;
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray);

        var list = items.AsSpan(0, count).ToArray();
        ArrayPool<T>.Shared.Return(items, HoldsReferences);
        return list;
    }

    private static T[] Enlarge(T[] items)
    {
        var larger = ArrayPool<T>.Shared.Rent(Growth.Doubled(items.Length, items.Length + 1L));
        items.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(items, HoldsReferences);
        return larger;
    }
}
