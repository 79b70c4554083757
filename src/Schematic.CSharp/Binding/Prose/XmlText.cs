using System.Buffers;
using System.Globalization;
using System.Text;
using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Prose;

/// <summary>Escapes text for the content and the attributes of documentation comments.</summary>
internal static class XmlText
{
    private static readonly SearchValues<char> Plain = PrintableAscii.Except("&<>\"");

    /// <summary>Returns text as XML. Characters that XML does not allow and invisible characters become spaces.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain)) return text;
        var result = new StringBuilder(text.Length + 8);
        Append(result, text);
        return result.ToString();
    }

    /// <summary>Appends text as XML. Characters that XML does not allow and invisible characters become spaces.</summary>
    /// <param name="result">Receives the XML.</param>
    /// <param name="text">The text.</param>
    /// <param name="isAttribute">True for the value of an attribute in double quotes.</param>
    public static void Append(StringBuilder result, ReadOnlySpan<char> text, bool isAttribute = false)
    {
        Span<char> units = stackalloc char[2];
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(Plain);
            if (plain != 0)
            {
                result.Append(plain < 0 ? text : text[..plain]);
                text = plain < 0 ? [] : text[plain..];
                continue;
            }

            Rune.DecodeFromUtf16(text, out var rune, out var length);
            text = text[length..];
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
                case '"' when isAttribute:
                    result.Append("&quot;");
                    break;
                // Direction marks could make a comment look like code, and the compiler ends a line at separators.
                case var _ when IsInvisible(Rune.GetUnicodeCategory(rune)):
                    result.Append(' ');
                    break;
                default:
                    result.Append(units[..rune.EncodeToUtf16(units)]);
                    break;
            }
        }
    }

    private static bool IsInvisible(UnicodeCategory category) => category
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
