using System.Buffers;
using System.Globalization;
using System.Text;

namespace Schematic.CSharp.Binding.Code;

/// <summary>Writes Markdown as the content of documentation comments. All prose of a description passes through it into generated comments.</summary>
internal static class XmlDocumentation
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u0085\u2028\u2029");

    private static readonly SearchValues<char> Plain = PrintableAscii.Except("&<>");

    /// <summary>Creates the lines of an element: one line if the content has a single line, otherwise the content between the tags.</summary>
    /// <param name="element">The element with its attributes, such as <c>param name="id"</c>.</param>
    /// <param name="text">The content, Markdown by convention.</param>
    public static IReadOnlyList<string> Element(string element, string text)
    {
        var space = element.IndexOf(' ', StringComparison.Ordinal);
        var end = $"</{(space < 0 ? element : element[..space])}>";
        if (!text.AsSpan().ContainsAny(LineEnds)) return [$"<{element}>{Inline(text.Trim()).Trim()}{end}"];
        var paragraphs = Paragraphs(text);
        if (paragraphs is [[var only]]) return [$"<{element}>{only}{end}"];
        var content = paragraphs.Count == 1 ? paragraphs[0] : paragraphs.SelectMany(Paragraph);
        return [$"<{element}>", .. content, end];
    }

    /// <summary>Returns the string as one line of content.</summary>
    public static string Line(string text) => string.Join(' ', Paragraphs(text).SelectMany(lines => lines));

    /// <summary>Splits a string at its first empty line.</summary>
    public static (string First, string? Remainder) Split(string text)
    {
        var lines = Lines(text);
        var start = lines.FindIndex(line => line.Length > 0);
        if (start < 0) return ("", null);
        var end = lines.FindIndex(start, line => line.Length == 0);
        if (end < 0) return (string.Join('\n', lines[start..]), null);
        var rest = string.Join('\n', lines[end..]).Trim('\n');
        return (string.Join('\n', lines[start..end]), rest.Length == 0 ? null : rest);
    }

    private static IEnumerable<string> Paragraph(List<string> lines) =>
        lines is [var only] ? [$"<para>{only}</para>"] : ["<para>", .. lines, "</para>"];

    private static List<List<string>> Paragraphs(string text)
    {
        var paragraphs = new List<List<string>> { new() };
        // Invisible characters become spaces, and spaces at the ends of a line are removed.
        foreach (var line in Lines(text).Select(line => Inline(line).Trim()))
        {
            if (line.Length > 0) paragraphs[^1].Add(line);
            else if (paragraphs[^1].Count > 0) paragraphs.Add([]);
        }

        if (paragraphs.Count > 1 && paragraphs[^1].Count == 0) paragraphs.RemoveAt(paragraphs.Count - 1);
        if (paragraphs[0].Count == 0) paragraphs[0].Add("");
        return paragraphs;
    }

    // The compiler ends a comment's line at each of these characters.
    private static List<string> Lines(string text)
    {
        if (!text.AsSpan().ContainsAny(LineEnds)) return [text.Trim()];
        return [.. text.Replace("\r\n", "\n", StringComparison.Ordinal).Split(['\n', '\r', '\u0085', '\u2028', '\u2029']).Select(line => line.Trim())];
    }

    // Markdown's `code` is the only mark that has an XML equivalent and is never ambiguous.
    private static string Inline(string line)
    {
        if (!line.Contains('`', StringComparison.Ordinal)) return Escape(line);
        var parts = line.Split('`');
        if (parts.Length < 3 || parts.Length % 2 == 0 || line.Contains("``", StringComparison.Ordinal)) return Escape(line);
        return string.Concat(parts.Select((part, index) => index % 2 == 0 ? Escape(part) : $"<c>{Escape(part)}</c>"));
    }

    private static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain)) return text;
        var result = new StringBuilder(text.Length + 8);
        Span<char> units = stackalloc char[2];
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var plain = rest.IndexOfAnyExcept(Plain);
            if (plain != 0)
            {
                result.Append(plain < 0 ? rest : rest[..plain]);
                rest = plain < 0 ? [] : rest[plain..];
                continue;
            }

            Rune.DecodeFromUtf16(rest, out var rune, out var length);
            rest = rest[length..];
            switch (rune.Value)
            {
                case '&':
                    result.Append("&amp;");
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                // Such characters are not allowed in XML or are invisible; direction marks could make a comment look like code.
                case var _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned:
                    result.Append(' ');
                    break;
                default:
                    result.Append(units[..rune.EncodeToUtf16(units)]);
                    break;
            }
        }

        return result.ToString();
    }
}
