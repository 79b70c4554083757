using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Refresh;

/// <summary>The effect of a refresh on a file.</summary>
public enum RefreshOutcome
{
    /// <summary>The file was not changed because of an error.</summary>
    Failed,

    /// <summary>The file already has the content of its source.</summary>
    Unchanged,

    /// <summary>The file was replaced.</summary>
    Replaced,

    /// <summary>The file did not exist and was created.</summary>
    Created,
}

/// <summary>The result of the refresh of one description.</summary>
/// <param name="File">The path of the description as written in the project.</param>
/// <param name="Source">The URL of its source.</param>
/// <param name="Outcome">The effect on the file.</param>
/// <param name="Diagnostics">The errors, and the changes that break callers.</param>
public sealed record RefreshResult(string File, string Source, RefreshOutcome Outcome, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The changes that do not break callers, as sentences.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];
}
