using Schematic.Definitions.Model;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.Rules;

/// <summary>The types of an API by name.</summary>
internal sealed class DeclaredTypes
{
    private readonly Dictionary<string, TypeDefinition> _types = new(StringComparer.Ordinal);

    public DeclaredTypes(ApiDefinition api)
    {
        foreach (var type in api.Types) _types.TryAdd(type.Name, type);
    }

    /// <summary>Returns the type with a name; null if there is none.</summary>
    public TypeDefinition? Find(string name) => _types.GetValueOrDefault(name);

    /// <summary>Returns the target of a chain of aliases; one of them if they form a cycle.</summary>
    public TypeReference Follow(TypeReference type)
    {
        for (var steps = 0; steps <= TraversalLimits.Depth && type is NamedReference named && Find(named.Name) is AliasDefinition alias; steps++) type = alias.Target;
        return type;
    }

    /// <summary>Returns the object to which a type refers; null for any other type.</summary>
    public ObjectDefinition? FindObject(TypeReference type) =>
        Follow(type) is NamedReference named ? Find(named.Name) as ObjectDefinition : null;
}
