using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Modules;

/// <summary>A description that was read.</summary>
/// <param name="Item">The item.</param>
/// <param name="Apis">The APIs that it describes; empty if it cannot be read.</param>
/// <param name="State">The state to save.</param>
/// <param name="Diagnostics">The problems found in it.</param>
internal sealed record ReadDescription(
    ApiItem Item, IReadOnlyList<ApiDefinition> Apis, DescriptionState State, DiagnosticBag Diagnostics)
{
    /// <summary>The record of the surface that callers were written for; null if there is none.</summary>
    public DocumentNode? Record { get; init; }
}
