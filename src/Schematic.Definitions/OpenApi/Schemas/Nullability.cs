using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Determines if schemas allow null without reading types, which may refer to themselves.</summary>
internal sealed class Nullability
{
    private readonly ReferenceFollower _references;
    private readonly Walk<MappingNode, bool> _schemas;

    public Nullability(ReferenceFollower references, DiagnosticBag diagnostics)
    {
        _references = references;
        _schemas = new Walk<MappingNode, bool>(unknown: false, Admits, diagnostics.ReportTooDeep);
    }

    /// <summary>True if null is a value of the schema.</summary>
    public bool Of(DocumentNode? node) => node is MappingNode schema && _schemas.Of(schema);

    private bool Admits(MappingNode schema)
    {
        if ((schema.GetBoolean("nullable") ?? schema.GetBoolean("x-nullable")) is { } stated) return stated;
        if (schema.IsNullSchema()) return true;
        if (schema["type"] is SequenceNode types && types.Items.Any(type => type.AsString() == "null" || type.IsNull())) return true;
        if (schema["enum"] is SequenceNode values && schema["type"] is null && values.Items.Any(value => value.IsNull())) return true;
        return schema.IsComposed() && (schema.Alternatives().Any(Of) || OfComposition(schema));
    }

    private bool OfComposition(MappingNode schema)
    {
        if (ReferenceFollower.ReferenceOf(schema) is not null) return Of(_references.Follow(schema));
        if (schema["allOf"] is not SequenceNode { Items.Count: > 0 } parts || schema["type"] is not null) return false;
        var meaningful = parts.Items.OfType<MappingNode>().Where(part => part.HasStructure()).ToList();
        return parts.Items.Any(part => part.GetBoolean("nullable") == true && !((MappingNode)part).HasStructure())
            || (meaningful.Count > 0 && meaningful.TrueForAll(Of));
    }
}
