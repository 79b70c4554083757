using Schematic.Definitions.Model;
using Schematic.Definitions.Rules;

namespace Schematic.Definitions.Overrides;

/// <summary>Finds the members that distinguish the branches of unions.</summary>
internal static class UnionDiscriminators
{
    /// <summary>Returns the discriminators by type and member, each with the name of its union.</summary>
    public static Dictionary<(string Type, string Member), string> Of(ApiDefinition api)
    {
        var found = new Dictionary<(string Type, string Member), string>();
        var types = new DeclaredTypes(api);
        foreach (var union in api.Types.OfType<UnionDefinition>())
        {
            if (union.Discriminator is not { } discriminator) continue;
            foreach (var branch in union.Branches)
                if (types.FindObject(branch.Type) is { } type) found.TryAdd((type.Name, discriminator), union.Name);
        }

        return found;
    }
}
