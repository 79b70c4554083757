namespace Schematic.Definitions.Diagnostics;

/// <summary>The table of all diagnostics. Each thousand has a file of its own; <c>docs/diagnostics.md</c> explains them.</summary>
/// <remarks>A code, once released, keeps its meaning for ever.</remarks>
public static partial class DiagnosticDescriptors
{
    private static DiagnosticDescriptor Error(string code, string title, string messageFormat) =>
        new(code, DiagnosticSeverity.Error, title, messageFormat);

    private static DiagnosticDescriptor Warning(string code, string title, string messageFormat) =>
        new(code, DiagnosticSeverity.Warning, title, messageFormat);

    private static DiagnosticDescriptor Message(string code, string title, string messageFormat) =>
        new(code, DiagnosticSeverity.Message, title, messageFormat);
}
