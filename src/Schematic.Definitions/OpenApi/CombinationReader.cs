using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.OpenApi;

/// <summary>
/// Reads types that combine several schemas: members described by several schemas, or alternatives combined with
/// shared members. Inside itself, a combination is referred to by name.
/// </summary>
internal sealed class CombinationReader(SchemaReader schemas, CompositionReader composition)
{
    private readonly Dictionary<Combination, PendingType> _open = [];

    /// <summary>Reads a combination.</summary>
    /// <param name="schema">The schema that represents the combination.</param>
    /// <param name="parts">The schemas, in ascending order of precedence.</param>
    /// <param name="name">The name for the type.</param>
    public TypeReference Read(MappingNode schema, List<SchemaPart> parts, TypeName name)
    {
        var combination = new Combination(parts);
        if (_open.TryGetValue(combination, out var pending)) return new NamedReference(pending.NameWithin());
        if (!schemas.Budget.Spend(TraversalLimits.Combination + parts.Count, schema)) return TypeReference.Any;
        _open.Add(combination, pending = new PendingType(name));
        var type = schemas.Within(schema, () => composition.Read(schema, parts, name));
        _open.Remove(combination);
        return pending.IsReferred ? schemas.KeepName(name.Claim(), type, schema) : type;
    }

    private sealed class Combination(List<SchemaPart> parts) : IEquatable<Combination>
    {
        private readonly List<(MappingNode Node, bool IsMembersOnly)> _parts = [.. parts.Select(part => (part.Node, part.IsMembersOnly))];

        public bool Equals(Combination? other) => other is not null && _parts.SequenceEqual(other._parts);

        public override bool Equals(object? obj) => Equals(obj as Combination);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var part in _parts) hash.Add(part);
            return hash.ToHashCode();
        }
    }
}
