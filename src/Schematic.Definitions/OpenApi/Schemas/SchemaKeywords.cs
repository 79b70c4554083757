using Schematic.Definitions.Documents;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Interprets the keywords of a single schema.</summary>
internal static class SchemaKeywords
{
    private static readonly HashSet<string> Structure = new(StringComparer.Ordinal)
    {
        "$ref", "$dynamicRef", "type", "format", "properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "items",
        "prefixItems", "allOf", "oneOf", "anyOf", "enum", "const", "required", "contentEncoding", "contentMediaType",
    };

    /// <summary>True if a schema constrains the type of a value; descriptions and limits do not count.</summary>
    public static bool HasStructure(this MappingNode schema)
    {
        foreach (var entry in schema.Entries)
            if (Structure.Contains(entry.Key) && !schema.IsIdle(entry.Key)) return true;
        return false;
    }

    /// <summary>True if a schema refers to or combines other schemas.</summary>
    public static bool IsComposed(this MappingNode schema) =>
        schema["allOf"] is not null || schema["oneOf"] is not null || schema["anyOf"] is not null
        || ReferenceFollower.ReferenceOf(schema) is not null;

    /// <summary>True if a schema specifies more about a type than its kind.</summary>
    public static bool HasContent(this MappingNode schema)
    {
        foreach (var entry in schema.Entries)
        {
            if (entry.Key is not ("$ref" or "$dynamicRef" or "allOf" or "type" or "format" or "additionalProperties") and var key
                && Structure.Contains(key) && !schema.IsIdle(key)) return true;
        }

        return schema["additionalProperties"] is MappingNode or ScalarNode { Kind: ScalarKind.Boolean, Text: "true" };
    }

    /// <summary>True if a schema describes members of an object.</summary>
    public static bool HasMembers(this MappingNode schema) => schema["properties"] is MappingNode { Entries.Count: > 0 };

    /// <summary>True if a schema describes objects.</summary>
    public static bool IsObject(this MappingNode schema) =>
        schema["properties"] is MappingNode || schema["patternProperties"] is MappingNode
        || schema["additionalProperties"] is not null || schema.Types() is ["object"];

    /// <summary>Returns the values of <c>type</c>, except <c>null</c>.</summary>
    public static IReadOnlyList<string> Types(this MappingNode schema) => schema["type"] switch
    {
        ScalarNode { Kind: ScalarKind.String } type when type.Text != "null" => [type.Text],
        SequenceNode types => [.. types.Items.Select(item => item.AsString()).OfType<string>().Where(type => type != "null").Distinct(StringComparer.Ordinal)],
        _ => [],
    };

    /// <summary>Returns the alternatives of <c>oneOf</c> or <c>anyOf</c>, unless they only list required members.</summary>
    /// <returns>The alternatives; empty if there are none.</returns>
    public static NodeList Alternatives(this MappingNode schema)
    {
        var alternatives = (schema.GetSequence("oneOf") ?? schema.GetSequence("anyOf")).Elements();
        foreach (var alternative in alternatives)
            if (!IsRequirement(alternative)) return alternatives;
        return default;
    }

    /// <summary>Returns the names that a schema requires, including those of alternatives that only list required members.</summary>
    public static IEnumerable<DocumentNode> Required(this MappingNode schema) =>
        schema.GetSequence("required").Elements().Concat(schema.Alternatives().Count > 0
            ? []
            : schema.GetSequence("oneOf").Elements().Concat(schema.GetSequence("anyOf").Elements()).SelectMany(alternative => alternative.GetSequence("required").Elements()));

    /// <summary>True if a schema allows only null. As an alternative, <c>nullable: true</c> alone means the same: generators of OpenAPI 3.0 documents, which
    /// has no type for null, write it so, although any value satisfies it.</summary>
    public static bool IsNullSchema(this DocumentNode? schema) =>
        schema is MappingNode mapping
        && (IsOnlyNullable(mapping)
            || mapping.GetString("type") == "null"
            || (mapping["type"] is SequenceNode { Items: [var only] } && only.AsString() == "null")
            || (mapping["enum"] is SequenceNode { Items: [var value] } && value.IsNull())
            || (mapping.TryGet("const", out var constant) && constant.IsNull())
            || mapping["type"].IsNull());

    private static bool IsOnlyNullable(MappingNode schema) =>
        schema.GetBoolean("nullable") == true && schema.Entries.All(entry => entry.Key is "nullable" or "title" or "description" or "example" or "default");

    // required: [] and properties: {} have no effect, and neither do alternatives that only list required members.
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
        && !mapping.Entries.Any(entry => entry.Key != "required" && Structure.Contains(entry.Key) && !(entry.Key == "type" && entry.AsString() == "object"));
}
