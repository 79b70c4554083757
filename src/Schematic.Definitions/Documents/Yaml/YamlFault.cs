using System.Text.RegularExpressions;
using Schematic.Definitions.Diagnostics;
using SharpYaml;

namespace Schematic.Definitions.Documents.Yaml;

/// <summary>Turns what the YAML parser throws into a diagnostic at its place.</summary>
internal static partial class YamlFault
{
    /// <summary>Reports a fault of the text.</summary>
    public static void Report(DiagnosticBag diagnostics, string path, string text, TextLines lines, YamlException exception)
    {
        var end = Math.Clamp(exception.End.Index, 0, text.Length);
        if (FindTab(text, end) is { } tab)
        {
            diagnostics.Report(DiagnosticDescriptors.TabIndentation, At(tab));
            return;
        }

        // The parser marks the token that it did not expect; the scanner marks the way from the beginning of a token to
        // where it gave up, and the beginning is of more use where that is the end of the text.
        var isToken = exception is SemanticErrorException || end == text.Length;
        var place = isToken ? exception.Start.Index : end;

        // "(Lin: 1, Col: 0, Chr: 3) - (Lin: 1, Col: 0, Chr: 3): While scanning ..., find ...": the places are 0-based.
        var message = Places().Replace(exception.Message, "").TrimEnd('.')
            .Replace("  ", " ", StringComparison.Ordinal).Replace(", find ", ", found ", StringComparison.Ordinal);
        diagnostics.Report(DiagnosticDescriptors.BrokenYaml, At(place), message);

        SourceLocation At(int index)
        {
            var (line, column) = lines.Locate(index);
            return new SourceLocation(path, line, column);
        }
    }

    // The tab that the scanner stumbled over: at the place, or among the blanks before it.
    private static int? FindTab(string text, int end)
    {
        if (end < text.Length && text[end] == '\t') return end;
        var lineStart = text.AsSpan(0, end).LastIndexOfAny('\n', '\r') + 1;
        var indentation = text.AsSpan(lineStart);
        indentation = indentation[..^indentation.TrimStart(" \t").Length];
        return indentation.IndexOf('\t') is >= 0 and var tab ? lineStart + tab : null;
    }

    [GeneratedRegex(@"^\(Lin:.*?\): ", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Places();
}
