using Schematic.Definitions.Documents;

namespace Schematic.Definitions;

/// <summary>Options for reading a description.</summary>
public sealed record ApiReaderOptions
{
    /// <summary>The root of the overrides file next to the description; null if there is none.</summary>
    public DocumentNode? Overrides { get; init; }

    /// <summary>The roots of the overlays in the order in which they are applied.</summary>
    public IReadOnlyList<DocumentNode> Overlays { get; init; } = [];

    /// <summary>The groups of operations.</summary>
    public ApiGrouping Groups { get; init; }

    /// <summary>True if the environment variables that the description names for credentials are ignored.</summary>
    public bool IgnoresEnvironment { get; init; }

    /// <summary>The operations to read, as patterns of <see cref="Model.EndpointSelection"/>; empty for all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>The operations to omit, as patterns of <see cref="Model.EndpointSelection"/>.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];
}
