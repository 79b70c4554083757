using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>The types that contain secrets, themselves or in the types that they contain.</summary>
internal sealed class SecretTypes
{
    private readonly ModuleTypes _types;
    private readonly HashSet<ModuleType> _secret = [];

    public SecretTypes(ModuleTypes types)
    {
        _types = types;
        var containers = types.All.SelectMany(type => type.Definition.Uses.Select(use => (Type: type, Part: Find(type.Api, use))))
            .Where(use => use.Part is not null).ToLookup(use => use.Part!, use => use.Type);
        var open = new Stack<ModuleType>(types.All.Where(type => IsSecret(type.Definition)));
        while (open.TryPop(out var type))
        {
            if (!_secret.Add(type)) continue;
            foreach (var container in containers[type]) open.Push(container);
        }
    }

    /// <summary>Returns true if values of a type can contain secrets.</summary>
    public bool Contains(int api, TypeReference reference) => Find(api, reference) is { } type && _secret.Contains(type);

    private ModuleType? Find(int api, TypeReference reference) => TypeUses.Named(reference) is { } named ? _types.Find(api, named.Name) : null;

    private static bool IsSecret(TypeDefinition definition) => definition switch
    {
        ObjectDefinition type => type.AreAdditionalMembersSecret || type.Members.Any(member => member.IsSecret || member.IsWriteOnly),
        UnionDefinition type => type.Branches.Any(branch => branch.IsSecret),
        _ => false,
    };
}
