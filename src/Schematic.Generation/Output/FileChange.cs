namespace Schematic.Generation.Output;

/// <summary>What happens to a file.</summary>
public enum FileChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>Its text is another.</summary>
    Changed,

    /// <summary>It is no longer generated.</summary>
    Removed,
}

/// <summary>A change of a generated file.</summary>
/// <param name="Kind">What happens to it.</param>
/// <param name="File">Its path, relative to the output directory.</param>
/// <param name="Lines">The number of its lines; of the old ones where it is removed.</param>
public sealed record FileChange(FileChangeKind Kind, string File, int Lines)
{
    /// <summary>What becomes of its lines; null except in a dry run.</summary>
    public UnifiedDiff? Diff { get; init; }
}
