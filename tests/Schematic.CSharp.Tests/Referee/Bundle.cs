using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi.YamlReader;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>A document of several files as one file, with the content of other files in place of references to them.</summary>
internal sealed class Bundle
{
    private readonly Dictionary<string, JsonNode> _files = new(StringComparer.Ordinal);

    /// <summary>Returns the JSON of the single file.</summary>
    public static byte[] Of(string path)
    {
        var bundle = new Bundle();
        var root = bundle.Read(path);
        if (References(root).Any(IsToFile)) root = bundle.Inline(root, path, 0)!;
        CorrectXml(root);
        CorrectBounds(root, isNumber: root["openapi"]?.ToString().StartsWith("3.0", StringComparison.Ordinal) is false);
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    // Microsoft.OpenApi does not read the keywords that 3.2 has deprecated, and takes "wrapped: false" for a kind of node.
    private static void CorrectXml(JsonNode? node)
    {
        foreach (var child in node switch { JsonObject value => value.Select(member => member.Value), JsonArray array => array, _ => [] }) CorrectXml(child);
        if ((node as JsonObject)?["xml"] is not JsonObject xml || xml["nodeType"] is not null) return;
        if (xml["wrapped"]?.ToJsonString() == "false") xml.Remove("wrapped");
        if (xml["attribute"]?.ToJsonString() == "true") xml["nodeType"] = "attribute";
        else if (xml["wrapped"]?.ToJsonString() == "true") xml["nodeType"] = "element";
    }

    // Exclusive bounds are numbers from 3.1 on and booleans before; Microsoft.OpenApi fails if a document of one has the form of the other.
    private static void CorrectBounds(JsonNode? node, bool isNumber)
    {
        foreach (var child in node switch { JsonObject value => value.Select(member => member.Value), JsonArray array => array, _ => [] }) CorrectBounds(child, isNumber);
        if (node is not JsonObject schema) return;
        foreach (var (exclusive, bound) in (ReadOnlySpan<(string, string)>)[("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")])
        {
            if (schema[exclusive] is not JsonValue value || (value.GetValueKind() == System.Text.Json.JsonValueKind.Number) == isNumber) continue;
            if (!isNumber) (schema[bound], schema[exclusive]) = (value.DeepClone(), true);
            else if (schema[bound] is { } number && value.GetValueKind() == System.Text.Json.JsonValueKind.True && schema.Remove(bound)) schema[exclusive] = number;
            else schema.Remove(exclusive);
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject value => value.SelectMany(member => member is { Key: "$ref", Value: JsonValue text } ? [text.ToString()] : References(member.Value)),
        JsonArray array => array.SelectMany(References),
        _ => [],
    };

    private static bool IsToFile(string reference) => reference.Length > 0 && reference[0] != '#' && !reference.Contains("://", StringComparison.Ordinal) && reference.Split('#')[0] is var file && (file.EndsWith(".yaml", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal));

    private JsonNode? Inline(JsonNode? node, string path, int depth)
    {
        if (depth > 60) throw new InvalidDataException("The files contain each other.");
        switch (node)
        {
            case JsonArray array:
                return new JsonArray([.. array.Select(item => Inline(item, path, depth + 1))]);
            case JsonObject value when value["$ref"] is JsonValue text && text.ToString() is var reference && (IsToFile(reference) || (depth > 0 && path != Root && reference.StartsWith('#'))):
                var file = reference[0] == '#' ? path : System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, reference.Split('#')[0]));
                return Inline(JsonPointers.Find(Read(file), reference.Contains('#', StringComparison.Ordinal) ? reference : "#"), file, depth + 1);
            case JsonObject value:
                return new JsonObject(value.Select(member => KeyValuePair.Create(member.Key, Inline(member.Value, path, depth + 1))));
            default:
                return node?.DeepClone();
        }
    }

    private string Root => _files.Keys.First();

    private JsonNode Read(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        if (!_files.TryGetValue(path, out var root)) _files.Add(path, root = Parse(path));
        return root;
    }

    private static JsonNode Parse(string path)
    {
        if (System.IO.Path.GetExtension(path) == ".json") return JsonNode.Parse(File.ReadAllText(path))!;
        using var reader = new StreamReader(path);
        var stream = new SharpYaml.Serialization.YamlStream();
        stream.Load(reader);
        return stream.Documents[0].ToJsonNode();
    }
}
