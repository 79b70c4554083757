using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>What the keywords of one schema say, without looking beyond it.</summary>
internal static class SchemaKeywords
{
    private static readonly HashSet<string> Structure = new(StringComparer.Ordinal)
    {
        "$ref", "$dynamicRef", "type", "format", "properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "items",
        "prefixItems", "allOf", "oneOf", "anyOf", "enum", "const", "required", "contentEncoding", "contentMediaType",
    };

    /// <summary>Whether a schema says anything about the type of a value; descriptions and limits do not.</summary>
    public static bool HasStructure(this MappingNode schema)
    {
        foreach (var entry in schema.Entries)
            if (Structure.Contains(entry.Key) && !schema.IsIdle(entry.Key)) return true;
        return false;
    }

    /// <summary>Whether other schemas take part in a schema.</summary>
    public static bool IsComposed(this MappingNode schema) =>
        schema["allOf"] is not null || schema["oneOf"] is not null || schema["anyOf"] is not null
        || ReferenceFollower.ReferenceOf(schema) is not null;

    /// <summary>Whether a schema says more about a type than its kind.</summary>
    public static bool HasContent(this MappingNode schema) =>
        schema.Entries.Any(entry => entry.Key is not ("$ref" or "$dynamicRef" or "allOf" or "type" or "format" or "additionalProperties")
                && Structure.Contains(entry.Key) && !schema.IsIdle(entry.Key))
            || schema["additionalProperties"] is MappingNode or ScalarNode { Kind: ScalarKind.Boolean, Text: "true" };

    /// <summary>Whether a schema describes members of an object.</summary>
    public static bool HasMembers(this MappingNode schema) => schema["properties"] is MappingNode { Entries.Count: > 0 };

    /// <summary>Whether a schema is about objects.</summary>
    public static bool IsObject(this MappingNode schema) =>
        schema["properties"] is MappingNode || schema["patternProperties"] is MappingNode
        || schema["additionalProperties"] is not null || schema.Types() is ["object"];

    /// <summary>The values of <c>type</c>, <c>null</c> left out.</summary>
    public static IReadOnlyList<string> Types(this MappingNode schema) => schema["type"] switch
    {
        ScalarNode { Kind: ScalarKind.String } type when type.Text != "null" => [type.Text],
        SequenceNode types => [.. types.Items.Select(item => item.AsString()).OfType<string>().Where(type => type != "null").Distinct(StringComparer.Ordinal)],
        _ => [],
    };

    /// <summary>The alternatives of <c>oneOf</c> or <c>anyOf</c> that differ in more than the members they require.</summary>
    /// <returns>The alternatives; none where there are none.</returns>
    public static IReadOnlyList<DocumentNode> Alternatives(this MappingNode schema)
    {
        var alternatives = schema.GetSequence("oneOf") ?? schema.GetSequence("anyOf");
        return alternatives is null || alternatives.Items.All(IsRequirement) ? [] : alternatives.Items;
    }

    /// <summary>Whether a schema admits null and nothing else.</summary>
    public static bool IsNullSchema(this DocumentNode? schema) =>
        schema is MappingNode mapping
        && (mapping.GetString("type") == "null"
            || (mapping["type"] is SequenceNode { Items: [var only] } && only.AsString() == "null")
            || (mapping["enum"] is SequenceNode { Items: [var value] } && value.IsNull())
            || (mapping.TryGet("const", out var constant) && constant.IsNull())
            || mapping["type"].IsNull());

    // required: [] and properties: {} say nothing, and neither do alternatives of required members.
    private static bool IsIdle(this MappingNode schema, string keyword) => keyword switch
    {
        "required" => schema["required"] is not SequenceNode { Items.Count: > 0 },
        "properties" => schema["properties"] is not MappingNode { Entries.Count: > 0 },
        "oneOf" or "anyOf" => schema.Alternatives().Count == 0,
        _ => false,
    };

    private static bool IsRequirement(DocumentNode alternative) =>
        alternative is MappingNode { Entries.Count: > 0 } mapping
        && mapping["required"] is SequenceNode
        && !mapping.Entries.Any(entry => entry.Key != "required" && Structure.Contains(entry.Key) && !(entry.Key == "type" && entry.Value.AsString() == "object"));
}
