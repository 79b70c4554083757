namespace Schematic.Definitions.Diagnostics;

// SCH4xxx: templates.
public static partial class DiagnosticDescriptors
{
    /// <summary>A template that is not valid Scriban.</summary>
    public static DiagnosticDescriptor TemplateDoesNotParse { get; } = Error(
        "SCH4001", "Template syntax error", "The template cannot be parsed: {0}");

    /// <summary>A template that failed while it was rendered.</summary>
    public static DiagnosticDescriptor TemplateFailed { get; } = Error(
        "SCH4002", "Template failed", "The template cannot be rendered: {0}");

    /// <summary>A template that does not exist.</summary>
    public static DiagnosticDescriptor TemplateNotFound { get; } = Error(
        "SCH4003", "Template not found", "The template '{0}' does not exist");
}
