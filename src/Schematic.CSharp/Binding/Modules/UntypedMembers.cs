using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>
/// The members that can be JSON in a part of a module, because their types need code of their own: objects, unions, and lists and maps of them.
/// A member that the code of the module reads itself, such as the items of a page, is not one of them.
/// </summary>
/// <param name="types">The types of the module.</param>
/// <param name="members">The members of the whole module.</param>
internal sealed class UntypedMembers(ModuleTypes types, ModuleMembers members)
{
    /// <summary>The names in code of all these members.</summary>
    public IEnumerable<string> Names =>
        from type in types.All
        where type.Definition is ObjectDefinition
        from member in ((ObjectDefinition)type.Definition).Members
        let name = NameOf(type, member)
        where name is not null
        select name;

    /// <summary>Returns the name in code of a member; null if the member always has its type.</summary>
    public string? NameOf(ModuleType owner, Member member) =>
        !members.IsRead(owner, member.Name) && NeedsCode(owner.Api, member.Type, []) ? members.NameOf(owner, member.Name) : null;

    private bool NeedsCode(int api, TypeReference reference, HashSet<ModuleType> aliases)
    {
        if (TypeUses.Named(reference) is not { } named || types.Find(api, named.Name) is not { Definition.ProjectType: null } type) return false;
        return type.Definition switch
        {
            ObjectDefinition or UnionDefinition => true,
            AliasDefinition alias => aliases.Add(type) && alias.Uses.Any(use => NeedsCode(type.Api, use, aliases)),
            _ => false,
        };
    }
}
