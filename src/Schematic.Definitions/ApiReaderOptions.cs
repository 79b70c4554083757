namespace Schematic.Definitions;

/// <summary>What a project says about reading a description.</summary>
public sealed record ApiReaderOptions
{
    /// <summary>The operations to include, by id, tag or path pattern; empty for all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>The operations to exclude, by id, tag or path pattern.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];
}
