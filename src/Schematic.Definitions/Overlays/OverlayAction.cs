using Schematic.Definitions.Documents;
using Schematic.Definitions.Overlays.Paths;

namespace Schematic.Definitions.Overlays;

/// <summary>An action of an overlay.</summary>
/// <param name="Target">The query that selects the changed values.</param>
/// <param name="TargetNode">The query in the overlay.</param>
internal sealed record OverlayAction(JsonPath Target, ScalarNode TargetNode)
{
    /// <summary>True if the values are removed.</summary>
    public bool Removes { get; init; }

    /// <summary>The value to merge into the selected ones; null if there is none.</summary>
    public DocumentNode? Update { get; init; }

    /// <summary>The query that selects the value to merge into the selected ones; null if there is none.</summary>
    public JsonPath? Source { get; init; }

    /// <summary>The query of <see cref="Source"/> in the overlay.</summary>
    public DocumentNode? SourceEntry { get; init; }
}
