using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Diagnostics;

/// <summary>Collects the diagnostics of one description in the order in which they are found.</summary>
/// <remarks>Not thread-safe: every description has its own bag.</remarks>
public sealed class DiagnosticBag
{
    /// <summary>The number of diagnostics with one code in one file that are kept; the others are counted.</summary>
    public const int Limit = 100;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<(string Code, SourceLocation Location, string Message)> _known = [];
    private readonly Dictionary<(string Code, string File), Surplus> _counts = [];
    private bool _hasSurplus;

    /// <summary>The diagnostics so far, followed by the number of those beyond the limit.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _hasSurplus ? [.. _diagnostics, .. _counts.Where(count => count.Value.Omitted > 0).Select(ToDiagnostic)] : _diagnostics;

    /// <summary>True if one of them is an error.</summary>
    public bool HasErrors => _diagnostics.HasErrors();

    /// <summary>Converts errors to warnings.</summary>
    /// <param name="isTolerable">Returns true for the diagnostics to convert.</param>
    internal void Lower(Func<Diagnostic, bool> isTolerable)
    {
        for (var index = 0; index < _diagnostics.Count; index++)
            if (isTolerable(_diagnostics[index])) _diagnostics[index] = _diagnostics[index].Tolerated();
    }

    /// <summary>Releases the documents of the diagnostics; call it after the last diagnostic is reported.</summary>
    public void ReleaseDocuments()
    {
        for (var index = 0; index < _diagnostics.Count; index++)
            _diagnostics[index] = _diagnostics[index] with { Location = _diagnostics[index].Location.WithoutDocument };
        foreach (var surplus in _counts.Values) surplus.First = surplus.First.WithoutDocument;
        _known.Clear();
    }

    /// <summary>Adds a diagnostic, unless the same one was reported at the same location: a value with two references is often read twice.</summary>
    public void Report(DiagnosticDescriptor descriptor, SourceLocation location, params IReadOnlyList<object?> arguments)
    {
        var key = (descriptor.Code, location.File ?? "");
        if (!_counts.TryGetValue(key, out var count)) _counts.Add(key, count = new Surplus());
        var isKept = count.Kept < Limit;
        var diagnostic = new Diagnostic(descriptor, location, arguments);
        if (!_known.Add((descriptor.Code, location, isKept ? diagnostic.Message : ""))) return;
        if (isKept)
        {
            count.Kept++;
            _diagnostics.Add(diagnostic);
            return;
        }

        if (count.Omitted++ == 0) count.First = location;
        _hasSurplus = true;
    }

    private static Diagnostic ToDiagnostic(KeyValuePair<(string Code, string File), Surplus> count) =>
        new(DiagnosticDescriptors.MoreDiagnostics, count.Value.First, [count.Value.Omitted, count.Key.Code]);

    /// <summary>Counts the diagnostics with one code in one file.</summary>
    private sealed class Surplus
    {
        public int Kept { get; set; }

        public int Omitted { get; set; }

        public SourceLocation First { get; set; }
    }
}
