namespace Schematic.Definitions;

/// <summary>What to take from a description.</summary>
public sealed record ApiReaderOptions
{
    /// <summary>The operations to take, as patterns of <see cref="Model.EndpointSelection"/>; empty for all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>The operations to leave out, as patterns of <see cref="Model.EndpointSelection"/>.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];
}
