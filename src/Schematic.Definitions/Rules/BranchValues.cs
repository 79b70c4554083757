using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>Finds branches of a union that no value of its discriminator selects.</summary>
internal static class BranchValues
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var types = new DeclaredTypes(api);
        foreach (var union in api.Types.OfType<UnionDefinition>().Where(union => union.Discriminator is not null))
            foreach (var branch in union.Branches.Where(branch => branch.DiscriminatorValues.Count == 0))
                if (types.FindObject(branch.Type) is { } silent)
                    diagnostics.Report(DiagnosticDescriptors.BranchWithoutValue, union.Location, silent.Name, union.Discriminator);
    }
}
