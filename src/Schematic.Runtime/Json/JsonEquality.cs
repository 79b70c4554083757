using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Compares JSON that this library wrote, ignoring the order of members.</summary>
internal static class JsonEquality
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 1000 };

    /// <summary>True if JSON can be the same with members in another order, which has the same bytes in another order.</summary>
    internal static bool MayBeEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length) return false;
        var difference = 0L;
        for (var index = left.CommonPrefixLength(right); index < left.Length; index++)
            difference += Weight(left[index]) - Weight(right[index]);
        return difference == 0;
    }

    // The sums of other bytes are rarely the same.
    private static long Weight(byte value) => (long)value * value * value;

    internal static bool AreEqual(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right)
    {
        using var leftDocument = JsonDocument.Parse(left, Options);
        using var rightDocument = JsonDocument.Parse(right, Options);
        try
        {
            return AreEqual(leftDocument.RootElement, rightDocument.RootElement);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which is equal only if the JSON is the same.
            return false;
        }
    }

    /// <summary>Returns the sum of the hash codes of all scalars, each combined with its member name, so that the order has no effect.</summary>
    internal static int GetHashCode(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        var (sum, name) = (0, 0);
        while (reader.Read())
        {
            var token = new HashCode();
            token.AddBytes(reader.ValueSpan);
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                name = 0;
            else if (reader.TokenType == JsonTokenType.PropertyName)
                name = token.ToHashCode();
            else if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
                sum += HashCode.Combine(name, token.ToHashCode());
        }

        return sum;
    }

    private static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
            return false;
        return left.ValueKind switch
        {
            JsonValueKind.Object => AreEqualObjects(left, right),
            JsonValueKind.Array => AreEqualArrays(left, right),
            JsonValueKind.String => left.ValueEquals(right.GetString()),
            _ => left.GetRawText() == right.GetRawText(),
        };
    }

    private static bool AreEqualObjects(JsonElement left, JsonElement right)
    {
        var members = new Dictionary<string, JsonElement>();
        foreach (var member in left.EnumerateObject())
            members[member.Name] = member.Value;
        foreach (var member in right.EnumerateObject())
        {
            if (!members.Remove(member.Name, out var value) || !AreEqual(value, member.Value))
                return false;
        }

        return members.Count == 0;
    }

    private static bool AreEqualArrays(JsonElement left, JsonElement right)
    {
        if (left.GetArrayLength() != right.GetArrayLength())
            return false;
        using var others = right.EnumerateArray();
        foreach (var item in left.EnumerateArray())
        {
            others.MoveNext();
            if (!AreEqual(item, others.Current))
                return false;
        }

        return true;
    }
}
