using System.Runtime.CompilerServices;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>Whether a schema admits null; answered without reading types, which may refer to themselves.</summary>
internal sealed class Nullability(ReferenceFollower references)
{
    private readonly Dictionary<MappingNode, bool> _known = [];

    /// <summary>Whether null is a value of the schema.</summary>
    public bool Of(DocumentNode? node)
    {
        if (node is not MappingNode schema) return false;
        if (_known.TryGetValue(schema, out var known)) return known;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) return false;
        _known.Add(schema, false);
        return _known[schema] = Admits(schema);
    }

    private bool Admits(MappingNode schema)
    {
        if ((schema.GetBoolean("nullable") ?? schema.GetBoolean("x-nullable")) is { } stated) return stated;
        if (schema.IsNullSchema()) return true;
        if (schema["type"] is SequenceNode types && types.Items.Any(type => type.AsString() == "null" || type.IsNull())) return true;
        if (schema["enum"] is SequenceNode values && schema["type"] is null && values.Items.Any(value => value.IsNull())) return true;
        return schema.Alternatives().Any(Of) || OfComposition(schema);
    }

    private bool OfComposition(MappingNode schema)
    {
        if (ReferenceFollower.ReferenceOf(schema) is not null) return Of(references.Follow(schema));
        if (schema["allOf"] is not SequenceNode { Items.Count: > 0 } parts || schema["type"] is not null) return false;
        var meaningful = parts.Items.OfType<MappingNode>().Where(part => part.HasStructure()).ToList();
        return parts.Items.Any(part => part.GetBoolean("nullable") == true && !((MappingNode)part).HasStructure())
            || (meaningful.Count > 0 && meaningful.TrueForAll(Of));
    }
}
