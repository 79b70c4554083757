namespace Schematic.Definitions.Documents.Loading;

/// <summary>The role of a value in a document with regard to identifiers.</summary>
internal enum NodeRole
{
    /// <summary>Data, in which keywords of schemas have no meaning.</summary>
    Data,

    /// <summary>A value that may contain schemas.</summary>
    Document,

    /// <summary>A map or list of values that may contain schemas.</summary>
    Documents,

    /// <summary>A schema.</summary>
    Schema,

    /// <summary>A map or list of schemas.</summary>
    Schemas,
}

/// <summary>Finds the schemas of a document: JSON Schema 2020-12, sections 8 and 10; an <c>$id</c> elsewhere is not an identifier.</summary>
internal static class NodeRoles
{
    /// <summary>Returns the role of a member of a mapping.</summary>
    /// <param name="owner">The role of the mapping.</param>
    /// <param name="key">The key of the member.</param>
    /// <param name="value">The value of the member.</param>
    public static NodeRole OfMember(NodeRole owner, string key, DocumentNode value) => owner switch
    {
        NodeRole.Documents => NodeRole.Document,
        NodeRole.Schemas => NodeRole.Schema,
        NodeRole.Data => NodeRole.Data,
        _ => OfKeyword(key, value) ?? (owner == NodeRole.Schema ? NodeRole.Data : InDocument(key)),
    };

    /// <summary>Returns the role of the items of a list.</summary>
    public static NodeRole OfItem(NodeRole owner) => owner switch
    {
        NodeRole.Documents => NodeRole.Document,
        NodeRole.Schemas => NodeRole.Schema,
        _ => owner,
    };

    private static NodeRole? OfKeyword(string key, DocumentNode value) => key switch
    {
        "additionalProperties" or "unevaluatedProperties" or "propertyNames" or "unevaluatedItems" or "additionalItems" or "contains"
            or "not" or "if" or "then" or "else" or "contentSchema" or "schema" or "itemSchema" => NodeRole.Schema,
        "items" => value is SequenceNode ? NodeRole.Schemas : NodeRole.Schema,
        "allOf" or "anyOf" or "oneOf" or "prefixItems" or "properties" or "patternProperties" or "dependentSchemas" or "dependencies"
            or "$defs" or "definitions" or "schemas" => NodeRole.Schemas,
        _ => null,
    };

    private static NodeRole InDocument(string key) => key switch
    {
        "paths" or "webhooks" or "pathItems" or "callbacks" or "parameters" or "requestBodies" or "responses" or "headers" or "content"
            or "mediaTypes" or "encoding" => NodeRole.Documents,
        "enum" or "const" or "example" or "examples" or "value" or "dataValue" or ['x', '-', ..] => NodeRole.Data,
        _ => NodeRole.Document,
    };
}
