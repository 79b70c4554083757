using Schematic.Definitions.Documents;

namespace Schematic.Definitions;

/// <summary>What to take from a description.</summary>
public sealed record ApiReaderOptions
{
    /// <summary>The root of the file of overrides beside the description; null where there is none.</summary>
    public DocumentNode? Overrides { get; init; }

    /// <summary>Whether every operation is a method of the client itself, whatever group it belongs to.</summary>
    public bool IsFlat { get; init; }

    /// <summary>The operations to take, as patterns of <see cref="Model.EndpointSelection"/>; empty for all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>The operations to leave out, as patterns of <see cref="Model.EndpointSelection"/>.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];
}
