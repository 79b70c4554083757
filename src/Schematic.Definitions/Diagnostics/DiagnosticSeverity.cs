namespace Schematic.Definitions.Diagnostics;

/// <summary>The severity of a <see cref="Diagnostic"/>.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Information; never affects the outcome of a build.</summary>
    Message,

    /// <summary>A part of the description was omitted or is probably wrong; an error if the description is read strictly.</summary>
    Warning,

    /// <summary>The description cannot be used.</summary>
    Error,
}
