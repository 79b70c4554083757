using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>Aliases, also of lists and maps, that consist of nothing but themselves.</summary>
internal static class Aliases
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var types = new DeclaredTypes(api);
        foreach (var alias in api.Types.OfType<AliasDefinition>().Where(alias => LeadsBack(alias, types)))
            diagnostics.Report(DiagnosticDescriptors.CyclicAlias, alias.Location, alias.Name);
    }

    private static bool LeadsBack(AliasDefinition start, DeclaredTypes types)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal);
        var alias = start;
        while (passed.Add(alias.Name))
        {
            if (TypeUses.Named(alias.Target) is not { } named || types.Find(named.Name) is not AliasDefinition next) return false;
            alias = next;
        }

        return alias.Name == start.Name;
    }
}
