using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>Finds unions whose discriminator has the same value for two branches.</summary>
internal static class Unions
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        foreach (var union in api.Types.OfType<UnionDefinition>())
        {
            var values = new HashSet<string>(StringComparer.Ordinal);
            foreach (var value in union.Branches.SelectMany(branch => branch.DiscriminatorValues).Where(value => !values.Add(value)))
                diagnostics.Report(DiagnosticDescriptors.DuplicateBranchValue, union.Location, value, union.Discriminator);
        }
    }
}
