using System.Diagnostics.CodeAnalysis;

namespace Schematic.Definitions.Diagnostics;

/// <summary>A row of the table of diagnostics: a diagnostic without its location and arguments.</summary>
/// <param name="Code">The stable code, such as <c>SCH1001</c>.</param>
/// <param name="Severity">The severity unless the description is read strictly.</param>
/// <param name="Title">A short description of the problem, without arguments.</param>
/// <param name="MessageFormat">The message as a composite format string.</param>
public sealed record DiagnosticDescriptor(
    string Code,
    DiagnosticSeverity Severity,
    string Title,
    [StringSyntax(StringSyntaxAttribute.CompositeFormat)] string MessageFormat)
{
    /// <summary>Gets the section that explains the diagnostic, relative to the folder of the documentation.</summary>
    public string HelpPage => "diagnostics.md#" + Anchor($"{Code}: {Title}");

    // The anchor that hosts of Markdown files generate for a heading.
    private static string Anchor(string heading) =>
        string.Concat(heading.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')).ToLowerInvariant().Replace(' ', '-');
}
