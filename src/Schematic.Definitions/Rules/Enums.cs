using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>Finds enums that list a value twice.</summary>
internal static class Enums
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        foreach (var type in api.Types.OfType<EnumDefinition>())
        {
            var values = new HashSet<string>(StringComparer.Ordinal);
            foreach (var value in type.Values.Where(value => !values.Add(value.Value)))
                diagnostics.Report(DiagnosticDescriptors.DuplicateEnumValue, value.Location, value.Value, type.Name);
        }
    }
}
