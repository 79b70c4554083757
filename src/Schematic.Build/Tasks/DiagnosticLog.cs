using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Build.Tasks;

/// <summary>Reports diagnostics to MSBuild.</summary>
/// <param name="log">MSBuild's log.</param>
/// <param name="documentation">The URL of the documentation folder, with a trailing slash; empty for no links.</param>
internal sealed class DiagnosticLog(TaskLoggingHelper log, string documentation)
{
    /// <summary>Reports a diagnostic.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="importance">The importance of a diagnostic whose severity is a message.</param>
    public void Report(Diagnostic diagnostic, MessageImportance importance = MessageImportance.Normal)
    {
        var (code, location) = (diagnostic.Descriptor.Code, diagnostic.Location);
        // The name of a file can contain any character, as a description can.
        var file = location.File is null ? null : PlainText.Of(location.File);
        var help = documentation.Length > 0 ? documentation + diagnostic.Descriptor.HelpPage : null;
        switch (diagnostic.Severity)
        {
            case DiagnosticSeverity.Error:
                log.LogError(null, code, null, help, file, location.Line, location.Column, 0, 0, "{0}", diagnostic.Message);
                break;
            case DiagnosticSeverity.Warning:
                log.LogWarning(null, code, null, help, file, location.Line, location.Column, 0, 0, "{0}", diagnostic.Message);
                break;
            default:
                log.LogMessage(null, code, null, file, location.Line, location.Column, 0, 0, importance, "{0}", diagnostic.Message);
                break;
        }
    }
}
