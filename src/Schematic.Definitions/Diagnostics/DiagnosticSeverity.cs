namespace Schematic.Definitions.Diagnostics;

/// <summary>How much a <see cref="Diagnostic"/> matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; never affects the outcome of a build.</summary>
    Message,

    /// <summary>Something was left out or looks wrong; an error where the description is read strictly.</summary>
    Warning,

    /// <summary>The description cannot be used as it is.</summary>
    Error,
}
