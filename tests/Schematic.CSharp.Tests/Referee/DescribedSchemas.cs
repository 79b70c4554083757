using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>The schemas of a document, compiled by JsonSchema.Net.</summary>
internal sealed class DescribedSchemas
{
    private const string Base = "https://referee.example/";

    private static readonly EvaluationOptions Brief = new() { OutputFormat = OutputFormat.Flag };
    private static readonly EvaluationOptions Detailed = new() { OutputFormat = OutputFormat.List };

    // Other keywords are no constraints, or unknown.
    private static readonly HashSet<string> Keywords =
    [
        "type", "required", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "items", "prefixItems", "contains", "minContains", "maxContains", "uniqueItems", "minItems", "maxItems",
        "additionalProperties", "unevaluatedProperties", "unevaluatedItems", "propertyNames", "dependentRequired", "minProperties", "maxProperties",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "format", "readOnly", "writeOnly",
    ];

    private readonly JsonObject _root;
    private readonly HashSet<string> _extended;
    private readonly Dictionary<(JsonNode, Direction), JsonSchema> _compiled = [];
    private readonly Dictionary<Direction, BuildOptions> _builds = [];
    private int _fragments;

    public DescribedSchemas(JsonObject root)
    {
        _root = root;
        _extended = [.. Extended(root)];
        foreach (var direction in Enum.GetValues<Direction>()) _builds.Add(direction, Register(direction));
    }

    /// <summary>Returns the component schemas by their references.</summary>
    public IEnumerable<(string Reference, JsonNode Schema)> Components =>
        (_root["components"]?["schemas"]?.AsObject() ?? []).Where(schema => schema.Value is not null).Select(schema => ($"#/components/schemas/{schema.Key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", schema.Value!));

    public JsonNode Find(string reference) => JsonPointers.Find(_root, reference);

    /// <summary>True if a value satisfies a schema.</summary>
    public bool IsValid(JsonNode schema, JsonNode? value, Direction direction) => Compiled(schema, direction).Evaluate(Element(value), Brief).IsValid;

    /// <summary>Returns the violations of a schema.</summary>
    public IReadOnlyList<string> Violations(JsonNode schema, JsonNode? value, Direction direction)
    {
        var result = Compiled(schema, direction).Evaluate(Element(value), Detailed);
        return result.IsValid ? [] : [.. Errors(result).Take(5)];
    }

    private static IEnumerable<string> Errors(EvaluationResults result) =>
        (result.Errors ?? []).Select(error => $"{result.InstanceLocation}: {error.Value}").Concat((result.Details ?? []).SelectMany(Errors));

    private static JsonElement Element(JsonNode? value) => JsonSerializer.SerializeToElement(value);

    private JsonSchema Compiled(JsonNode schema, Direction direction)
    {
        if (_compiled.TryGetValue((schema, direction), out var compiled)) return compiled;
        var text = Converted(schema, direction)!.ToJsonString();
        compiled = JsonSchema.FromText(text, _builds[direction], new Uri($"{Base}{direction}/fragments/{_fragments++}"));
        _compiled.Add((schema, direction), compiled);
        return compiled;
    }

    private BuildOptions Register(Direction direction)
    {
        var build = new BuildOptions { SchemaRegistry = new SchemaRegistry() };
        var all = new JsonObject { ["$defs"] = new JsonObject((_root["components"]?["schemas"]?.AsObject() ?? []).Select(schema => KeyValuePair.Create(schema.Key, Converted(_extended.Contains(schema.Key) ? Opened(schema.Value!) : schema.Value, direction)))) };
        JsonSchema.FromText(all.ToJsonString(), build, new Uri($"{Base}{direction}"));
        return build;
    }

    // References become absolute; what is no constraint is dropped, and so are members that one side does not send from those that are required.
    private JsonNode? Converted(JsonNode? schema, Direction direction)
    {
        switch (schema)
        {
            case JsonArray array:
                return new JsonArray([.. array.Select(item => Converted(item, direction))]);
            case JsonObject value:
                if (value["allOf"] is JsonArray parts) value = Opened(value).Let(opened => opened["allOf"] = new JsonArray([.. parts.Select(part => part is JsonObject ? Opened(part) : part?.DeepClone())]));
                var converted = new JsonObject();
                foreach (var (keyword, content) in value)
                {
                    if (keyword is "properties" or "patternProperties" or "$defs" or "dependentSchemas")
                        converted[keyword] = new JsonObject(content!.AsObject().Where(member => keyword != "patternProperties" || IsPattern(member.Key)).Select(member => KeyValuePair.Create(member.Key, Converted(member.Value, direction))));
                    else if (keyword is "enum" or "const")
                        converted[keyword] = content?.DeepClone();
                    else if (keyword == "$ref")
                        converted[keyword] = Absolute(content!.ToString(), direction);
                    else if (keyword == "required" && content is JsonArray required)
                        converted[keyword] = new JsonArray([.. required.Where(name => !IsOmitted(value["properties"]?[name!.ToString()], direction)).Select(name => name!.DeepClone())]);
                    else if (keyword == "pattern" && !IsPattern(content!.ToString()))
                        continue;
                    else if (keyword is "not" && Contains(content, "readOnly"))
                        continue;
                    else if (Keywords.Contains(keyword))
                        converted[keyword] = Converted(content, direction);
                }

                return converted;
            default:
                return schema?.DeepClone();
        }
    }

    // Documents close schemas that others extend, which no object can satisfy by the letter.
    private static JsonObject Opened(JsonNode schema) => schema.DeepClone().AsObject().Let(opened => { if (opened["additionalProperties"] is JsonValue) opened.Remove("additionalProperties"); });

    private static IEnumerable<string> Extended(JsonNode? node) => node switch
    {
        JsonObject value => value.SelectMany(member => (member.Key == "allOf" && member.Value is JsonArray parts ? parts.Select(part => (part as JsonObject)?["$ref"]?.ToString()).OfType<string>().Select(reference => reference[(reference.LastIndexOf('/') + 1)..]) : []).Concat(Extended(member.Value))),
        JsonArray array => array.SelectMany(Extended),
        _ => [],
    };

    private static bool Contains(JsonNode? node, string name) => node is JsonObject value && value.Any(member => member.Key == name || Contains(member.Value, name));

    private static string Absolute(string reference, Direction direction) =>
        reference.StartsWith("#/components/schemas/", StringComparison.Ordinal) ? $"{Base}{direction}#/$defs/{reference["#/components/schemas/".Length..]}" : reference;

    /// <summary>True if one side omits a property.</summary>
    public bool IsOmitted(JsonNode? property, Direction direction)
    {
        for (var step = 0; step < 10 && property is JsonObject value; step++)
        {
            if ((bool?)value[direction == Direction.Request ? "readOnly" : "writeOnly"] ?? false) return true;
            property = value["$ref"] is { } reference ? Find(reference.ToString()) : value["allOf"] is JsonArray { Count: 1 } all ? all[0] : null;
        }

        return false;
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.ECMAScript);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>The side that sends a value.</summary>
internal enum Direction
{
    Request,
    Response,
}
