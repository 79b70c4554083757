using Schematic.Definitions.Model;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.OpenApi;

/// <summary>The types of an API as they are found: a type stands before those within it.</summary>
internal sealed class TypeTable
{
    private readonly List<TypeDefinition?> _types = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>Keeps the next place for a type whose content is still to be read.</summary>
    public int Open()
    {
        _types.Add(null);
        return _types.Count - 1;
    }

    /// <summary>Puts a type in its place.</summary>
    public void Close(int place, TypeDefinition type)
    {
        _types[place] = type;
        _places[type.Name] = place;
    }

    /// <summary>The type of a name, aliases resolved; null where it is not read yet.</summary>
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

    /// <summary>Puts a type in the place of another of its name.</summary>
    public void Replace(TypeDefinition type) => _types[_places[type.Name]] = type;

    /// <summary>The types in order.</summary>
    public IReadOnlyList<TypeDefinition> Types => [.. _types.OfType<TypeDefinition>()];
}
