using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Schematic.Runtime;

/// <summary>Reads the text of requests that other clients send.</summary>
internal static class FakeText
{
    /// <summary>Returns the names and values of a query or of cookies, which are still encoded.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Pairs(string text, char separator) =>
    [
        .. text.Split(separator, StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0], parts.Length == 1 ? "" : parts[1])),
    ];

    public static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    /// <summary>Returns JSON with a number or a literal instead of the string at an offset; null if the string is neither.</summary>
    public static byte[]? Unquoted(byte[] utf8, long offset)
    {
        if (offset < 0 || offset >= utf8.Length || utf8[offset] != '"') return null;
        var (start, end) = ((int)offset + 1, Array.IndexOf(utf8, (byte)'"', (int)offset + 1));
        if (end < 0) return null;
        try
        {
            var reader = new Utf8JsonReader(utf8.AsSpan(start, end - start));
            if (!reader.Read() || reader.TokenType is not (JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False)) return null;
        }
        catch (JsonException)
        {
            return null;
        }

        return [.. utf8[..(start - 1)], .. utf8[start..end], .. utf8[(end + 1)..]];
    }

    /// <summary>Returns an object whose members can be nested: <c>name[member][member]</c>.</summary>
    public static JsonObject Object(IEnumerable<KeyValuePair<string, string>> members)
    {
        var root = new JsonObject();
        foreach (var (name, value) in members)
        {
            var (parent, steps) = (root, name.Split('[').Select(step => step.TrimEnd(']')).ToArray());
            foreach (var step in steps[..^1])
            {
                if (parent[step] is not JsonObject child) parent[step] = child = [];
                parent = child;
            }

            if (parent[steps[^1]] is JsonArray items) items.Add((JsonNode?)JsonValue.Create(value));
            else parent[steps[^1]] = parent[steps[^1]] is JsonValue first ? new JsonArray(first.DeepClone(), JsonValue.Create(value)) : JsonValue.Create(value);
        }

        return root;
    }
}
