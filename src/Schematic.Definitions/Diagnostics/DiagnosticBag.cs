using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Diagnostics;

/// <summary>Collects the diagnostics of one description in the order in which they are found.</summary>
/// <remarks>Used by one thread at a time: every description has a bag of its own.</remarks>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<(string Code, SourceLocation Location, string Message)> _known = [];

    /// <summary>The diagnostics so far.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Whether one of them is an error.</summary>
    public bool HasErrors => _diagnostics.Exists(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Takes errors for warnings.</summary>
    /// <param name="isTolerable">Tells which.</param>
    internal void Lower(Func<Diagnostic, bool> isTolerable)
    {
        for (var index = 0; index < _diagnostics.Count; index++)
            if (_diagnostics[index] is { Severity: DiagnosticSeverity.Error } error && isTolerable(error)) _diagnostics[index] = error with { Severity = DiagnosticSeverity.Warning };
    }

    /// <summary>Lets go of the documents that the diagnostics are about, once nothing more is to be reported.</summary>
    public void Settle()
    {
        for (var index = 0; index < _diagnostics.Count; index++)
            _diagnostics[index] = _diagnostics[index] with { Location = _diagnostics[index].Location.Settled };
        _known.Clear();
    }

    /// <summary>Adds a diagnostic, unless the same was said about the same place: what is referred to twice is often read twice.</summary>
    public void Report(DiagnosticDescriptor descriptor, SourceLocation location, params IReadOnlyList<object?> arguments)
    {
        var diagnostic = new Diagnostic(descriptor, location, arguments);
        if (_known.Add((descriptor.Code, location, diagnostic.Message))) _diagnostics.Add(diagnostic);
    }
}
