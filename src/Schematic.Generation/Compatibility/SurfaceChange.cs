using System.Globalization;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Compatibility;

/// <summary>What kind of change it is, in the words of keepachangelog.com.</summary>
internal enum ChangeKind
{
    /// <summary>Something is new.</summary>
    Added,

    /// <summary>Something is different.</summary>
    Changed,

    /// <summary>Something should no longer be used.</summary>
    Deprecated,

    /// <summary>Something is gone.</summary>
    Removed,
}

/// <summary>A difference between two surfaces.</summary>
/// <param name="Kind">What kind of change it is.</param>
/// <param name="Sentence">The change as a sentence without a full stop.</param>
/// <param name="Location">Where the description says so.</param>
internal sealed record SurfaceChange(ChangeKind Kind, string Sentence, SourceLocation Location)
{
    /// <summary>The rule by which the change breaks callers; null where it does not.</summary>
    public Diagnostic? Breaking { get; init; }

    /// <summary>The operation in whose comparison it was found.</summary>
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

    /// <summary>Adds a difference that breaks nobody.</summary>
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
