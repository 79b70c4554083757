using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Schemas;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads the types of stream items.</summary>
internal sealed class StreamItems(OpenApiContext context)
{
    private const int MaximumDepth = 16;

    // WHATWG HTML, section 9.2.6, and the names that descriptions use for its fields.
    private static readonly HashSet<string> EventFields = new(StringComparer.Ordinal)
    {
        "data", "event", "eventType", "id", "eventId", "retry", "reconnectionInterval", "comment",
    };

    /// <summary>Reads the type of an item, or of its data for server-sent events.</summary>
    public TypeReference Read(MediaContent content, TypeName name)
    {
        var item = content.ItemSchema ?? ItemOf(content.Schema) ?? content.Schema;
        if (content.Kind != MediaTypeKind.EventStream) return context.Schemas.Read(item, name);
        if (item is null) return TypeReference.String;

        var data = new List<DocumentNode>();
        return IsEvent(item, data, [], 0) && data.Count > 0 ? context.Schemas.ReadAny(data, name, "Data") : context.Schemas.Read(item, name);
    }

    // OpenAPI 3.2, section 4.14.1: the schema of a sequential media type describes the whole sequence.
    private DocumentNode? ItemOf(DocumentNode? schema) =>
        context.References.Follow(schema) is MappingNode target && target.Types() is ["array"] ? target["items"] : null;

    // A schema may describe the event around the data, or each kind of event separately.
    private bool IsEvent(DocumentNode node, List<DocumentNode> data, HashSet<DocumentNode> passed, int depth)
    {
        if (depth > MaximumDepth || context.References.Follow(node) is not MappingNode schema) return false;
        if (!passed.Add(schema)) return true;
        var alternatives = schema.Alternatives();
        if (alternatives.Count > 0 && !schema.HasMembers()) return alternatives.All(alternative => IsEvent(alternative, data, passed, depth + 1));

        var fields = schema.GetMapping("properties").Members();
        if (!fields.All(field => EventFields.Contains(field.Key)) || schema.GetMapping("properties")?["data"] is not { } content) return false;
        // "data" alone may also be an ordinary JSON member, unless its content is declared as JSON in a string.
        if (fields.Count == 1 && ContentOf(content) == content) return false;
        data.Add(ContentOf(content));
        return true;
    }

    // JSON Schema, section 8.5: the schema of a string's content, decoded as its media type.
    private DocumentNode ContentOf(DocumentNode data) =>
        context.References.Follow(data) is MappingNode target && target["contentSchema"] is { } content ? content : data;
}
