using Schematic.CSharp.Binding.Plans;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Modules;

/// <summary>A module whose every name is decided.</summary>
/// <param name="Source">What it was made from.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Diagnostics">The problems found when names and types were decided.</param>
internal sealed record BoundModule(ModuleSource Source, ModulePlan Plan, DiagnosticBag Diagnostics)
{
    /// <summary>The diagnostics with the severity that the project wants.</summary>
    public IEnumerable<Diagnostic> DiagnosticsWithSeverity => Source.Descriptions[0].Item.WithSeverity(Diagnostics);
}
