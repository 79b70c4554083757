using System.Globalization;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Compatibility;

/// <summary>The kinds of changes, as in keepachangelog.com.</summary>
internal enum ChangeKind
{
    /// <summary>An element is new.</summary>
    Added,

    /// <summary>An element is different.</summary>
    Changed,

    /// <summary>An element is deprecated.</summary>
    Deprecated,

    /// <summary>An element was removed.</summary>
    Removed,
}

/// <summary>A difference between two surfaces.</summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Sentence">The change as a sentence without a period.</param>
/// <param name="Location">The location in the description.</param>
internal sealed record SurfaceChange(ChangeKind Kind, string Sentence, SourceLocation Location)
{
    /// <summary>The diagnostic for a change that breaks callers; null if it does not.</summary>
    public Diagnostic? Breaking { get; init; }

    /// <summary>The operation in which the change was found.</summary>
    public string? Operation { get; init; }
}

/// <summary>Collects the differences between two surfaces, each once.</summary>
internal sealed class SurfaceChanges
{
    private readonly List<SurfaceChange> _changes = [];
    private readonly HashSet<(string Sentence, SourceLocation Location)> _known = [];

    /// <summary>The differences in the order in which they were found.</summary>
    public IReadOnlyList<SurfaceChange> All => _changes;

    /// <summary>The operation that is being compared; null between operations.</summary>
    public string? Operation { get; set; }

    /// <summary>Adds a difference that does not break callers.</summary>
    public void Add(ChangeKind kind, SourceLocation location, string sentence) => Add(new SurfaceChange(kind, sentence, location));

    /// <summary>Adds a difference that breaks callers.</summary>
    public void Break(ChangeKind kind, DiagnosticDescriptor rule, SourceLocation location, params IReadOnlyList<object?> arguments) =>
        Add(new SurfaceChange(kind, string.Format(CultureInfo.InvariantCulture, rule.MessageFormat, [.. arguments]), location)
        {
            Breaking = new Diagnostic(rule, location, arguments),
        });

    private void Add(SurfaceChange change)
    {
        if (_known.Add((change.Sentence, change.Location))) _changes.Add(change with { Operation = Operation });
    }
}
