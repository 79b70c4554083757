using System.Buffers;
using System.Text;

namespace Schematic.CSharp.Binding.Prose;

/// <summary>Writes Markdown as the content of documentation comments. All prose of a description passes through it into generated comments.</summary>
internal static class XmlDocumentation
{
    // A line without these characters is the same text in Markdown.
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_[]<\\&\n\r\u0085\u2028\u2029");

    /// <summary>Creates the lines of an element: one line if the content has a single line, otherwise the content between the tags.</summary>
    /// <param name="element">The element with its attributes, such as <c>param name="id"</c>.</param>
    /// <param name="blocks">The content.</param>
    public static IReadOnlyList<string> Element(string element, ProseBlock[] blocks)
    {
        var space = element.IndexOf(' ', StringComparison.Ordinal);
        var end = $"</{(space < 0 ? element : element[..space])}>";
        return blocks switch
        {
            [{ IsParagraph: true, Lines: [var only] }] => [$"<{element}>{only}{end}"],
            [{ IsParagraph: true } paragraph] => [$"<{element}>", .. paragraph.Lines, end],
            _ => [$"<{element}>", .. blocks.SelectMany(block => block.AsElement()), end],
        };
    }

    /// <summary>Returns the blocks of Markdown.</summary>
    public static ProseBlock[] Blocks(string text, LinkResolver links)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty) return [];
        if (IsPlain(trimmed) && Line(trimmed) is { } line) return [ProseBlock.Paragraph(line)];
        return MarkdownProse.Convert(text, links) ?? Paragraphs(text);
    }

    // Most texts are a line whose only mark is code, for which the parser would be the largest part of the work.
    private static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.ContainsAny(Marks) && !text.Contains("://", StringComparison.Ordinal) && !text.Contains("www.", StringComparison.Ordinal) && !text.Contains("~~", StringComparison.Ordinal) && !StartsBlock(text);

    private static bool StartsBlock(ReadOnlySpan<char> text)
    {
        if (text[0] is '#' or '>' or '-' or '+' or '=' or '~' or '|') return true;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && text[digits] is '.' or ')';
    }

    private static string? Line(ReadOnlySpan<char> text)
    {
        if (!text.Contains('`')) return XmlText.Escape(text.ToString());
        if (text.Contains("``", StringComparison.Ordinal) || text.Count('`') % 2 != 0) return null;
        var result = new StringBuilder(text.Length + 16);
        var isCode = false;
        foreach (var part in text.Split('`'))
        {
            if (isCode) result.Append("<c>");
            XmlText.Append(result, isCode ? text[part].Trim() : text[part]);
            if (isCode) result.Append("</c>");
            isCode = !isCode;
        }

        return result.ToString();
    }

    private static ProseBlock[] Paragraphs(string text)
    {
        var writer = new ProseWriter();
        foreach (var line in text.EnumerateLines())
        {
            if (line.IsWhiteSpace()) writer.EndParagraph();
            else writer.Text(line.Trim());
            writer.BreakLine();
        }

        return writer.End();
    }
}
