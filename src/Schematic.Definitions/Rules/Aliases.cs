using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>Finds aliases, also of lists and maps, that refer only to themselves.</summary>
internal static class Aliases
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var circular = Circles(api.Types).SelectMany(circle => circle).ToHashSet(StringComparer.Ordinal);
        if (circular.Count == 0) return;
        foreach (var alias in api.Types.OfType<AliasDefinition>().Where(alias => circular.Contains(alias.Name)))
            diagnostics.Report(DiagnosticDescriptors.CyclicAlias, alias.Location, alias.Name);
    }

    /// <summary>Returns the cycles of aliases: the names of each cycle.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Circles(IReadOnlyList<TypeDefinition> types)
    {
        var aliases = types.OfType<AliasDefinition>().GroupBy(alias => alias.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var passed = new HashSet<string>(StringComparer.Ordinal);
        List<IReadOnlyList<string>> circles = [];
        foreach (var name in aliases.Keys)
            if (Circle(name, aliases, passed) is { Count: > 0 } circle) circles.Add(circle);
        return circles;
    }

    // An alias has one target: the chain of targets may end in a cycle.
    private static List<string> Circle(string start, Dictionary<string, AliasDefinition> aliases, HashSet<string> passed)
    {
        List<string> line = [];
        var name = start;
        while (aliases.TryGetValue(name, out var alias) && passed.Add(name))
        {
            line.Add(name);
            name = TypeUses.Named(alias.Target)?.Name ?? "";
        }

        return line.IndexOf(name) is >= 0 and var index ? line[index..] : [];
    }
}
