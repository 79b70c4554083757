using System.Diagnostics.CodeAnalysis;

namespace Schematic.Definitions.Diagnostics;

/// <summary>One row of the table of diagnostics: everything about a diagnostic but its place and arguments.</summary>
/// <param name="Code">The stable code, such as <c>SCH1001</c>.</param>
/// <param name="Severity">The severity unless the description is read strictly.</param>
/// <param name="Title">What is wrong, in a few words and without arguments.</param>
/// <param name="MessageFormat">The message as a composite format string.</param>
public sealed record DiagnosticDescriptor(
    string Code,
    DiagnosticSeverity Severity,
    string Title,
    [StringSyntax(StringSyntaxAttribute.CompositeFormat)] string MessageFormat)
{
    /// <summary>Gets the section that explains the diagnostic, relative to the folder of the documentation.</summary>
    public string HelpPage => "diagnostics.md#" + Anchor($"{Code}: {Title}");

    // What hosts of Markdown files make of a heading.
    private static string Anchor(string heading) =>
        string.Concat(heading.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')).ToLowerInvariant().Replace(' ', '-');
}
