using System.Text.Json;
using System.Text.Json.Nodes;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>Headers of responses on the wire, and the typed properties that read them.</summary>
internal static class ResponseHeaderWire
{
    /// <summary>Returns the text of a header; null if the specification defines no text for its value.</summary>
    public static string? Text(JsonNode? value) => value switch
    {
        JsonArray { Count: > 0 } items when items.All(item => item is JsonValue && !Text(item)!.Contains(',', StringComparison.Ordinal)) => string.Join(", ", items.Select(Text)),
        JsonValue scalar => scalar.TryGetValue<string>(out var text) ? text : scalar.ToJsonString(),
        _ => null,
    };

    /// <summary>Returns how the typed headers of a response or an exception differ from those that were sent.</summary>
    /// <param name="source">The response or the exception.</param>
    /// <param name="headers">The value with the typed properties; null if there is no such type.</param>
    /// <param name="sent">The headers that were sent, with their values.</param>
    public static IEnumerable<string> Complaints(object source, object? headers, IReadOnlyDictionary<string, JsonNode?> sent)
    {
        foreach (var (name, value) in sent)
        {
            var text = Text(value)!;
            if (source.GetType().GetMethod("Header")!.Invoke(source, [name]) as string != text) yield return $"header {name} is not {text}";
            var properties = headers?.GetType().GetProperties().Where(property => Letters(property.Name) == Letters(name)).ToList() ?? [];
            if (properties is not [var property])
            {
                yield return $"header {name} has {properties.Count} properties";
                continue;
            }

            var read = property.GetValue(headers);
            if (read is string or null ? (string?)read != text : JsonComparison.Differences(value, JsonSerializer.SerializeToNode(read, read.GetType())).Any())
                yield return $"header {name} is read as {(read is null ? "null" : JsonSerializer.Serialize(read, read.GetType()))}, not {text}";
        }
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
