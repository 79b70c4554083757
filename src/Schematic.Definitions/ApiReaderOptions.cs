using Schematic.Definitions.Documents;

namespace Schematic.Definitions;

/// <summary>Options for reading a description.</summary>
public sealed record ApiReaderOptions
{
    /// <summary>The root of the overrides file next to the description; null if there is none.</summary>
    public DocumentNode? Overrides { get; init; }

    /// <summary>True if every operation is a method of the client itself, regardless of its group.</summary>
    public bool IsFlat { get; init; }

    /// <summary>The operations to read, as patterns of <see cref="Model.EndpointSelection"/>; empty for all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>The operations to omit, as patterns of <see cref="Model.EndpointSelection"/>.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];
}
