using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Schemas;

namespace Schematic.Definitions.OpenApi;

/// <summary>
/// Reads bodies in JSON Patch. Such a body is a list of operations (RFC 6902, section 3), even if its schema describes the object to
/// change, which many descriptions state for all media types alike.
/// </summary>
internal sealed class JsonPatchReader(OpenApiContext context)
{
    private static readonly (string Value, string Summary)[] Kinds =
    [
        ("add", "Adds a member or an item."), ("remove", "Removes a value."), ("replace", "Replaces a value."), ("move", "Moves a value."),
        ("copy", "Copies a value."), ("test", "Fails the patch if the value differs."),
    ];

    private ArrayReference? _operations;

    /// <summary>True if content is JSON Patch.</summary>
    public static bool IsPatch(MediaContent content) => content.Kind == MediaTypeKind.Json && MediaTypes.EssenceOf(content.MediaType) == "application/json-patch+json";

    /// <summary>True if the schema of a patch describes a list.</summary>
    public bool HasList(MediaContent content) =>
        context.References.Follow(content.Schema) is MappingNode schema && (IsList(schema) || Parts(schema).Any(part => context.References.Follow(part) is MappingNode list && IsList(list)));

    /// <summary>Returns the type of a list of operations.</summary>
    public TypeReference Operations(SourceLocation location)
    {
        if (_operations is not null) return _operations;
        var (operation, kind) = (context.Schemas.ClaimName("JsonPatchOperation"), context.Schemas.ClaimName("JsonPatchOperationKind"));
        context.Schemas.Types.Add(new ObjectDefinition(operation,
        [
            new Member("op", new NamedReference(kind)) { IsRequired = true, Documentation = Text("The kind of the operation.") },
            new Member("path", TypeReference.String) { IsRequired = true, Documentation = Text("The JSON pointer of the value to change.") },
            new Member("from", TypeReference.String) { Documentation = Text("The JSON pointer of the value to move or copy.") },
            new Member("value", TypeReference.Any) { Documentation = Text("The value to add, replace or test.") },
        ]) { Documentation = Text("An operation of a JSON Patch document (RFC 6902)."), Location = location });
        context.Schemas.Types.Add(new EnumDefinition(kind, PrimitiveKind.String, [.. Kinds.Select(known => new EnumValue(known.Value) { Documentation = Text(known.Summary) })])
        {
            Documentation = Text("The kind of an operation of a JSON Patch document."), Location = location,
        });
        return _operations = new ArrayReference(new NamedReference(operation));
    }

    private static bool IsList(MappingNode schema) => schema.Types().Contains("array") || schema["items"] is not null;

    private static IEnumerable<DocumentNode> Parts(MappingNode schema) => [.. schema.Alternatives(), .. schema.GetSequence("allOf").Elements()];

    private static Documentation Text(string summary) => new(summary, null, null);
}
