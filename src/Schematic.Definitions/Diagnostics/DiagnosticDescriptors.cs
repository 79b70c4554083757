namespace Schematic.Definitions.Diagnostics;

/// <summary>The table of all diagnostics, with one file for each thousand; <c>docs/diagnostics.md</c> explains them.</summary>
/// <remarks>The meaning of a released code never changes.</remarks>
public static partial class DiagnosticDescriptors
{
    private static DiagnosticDescriptor Error(string code, string title, string messageFormat) =>
        new(code, DiagnosticSeverity.Error, title, messageFormat);

    private static DiagnosticDescriptor Warning(string code, string title, string messageFormat) =>
        new(code, DiagnosticSeverity.Warning, title, messageFormat);

    private static DiagnosticDescriptor Message(string code, string title, string messageFormat) =>
        new(code, DiagnosticSeverity.Message, title, messageFormat);
}
