namespace Schematic.Definitions.Diagnostics;

// SCH4xxx: templates.
public static partial class DiagnosticDescriptors
{
    /// <summary>A template breaks the grammar of Scriban.</summary>
    public static DiagnosticDescriptor TemplateDoesNotParse { get; } = Error(
        "SCH4001", "Template does not parse", "The template cannot be parsed: {0}");

    /// <summary>A template failed while it was rendered.</summary>
    public static DiagnosticDescriptor TemplateFailed { get; } = Error(
        "SCH4002", "Template failed", "The template failed: {0}");

    /// <summary>There is no template of a name.</summary>
    public static DiagnosticDescriptor TemplateNotFound { get; } = Error(
        "SCH4003", "Template not found", "There is no template '{0}'");
}
