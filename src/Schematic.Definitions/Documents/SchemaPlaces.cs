namespace Schematic.Definitions.Documents;

/// <summary>What a value of a document may be, as far as identifiers are concerned.</summary>
internal enum SchemaPlace
{
    /// <summary>Data, in which a schema's keywords mean nothing.</summary>
    Data,

    /// <summary>Anything that may contain schemas.</summary>
    Document,

    /// <summary>A map or a list of what may contain schemas.</summary>
    Documents,

    /// <summary>A schema.</summary>
    Schema,

    /// <summary>A map or a list of schemas.</summary>
    Schemas,
}

/// <summary>Where schemas are: JSON Schema 2020-12, sections 8 and 10; an <c>$id</c> anywhere else is not an identifier.</summary>
internal static class SchemaPlaces
{
    /// <summary>Gets what a member is.</summary>
    /// <param name="owner">What the mapping is that has it.</param>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its value.</param>
    public static SchemaPlace OfMember(SchemaPlace owner, string key, DocumentNode value) => owner switch
    {
        SchemaPlace.Documents => SchemaPlace.Document,
        SchemaPlace.Schemas => SchemaPlace.Schema,
        SchemaPlace.Data => SchemaPlace.Data,
        _ => OfKeyword(key, value) ?? (owner == SchemaPlace.Schema ? SchemaPlace.Data : InDocument(key)),
    };

    /// <summary>Gets what the items of a list are.</summary>
    public static SchemaPlace OfItem(SchemaPlace owner) => owner switch
    {
        SchemaPlace.Documents => SchemaPlace.Document,
        SchemaPlace.Schemas => SchemaPlace.Schema,
        _ => owner,
    };

    private static SchemaPlace? OfKeyword(string key, DocumentNode value) => key switch
    {
        "additionalProperties" or "unevaluatedProperties" or "propertyNames" or "unevaluatedItems" or "additionalItems" or "contains"
            or "not" or "if" or "then" or "else" or "contentSchema" or "schema" or "itemSchema" => SchemaPlace.Schema,
        "items" => value is SequenceNode ? SchemaPlace.Schemas : SchemaPlace.Schema,
        "allOf" or "anyOf" or "oneOf" or "prefixItems" or "properties" or "patternProperties" or "dependentSchemas" or "dependencies"
            or "$defs" or "definitions" or "schemas" => SchemaPlace.Schemas,
        _ => null,
    };

    private static SchemaPlace InDocument(string key) => key switch
    {
        "paths" or "webhooks" or "pathItems" or "callbacks" or "parameters" or "requestBodies" or "responses" or "headers" or "content"
            or "mediaTypes" or "encoding" => SchemaPlace.Documents,
        "enum" or "const" or "example" or "examples" or "value" or "dataValue" or ['x', '-', ..] => SchemaPlace.Data,
        _ => SchemaPlace.Document,
    };
}
