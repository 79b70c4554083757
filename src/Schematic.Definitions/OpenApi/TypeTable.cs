using Schematic.Definitions.Model;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.OpenApi;

/// <summary>The types of an API in the order in which they are found: a type comes before the types within it.</summary>
internal sealed class TypeTable
{
    private readonly List<TypeDefinition?> _types = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>Reserves the next position for a type whose content has not been read yet.</summary>
    public int Open()
    {
        _types.Add(null);
        return _types.Count - 1;
    }

    /// <summary>Adds a type at its position.</summary>
    public void Close(int place, TypeDefinition type)
    {
        _types[place] = type;
        _places[type.Name] = place;
    }

    /// <summary>Returns the type with a name, with aliases resolved; null if it has not been read yet.</summary>
    public TypeDefinition? Find(string name)
    {
        for (var steps = 0; steps <= TraversalLimits.Depth && _places.TryGetValue(name, out var place); steps++)
        {
            if (_types[place] is not AliasDefinition alias) return _types[place];
            if (alias.Target is not NamedReference target) return alias;
            name = target.Name;
        }

        return null;
    }

    /// <summary>Replaces the type with the same name.</summary>
    public void Replace(TypeDefinition type) => _types[_places[type.Name]] = type;

    /// <summary>Gets the types, in order.</summary>
    public IReadOnlyList<TypeDefinition> Types => [.. _types.OfType<TypeDefinition>()];
}
