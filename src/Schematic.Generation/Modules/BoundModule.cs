using Schematic.CSharp.Binding.Plans;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Modules;

/// <summary>A module in which all names are decided.</summary>
/// <param name="Source">The definitions that it was created from.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Diagnostics">The problems found when names and types were bound.</param>
internal sealed record BoundModule(ModuleSource Source, ModulePlan Plan, DiagnosticBag Diagnostics)
{
    /// <summary>The diagnostics with the severity that the project requires.</summary>
    public IEnumerable<Diagnostic> DiagnosticsWithSeverity => Source.Descriptions[0].Item.WithSeverity(Diagnostics);
}
