using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>An OpenAPI document as Microsoft.OpenApi reads it, in the form of version 3.2, whatever its own version.</summary>
internal sealed class DescribedApi
{
    private static readonly string[] FixedMethods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    private DescribedApi(JsonObject root)
    {
        Root = root;
        Schemas = new DescribedSchemas(root);
        Operations = [.. Items().SelectMany(item => Operation(item.Path, item.Item))];
    }

    public JsonObject Root { get; }

    public DescribedSchemas Schemas { get; }

    public IReadOnlyList<DescribedOperation> Operations { get; }

    public static async Task<DescribedApi> ReadAsync(string path)
    {
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetEmptyRuleSet() };
        settings.AddYamlReader();
        using var stream = new MemoryStream(Bundle.Of(path));
        var result = await OpenApiDocument.LoadAsync(stream, "json", settings);
        var document = result.Document ?? throw new InvalidDataException(string.Join('\n', result.Diagnostic?.Errors ?? []));
        var root = JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_2))!.AsObject();
        CorrectConstants(root, []);
        return new DescribedApi(root);
    }

    // Microsoft.OpenApi returns all constants as strings.
    private static void CorrectConstants(JsonNode? node, IReadOnlyList<string> types)
    {
        if (node is JsonObject schema)
        {
            if (schema["type"] is JsonValue or JsonArray) types = FlatSchemas.Names(schema["type"]);
            if (schema["const"] is JsonValue constant && types.Any(type => type is "integer" or "number" or "boolean") && JsonComparison.Parsed(constant.ToString()) is { } value) schema["const"] = value;
            foreach (var (name, child) in schema.ToList()) CorrectConstants(child, name is "oneOf" or "anyOf" or "allOf" ? types : []);
        }
        else if (node is JsonArray array)
        {
            foreach (var child in array) CorrectConstants(child, types);
        }
    }

    /// <summary>Follows the references of an object.</summary>
    public JsonObject Resolve(JsonNode node)
    {
        var current = node.AsObject();
        for (var step = 0; step < 20 && current["$ref"]?.GetValue<string>() is { } reference; step++) current = JsonPointers.Find(Root, reference).AsObject();
        return current;
    }

    private IEnumerable<(string Path, JsonObject Item)> Items() => (Root["paths"]?.AsObject() ?? []).Select(item => (item.Key, Resolve(item.Value!)));

    private IEnumerable<DescribedOperation> Operation(string path, JsonObject item)
    {
        foreach (var method in FixedMethods)
            if (item[method] is JsonObject operation) yield return new DescribedOperation(this, method.ToUpperInvariant(), path, item, operation);
        foreach (var (method, operation) in item["additionalOperations"]?.AsObject() ?? [])
            yield return new DescribedOperation(this, method, path, item, operation!.AsObject());
    }
}
