namespace Schematic.Generation.Output;

/// <summary>The kinds of file changes.</summary>
public enum FileChangeKind
{
    /// <summary>The file is new.</summary>
    Added,

    /// <summary>The content of the file is different.</summary>
    Changed,

    /// <summary>The file is no longer generated.</summary>
    Removed,
}

/// <summary>A change to a generated file.</summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="File">The path, relative to the output directory.</param>
/// <param name="Lines">The number of lines; of the old content if the file is removed.</param>
public sealed record FileChange(FileChangeKind Kind, string File, int Lines)
{
    /// <summary>The changes of its lines; null except in a dry run.</summary>
    public UnifiedDiff? Diff { get; init; }
}
