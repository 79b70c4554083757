using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Schematic.CSharp.Syntax;

/// <summary>Parses generated text as the consumer's compiler will.</summary>
public static class SyntaxValidator
{
    // One slip in a template breaks everything after it: the first faults tell enough.
    private const int ReportedFaults = 3;

    /// <summary>Parses text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fileName">The name of the file it is to become.</param>
    /// <param name="template">The template that made it, which is where faults are reported.</param>
    /// <param name="options">The consumer's language version and symbols.</param>
    /// <param name="diagnostics">Receives what does not parse (SCH5xxx).</param>
    /// <returns>The tree; null where the text is no C#.</returns>
    public static SyntaxTree? Validate(
        string text, string fileName, string template, CSharpParseOptions options, DiagnosticBag diagnostics)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), options, fileName);
        var faults = tree.GetDiagnostics()
            .Where(fault => fault.Severity == DiagnosticSeverity.Error)
            .Take(ReportedFaults)
            .ToList();
        foreach (var fault in faults)
        {
            var start = fault.Location.GetLineSpan().StartLinePosition;
            var line = tree.GetText().Lines[start.Line].ToString().Trim();
            diagnostics.Report(
                DiagnosticDescriptors.GeneratedCodeDoesNotParse, new SourceLocation(template, 0, 0),
                Path.GetFileName(template), start.Line + 1, start.Character + 1, fault.GetMessage(CultureInfo.InvariantCulture), line);
        }

        return faults.Count == 0 ? tree : null;
    }
}
