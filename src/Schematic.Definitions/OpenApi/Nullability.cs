using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>Whether a schema admits null; answered without reading types, which may refer to themselves.</summary>
internal sealed class Nullability(ReferenceFollower references)
{
    // A chain of references and alternatives longer than this is taken for one without null.
    private const int MaximumDepth = 32;

    /// <summary>Whether null is a value of the schema.</summary>
    public bool Of(DocumentNode? schema) => Of(schema, 0);

    private bool Of(DocumentNode? node, int depth)
    {
        if (depth > MaximumDepth || node is not MappingNode schema) return false;
        if ((schema.GetBoolean("nullable") ?? schema.GetBoolean("x-nullable")) is { } stated) return stated;
        if (schema.IsNullSchema()) return true;
        if (schema["type"] is SequenceNode types && types.Items.Any(type => type.AsString() == "null" || type.IsNull())) return true;
        if (schema["enum"] is SequenceNode values && schema["type"] is null && values.Items.Any(value => value.IsNull())) return true;
        if (schema.Alternatives().Any(alternative => Of(alternative, depth + 1))) return true;
        return OfComposition(schema, depth);
    }

    private bool OfComposition(MappingNode schema, int depth)
    {
        if (ReferenceFollower.ReferenceOf(schema) is not null) return Of(references.Follow(schema), depth + 1);
        if (schema["allOf"] is not SequenceNode { Items.Count: > 0 } parts || schema["type"] is not null) return false;
        var meaningful = parts.Items.OfType<MappingNode>().Where(part => part.HasStructure()).ToList();
        return parts.Items.Any(part => part.GetBoolean("nullable") == true && !((MappingNode)part).HasStructure())
            || (meaningful.Count > 0 && meaningful.All(part => Of(part, depth + 1)));
    }
}
