using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>The components and the names of their types.</summary>
internal sealed class ComponentTypes
{
    private readonly Dictionary<DocumentNode, string> _names = [];
    private readonly Dictionary<string, DocumentNode> _schemas = new(StringComparer.Ordinal);

    /// <summary>Adds a component.</summary>
    public void Add(DocumentNode schema, string type)
    {
        _names[schema] = type;
        _schemas[type] = schema;
    }

    /// <summary>Returns the name of a component's type; null for any other schema.</summary>
    public string? NameOf(DocumentNode? schema) => schema is null ? null : _names.GetValueOrDefault(schema);

    /// <summary>Returns the component schema for the name of its type; null for any other type.</summary>
    public DocumentNode? SchemaOf(string type) => _schemas.GetValueOrDefault(type);
}
