using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Rules;

/// <summary>Finds uses of undeclared types.</summary>
internal static class UnknownTypes
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var known = api.Types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var unknown = api.Types.SelectMany(TypeUses.Of).Concat(TypeUses.Of(api)).Select(TypeUses.Named).OfType<NamedReference>()
            .Where(reference => !known.Contains(reference.Name)).DistinctBy(reference => new { reference.Name, reference.Location });
        foreach (var reference in unknown)
            diagnostics.Report(DiagnosticDescriptors.UnknownType, reference.Location.File is null ? api.Location : reference.Location, reference.Name, Spelling.Suggest(Meant(reference.Name, known)));
    }

    private static string? Meant(string name, IEnumerable<string> known) => Spelling.Nearest(name, known) ?? TypeWords.Meant(name);
}
