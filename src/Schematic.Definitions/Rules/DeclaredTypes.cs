using Schematic.Definitions.Model;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.Rules;

/// <summary>The types of an API by their names.</summary>
internal sealed class DeclaredTypes
{
    private readonly Dictionary<string, TypeDefinition> _types = new(StringComparer.Ordinal);

    public DeclaredTypes(ApiDefinition api)
    {
        foreach (var type in api.Types) _types.TryAdd(type.Name, type);
    }

    /// <summary>The type with a name; null where there is none.</summary>
    public TypeDefinition? Find(string name) => _types.GetValueOrDefault(name);

    /// <summary>What a type is once aliases are followed; one of them where they refer to each other.</summary>
    public TypeReference Follow(TypeReference type)
    {
        for (var steps = 0; steps <= TraversalLimits.Depth && type is NamedReference named && Find(named.Name) is AliasDefinition alias; steps++) type = alias.Target;
        return type;
    }

    /// <summary>The object that a type is; null for anything else.</summary>
    public ObjectDefinition? FindObject(TypeReference type) =>
        Follow(type) is NamedReference named ? Find(named.Name) as ObjectDefinition : null;
}
