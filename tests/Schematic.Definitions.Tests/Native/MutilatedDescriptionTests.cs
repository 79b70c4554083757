using System.Text.Json.Nodes;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.Native;

/// <summary>The reader reports the errors of any description and does not fail itself.</summary>
public sealed class MutilatedDescriptionTests
{
    private static readonly Func<JsonNode?>[] Replacements =
    [
        () => null, () => "text", () => "", () => 12, () => true, () => new JsonArray(), () => new JsonArray("text", null, 1),
        () => new JsonObject(), () => new JsonObject { ["text"] = "text", ["type"] = "Nothing[" },
    ];

    private static IEnumerable<TestCaseData> Examples => SchemaTests.Examples;

    [TestCaseSource(nameof(Examples))]
    public void Any_value_in_any_place_is_read_or_reported(string example)
    {
        var whole = Reading.ReadWhole("a.yaml", example).ToJson();
        foreach (var pointer in Pointers(JsonNode.Parse(whole)!, ""))
            foreach (var replacement in Replacements)
                Assert.That(() => NativeText.Read(Replace(whole, pointer, replacement()), "a.json"), Throws.Nothing, $"{pointer} in {example}");
    }

    private static IEnumerable<string> Pointers(JsonNode? node, string pointer) => node switch
    {
        JsonObject mapping => mapping.SelectMany(member => Pointers(member.Value, $"{pointer}\n{member.Key}")).Append(pointer),
        JsonArray sequence => sequence.SelectMany((item, index) => Pointers(item, $"{pointer}\n{index}")).Append(pointer),
        _ => [pointer],
    };

    private static string Replace(string whole, string pointer, JsonNode? value)
    {
        var keys = pointer.Split('\n')[1..];
        if (keys.Length == 0) return value?.ToJsonString() ?? "null";
        var root = JsonNode.Parse(whole)!;
        var parent = keys[..^1].Aggregate(root, (node, key) => node is JsonArray array ? array[int.Parse(key)]! : node[key]!);
        if (parent is JsonArray items) items[int.Parse(keys[^1])] = value;
        else parent[keys[^1]] = value;
        return root.ToJsonString();
    }
}
