using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;
using Schematic.Definitions.Rules;

namespace Schematic.Definitions.OpenApi;

/// <summary>Breaks circles of aliases and lists that consist only of themselves.</summary>
internal static class AliasCircles
{
    /// <summary>Replaces the target of the first alias of each circle with any value.</summary>
    public static IReadOnlyList<TypeDefinition> Break(IReadOnlyList<TypeDefinition> types, DiagnosticBag diagnostics)
    {
        var circleOf = Aliases.Circles(types).SelectMany((circle, index) => circle.Select(name => (name, index)))
            .ToDictionary(entry => entry.name, entry => entry.index, StringComparer.Ordinal);
        var broken = new HashSet<int>();
        return circleOf.Count == 0 ? types : [.. types.Select(type => type is AliasDefinition alias ? Broken(alias) : type)];

        AliasDefinition Broken(AliasDefinition alias)
        {
            if (!circleOf.TryGetValue(alias.Name, out var circle) || !broken.Add(circle)) return alias;
            diagnostics.Report(DiagnosticDescriptors.TypeContainsItself, alias.Location, alias.Name);
            return alias with { Target = TypeReference.Any };
        }
    }
}
