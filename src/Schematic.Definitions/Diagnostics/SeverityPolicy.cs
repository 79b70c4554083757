namespace Schematic.Definitions.Diagnostics;

/// <summary>The cases in which a diagnostic has another severity than its descriptor.</summary>
public static class SeverityPolicy
{
    /// <summary>True if one of the diagnostics is an error, so that no file of the project changes.</summary>
    public static bool HasErrors(this IEnumerable<Diagnostic> diagnostics) => diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Raises warnings to errors: in a strict description, every problem must be fixed.</summary>
    public static Diagnostic Strict(this Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Warning ? diagnostic.AsError() : diagnostic;

    /// <summary>Raises a diagnostic of any severity to an error: the project rejects changes of this kind.</summary>
    public static Diagnostic AsError(this Diagnostic diagnostic) => diagnostic with { Severity = DiagnosticSeverity.Error };

    /// <summary>Lowers an error to a warning: it is in a document that belongs to someone else and that can be read nevertheless.</summary>
    public static Diagnostic Tolerated(this Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error ? diagnostic with { Severity = DiagnosticSeverity.Warning } : diagnostic;
}
