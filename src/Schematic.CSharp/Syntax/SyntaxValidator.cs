using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Schematic.CSharp.Syntax;

/// <summary>Parses generated code with the options of the consumer's compiler.</summary>
public static class SyntaxValidator
{
    // One error in a template causes errors in all code after it: the first errors are sufficient.
    private const int ReportedErrors = 3;

    /// <summary>Parses generated code.</summary>
    /// <param name="text">The generated code.</param>
    /// <param name="fileName">The name of the generated file.</param>
    /// <param name="template">The template that rendered the code; errors are reported at its path.</param>
    /// <param name="options">The consumer's language version and symbols.</param>
    /// <param name="diagnostics">Receives syntax errors (SCH5xxx).</param>
    /// <returns>The tree; null if the code has syntax errors.</returns>
    public static SyntaxTree? Validate(
        string text, string fileName, string template, CSharpParseOptions options, DiagnosticBag diagnostics)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), options, fileName);
        var errors = tree.GetDiagnostics()
            .Where(error => error.Severity == DiagnosticSeverity.Error)
            .Take(ReportedErrors)
            .ToList();
        foreach (var error in errors)
        {
            var start = error.Location.GetLineSpan().StartLinePosition;
            var line = tree.GetText().Lines[start.Line].ToString().Trim();
            diagnostics.Report(
                DiagnosticDescriptors.GeneratedCodeDoesNotParse, new SourceLocation(template, 0, 0),
                Path.GetFileName(template), start.Line + 1, start.Character + 1, error.GetMessage(CultureInfo.InvariantCulture), line);
        }

        return errors.Count == 0 ? tree : null;
    }
}
