using Schematic.Definitions.Model;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>The types of an API in the order in which they are found: a type comes before the types within it.</summary>
internal sealed class TypeTable
{
    private readonly List<TypeDefinition?> _types = [];
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    /// <summary>Adds a type.</summary>
    public void Add(TypeDefinition type)
    {
        _positions[type.Name] = _types.Count;
        _types.Add(type);
    }

    /// <summary>Adds a type before the types that reading it adds.</summary>
    /// <param name="read">Reads the type; returns null if there is none.</param>
    /// <returns>The reference to the type; null if there is none.</returns>
    public NamedReference? Add(Func<TypeDefinition?> read)
    {
        var position = _types.Count;
        _types.Add(null);
        if (read() is not { } type) return null;
        _types[position] = type;
        _positions[type.Name] = position;
        return new NamedReference(type.Name);
    }

    /// <summary>Returns the type with a name, with aliases resolved; null if it has not been read yet.</summary>
    public TypeDefinition? Find(string name)
    {
        for (var steps = 0; steps <= TraversalLimits.Depth && _positions.TryGetValue(name, out var position); steps++)
        {
            if (_types[position] is not AliasDefinition alias) return _types[position];
            if (alias.Target is not NamedReference target) return alias;
            name = target.Name;
        }

        return null;
    }

    /// <summary>Gets the types, in order.</summary>
    public IReadOnlyList<TypeDefinition> Types => [.. _types.OfType<TypeDefinition>()];
}
