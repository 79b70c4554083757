using System.Text;
using Microsoft.CodeAnalysis;

namespace Schematic.CSharp.Syntax;

/// <summary>
/// Formats C# code: indentation by nesting, at most one blank line in a row and none at the edges of a block, no
/// trailing whitespace, one final newline. Changes only whitespace and leaves formatted code unchanged.
/// </summary>
public static class Layout
{
    private const int IndentSize = 4;

    /// <summary>Formats a tree.</summary>
    /// <param name="tree">A tree without errors.</param>
    /// <returns>The code, with <c>\n</c> at the end of each line.</returns>
    public static string Format(SyntaxTree tree)
    {
        var text = tree.GetText();
        var lines = new LineMap(text);
        lines.Place(tree.GetRoot());

        var before = text.ToString();
        var characters = before.AsSpan();
        var output = new StringBuilder(text.Length + 64);
        var shift = 0;
        var blankIsPending = false;
        var last = LineKind.Opening;
        for (var number = 0; number < text.Lines.Count; number++)
        {
            var line = lines[number];
            var content = characters[text.Lines[number].Start..text.Lines[number].End];
            if (line.Kind == LineKind.Verbatim)
            {
                // The content of strings and comments, and directives, must not change.
                FlushBlank(output, ref blankIsPending);
                output.Append(content).Append('\n');
                last = line.Kind;
                continue;
            }

            var trimmed = content.Trim();
            if (trimmed.IsEmpty)
            {
                blankIsPending = last != LineKind.Opening;
                continue;
            }

            if (line.Kind == LineKind.Closing) blankIsPending = false;
            FlushBlank(output, ref blankIsPending);
            var indent = content.Length - content.TrimStart().Length;
            if (line.Kind == LineKind.Continuation)
            {
                indent = Math.Max(0, indent + shift);
            }
            else
            {
                shift = (line.Depth * IndentSize) - indent;
                indent = line.Depth * IndentSize;
            }

            output.Append(' ', indent).Append(line.EndsInside ? content.TrimStart() : trimmed).Append('\n');
            last = line.Kind == LineKind.Closing ? LineKind.Structural : line.OpensBlock ? LineKind.Opening : line.Kind;
        }

        while (output.Length > 1 && output[^2] == '\n') output.Length--;
        return output.Equals(characters) ? before : output.ToString();
    }

    private static void FlushBlank(StringBuilder output, ref bool isPending)
    {
        if (isPending) output.Append('\n');
        isPending = false;
    }
}
