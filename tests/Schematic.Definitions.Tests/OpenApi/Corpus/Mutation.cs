using System.Text.Json.Nodes;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Tests.OpenApi.Corpus;

/// <summary>Makes a document faulty: values of another kind, values that are gone or come twice, references to anywhere, parts of one place at another,
/// names that no language has.</summary>
internal static class Mutation
{
    private static readonly Func<JsonNode?>[] Replacements =
    [
        () => null, () => true, () => false, () => -1, () => 1.5, () => "", () => "object", () => "{", () => "#/", () => new JsonArray(), () => new JsonObject(),
        () => new JsonArray(null, new JsonArray()), () => new JsonObject { ["$ref"] = "#" }, () => new JsonObject { ["type"] = new JsonArray("string", "null", 3) },
    ];

    private static readonly string[] Texts =
    [
        "", " ", "class", "System", "Task", "*/", "</summary>", "{", "}", "{{x}}", "a/b", "a~b%c", "\"", "\\", "\n", "\0", "\uD83D\uDE00", "\u2028", "-1", "+1", "2XX", "default", "200", "any", "null",
        "application/json", "multipart/form-data", "text/event-stream", "*/*", "https://{x}", "/a/{b}?c={d}", "GET", "path", "query", "string", "integer", "array", "date-time", new string('x', 300),
    ];

    /// <summary>A copy of a document with some errors, as JSON.</summary>
    public static string Of(DocumentNode document, Random random)
    {
        var root = Json.Of(document)!;
        for (var errors = random.Next(1, 6); errors > 0; errors--)
        {
            var nodes = Nodes(root).ToList();
            if (nodes.Count > 0) Damage(nodes[random.Next(nodes.Count)], nodes, random);
        }

        return root.ToJsonString();
    }

    private static void Damage(JsonNode node, List<JsonNode> nodes, Random random)
    {
        var replacement = random.Next(5) switch
        {
            0 => nodes[random.Next(nodes.Count)].DeepClone(),
            1 => new JsonObject { ["$ref"] = "#" + Pointer(nodes[random.Next(nodes.Count)]) },
            2 => Texts[random.Next(Texts.Length)],
            _ => Replacements[random.Next(Replacements.Length)](),
        };
        switch (node.Parent)
        {
            case JsonObject parent when random.Next(4) == 0:
                parent.Remove(node.GetPropertyName());
                if (random.Next(2) == 0) parent[Texts[random.Next(Texts.Length)]] = node;
                break;
            case JsonArray parent when random.Next(4) == 0:
                parent.Add(node.DeepClone());
                break;
            case JsonObject parent:
                parent[node.GetPropertyName()] = replacement;
                break;
            case JsonArray parent:
                parent[node.GetElementIndex()] = replacement;
                break;
        }
    }

    // Nulls share one node and are not mutated.
    private static IEnumerable<JsonNode> Nodes(JsonNode node) => (node switch
    {
        JsonObject mapping => mapping.Select(member => member.Value),
        JsonArray sequence => sequence,
        _ => Enumerable.Empty<JsonNode?>(),
    }).OfType<JsonNode>().SelectMany(child => Nodes(child).Prepend(child));

    private static string Pointer(JsonNode node) => node.Parent switch
    {
        JsonObject parent => $"{Pointer(parent)}/{Uri.EscapeDataString(node.GetPropertyName().Replace("~", "~0").Replace("/", "~1"))}",
        JsonArray parent => $"{Pointer(parent)}/{node.GetElementIndex()}",
        _ => "",
    };
}
