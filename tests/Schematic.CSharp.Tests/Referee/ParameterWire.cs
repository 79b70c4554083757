using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>The values of parameters on the wire, by location, style and explode.</summary>
internal static class ParameterWire
{
    /// <summary>Removes the pairs of a parameter from a query, and returns what is wrong with them.</summary>
    public static IEnumerable<string> TakeFromQuery(List<(string Name, string Value)> query, string name, string style, bool explode, JsonNode? value, Func<string, string> decode)
    {
        switch (value)
        {
            case JsonArray { Count: 0 } or JsonObject { Count: 0 }:
                query.RemoveAll(pair => pair.Name == name && pair.Value.Length == 0);
                break;
            case JsonArray array when explode && style != "deepObject":
                foreach (var item in array)
                    if (!Take(query, name, item, decode)) yield return $"{name} lacks {item?.ToJsonString()}";
                break;
            case JsonArray array when style != "deepObject":
                if (Single(query, name) is not { } joined) yield return $"{name} is missing";
                else if (!Equals(array, Split(joined, style), decode)) yield return $"{name} is {joined}, not the {style} of {array.ToJsonString()}";
                break;
            case JsonArray deep when style == "deepObject":
                foreach (var (path, leaf) in Leaves(deep, Regex.Escape(name)))
                    if (!TakeMatching(query, path, leaf, decode)) yield return $"{name} lacks {path} = {leaf?.ToJsonString()} in {string.Join('&', query)}";
                break;
            case JsonObject members when style == "deepObject" || (explode && style is "form" or "cookie"):
                foreach (var (path, leaf) in style == "deepObject" ? Leaves(members, name) : members.Select(member => (Regex.Escape(member.Key), member.Value)))
                    if (!TakeMatching(query, path, leaf, decode)) yield return $"{name} lacks {path} = {leaf?.ToJsonString()} in {string.Join('&', query)}";
                break;
            case JsonObject members:
                if (Single(query, name) is not { } list) yield return $"{name} is missing";
                else if (!Equals(Alternating(members), Split(list, style), decode)) yield return $"{name} is {list}, not the {style} of {members.ToJsonString()}";
                break;
            default:
                if (!Take(query, name, value, decode)) yield return $"{name} is not {value?.ToJsonString()} in {string.Join('&', query)}";
                break;
        }
    }

    /// <summary>Returns true if text is the value of a path parameter or header.</summary>
    public static bool IsSimple(string text, string style, bool explode, string name, JsonNode? value, Func<string, string> decode)
    {
        if (value is JsonArray { Count: 0 } or JsonObject { Count: 0 }) return text.Length == 0;
        switch (style)
        {
            case "label":
                if (!text.StartsWith('.')) return false;
                text = text[1..];
                break;
            case "matrix" when explode && value is JsonArray or JsonObject:
                if (!text.StartsWith(';')) return false;
                var pairs = text[1..].Split(';');
                return value is JsonArray items ? Equals([.. items.Select(Clone)], [.. pairs.Select(pair => pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..])], decode) && pairs.All(pair => decode(pair.Split('=')[0]) == name) : IsExploded(value.AsObject(), pairs, decode);
            case "matrix":
                if (!text.StartsWith($";{Uri.EscapeDataString(name)}", StringComparison.Ordinal)) return false;
                text = text[(Uri.EscapeDataString(name).Length + 1)..].TrimStart('=');
                break;
        }

        var separator = style == "label" && explode ? '.' : ',';
        var parts = text.Split(separator).Select(part => part.Trim()).ToList();
        return value switch
        {
            JsonArray array => Equals(array, parts, decode),
            JsonObject members when explode => IsExploded(members, parts, decode),
            JsonObject members => Equals(Alternating(members), parts, decode),
            _ => JsonComparison.IsText(value, decode(text)),
        };
    }

    private static JsonNode? Clone(JsonNode? node) => node?.DeepClone();

    private static bool IsExploded(JsonObject members, IReadOnlyList<string> parts, Func<string, string> decode) =>
        parts.Count == members.Count && members.All(member => parts.Any(part => decode(part.Split('=')[0]) == member.Key && JsonComparison.IsText(member.Value, decode(part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..]))));

    private static string[] Split(string text, string style) => style switch
    {
        "spaceDelimited" => text.Split(["%20", "+"], StringSplitOptions.None),
        "pipeDelimited" => text.Split(["|", "%7C", "%7c"], StringSplitOptions.None),
        _ => text.Split(','),
    };

    private static bool Equals(JsonArray expected, IReadOnlyList<string> parts, Func<string, string> decode) =>
        expected.Count == parts.Count && expected.Zip(parts).All(pair => JsonComparison.IsText(pair.First, decode(pair.Second)));

    private static JsonArray Alternating(JsonObject members) => [.. members.SelectMany(member => new[] { JsonValue.Create(member.Key), member.Value?.DeepClone() })];

    // The specification defines one level; deeper levels follow what servers read.
    private static IEnumerable<(string Path, JsonNode? Leaf)> Leaves(JsonNode? node, string path, bool isRoot = true) => node switch
    {
        JsonObject members => members.SelectMany(member => Leaves(member.Value, isRoot ? $"{Regex.Escape(path)}\\[{Regex.Escape(member.Key)}\\]" : $"{path}\\[{Regex.Escape(member.Key)}\\]", false)),
        JsonArray array => array.SelectMany((item, index) => Leaves(item, $"{path}(\\[{index}\\]|\\[\\])?", false)),
        _ => [(path, node)],
    };

    private static string? Single(List<(string Name, string Value)> query, string name)
    {
        var index = query.FindIndex(pair => pair.Name == name);
        if (index < 0) return null;
        var value = query[index].Value;
        query.RemoveAt(index);
        return value;
    }

    private static bool Take(List<(string Name, string Value)> query, string name, JsonNode? value, Func<string, string> decode) => TakeMatching(query, Regex.Escape(name), value, decode);

    private static bool TakeMatching(List<(string Name, string Value)> query, string pattern, JsonNode? value, Func<string, string> decode)
    {
        var index = query.FindIndex(pair => Regex.IsMatch(pair.Name, $"^(?:{pattern})$") && JsonComparison.IsText(value, decode(pair.Value)));
        if (index >= 0) query.RemoveAt(index);
        return index >= 0 || value is null;
    }
}
