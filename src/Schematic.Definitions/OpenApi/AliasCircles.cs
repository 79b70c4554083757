using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Aliases and lists that consist of nothing but themselves.</summary>
internal static class AliasCircles
{
    /// <summary>Lets an alias that leads back to itself stand for any value.</summary>
    public static IReadOnlyList<TypeDefinition> Break(IReadOnlyList<TypeDefinition> types, DiagnosticBag diagnostics)
    {
        var aliases = types.OfType<AliasDefinition>().ToDictionary(alias => alias.Name, StringComparer.Ordinal);
        foreach (var name in types.OfType<AliasDefinition>().Select(alias => alias.Name).ToList())
        {
            if (!LeadsBack(aliases, name)) continue;
            diagnostics.Report(DiagnosticDescriptors.TypeContainsItself, aliases[name].Location, name);
            aliases[name] = aliases[name] with { Target = TypeReference.Any };
        }

        return [.. types.Select(type => type is AliasDefinition ? aliases[type.Name] : type)];
    }

    private static bool LeadsBack(Dictionary<string, AliasDefinition> aliases, string start)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal);
        var name = start;
        while (aliases.TryGetValue(name, out var alias) && TypeUses.Named(alias.Target) is { } next)
        {
            if (next.Name == start) return true;
            if (!passed.Add(name = next.Name)) return false;
        }

        return false;
    }
}
