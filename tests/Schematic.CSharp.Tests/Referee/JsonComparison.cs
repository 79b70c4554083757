using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>Compares JSON by its meaning: numbers by value, moments by instant; an optional member that is null may be absent.</summary>
internal static class JsonComparison
{
    /// <summary>Returns the differences, each with its pointer.</summary>
    public static IEnumerable<string> Differences(JsonNode? expected, JsonNode? actual, string pointer = "")
    {
        switch (expected, actual)
        {
            case (JsonObject left, JsonObject right):
                foreach (var (name, value) in left)
                {
                    if (!right.TryGetPropertyValue(name, out var other))
                    {
                        if (value is not null) yield return $"{pointer}/{name} is lost: {Short(value)}";
                        continue;
                    }

                    foreach (var difference in Differences(value, other, $"{pointer}/{name}")) yield return difference;
                }

                foreach (var (name, value) in right)
                    if (value is not null && !left.ContainsKey(name)) yield return $"{pointer}/{name} is added: {Short(value)}";
                break;
            case (JsonArray left, JsonArray right):
                if (left.Count != right.Count) yield return $"{pointer} has {right.Count} items, not {left.Count}";
                foreach (var (index, (value, other)) in left.Zip(right).Index())
                    foreach (var difference in Differences(value, other, $"{pointer}/{index}")) yield return difference;
                break;
            default:
                if (!AreEqual(expected, actual)) yield return $"{pointer} is {Short(actual)}, not {Short(expected)}";
                break;
        }
    }

    /// <summary>True if a string on the wire is a scalar.</summary>
    public static bool IsText(JsonNode? expected, string text) => expected?.GetValueKind() switch
    {
        null => text is "" or "null",
        JsonValueKind.String => AreEqual(expected, JsonValue.Create(text)),
        JsonValueKind.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && AreEqual(expected, Parsed(text)),
        JsonValueKind.True or JsonValueKind.False => text == expected.ToJsonString(),
        _ => Parsed(text) is { } json && !Differences(expected, json).Any(),
    };

    public static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool AreEqual(JsonNode? left, JsonNode? right)
    {
        if (left is null || right is null) return left is null && right is null;
        if (left.GetValueKind() != right.GetValueKind()) return false;
        return left.GetValueKind() switch
        {
            JsonValueKind.Number => IsSameNumber(left.ToJsonString(), right.ToJsonString()),
            JsonValueKind.String => IsSameString(left.ToString(), right.ToString()),
            _ => JsonNode.DeepEquals(left, right),
        };
    }

    private static bool IsSameNumber(string left, string right) =>
        decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var other)
            ? exact == other
            : double.Parse(left, CultureInfo.InvariantCulture).Equals(double.Parse(right, CultureInfo.InvariantCulture));

    private static bool IsSameString(string left, string right) => left == right || (IsMoment(left) && IsMoment(right)
        && DateTimeOffset.TryParse(left, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && DateTimeOffset.TryParse(right, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var other) && moment == other);

    private static bool IsMoment(string text) => text.Length > 18 && text[4] == '-' && text[10] is 'T';

    private static string Short(JsonNode? value) => value?.ToJsonString() is { } text ? text.Length > 120 ? text[..120] + "…" : text : "null";
}
