using System.Buffers;
using System.Globalization;
using System.Text;

namespace Schematic.CSharp.Binding.Code;

/// <summary>Writes strings as C# literals. All strings of a description pass through it into generated string literals.</summary>
internal static class CSharpLiteral
{
    private static readonly SearchValues<char> Plain = PrintableAscii.Except("\"\\{}");

    /// <summary>Returns a regular string literal, including the quotes.</summary>
    public static string String(string text) => $"\"{Escaped(text, "")}\"";

    /// <summary>Returns the string as part of an interpolated string.</summary>
    public static string Interpolated(string text) => Escaped(text, "{}");

    private static string Escaped(string text, string doubled)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain)) return text;
        var result = new StringBuilder(text.Length + 8);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                result.Append(character).Append(text[++index]);
                continue;
            }

            if (doubled.Contains(character, StringComparison.Ordinal)) result.Append(character);
            Append(result, character);
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, char character)
    {
        switch (character)
        {
            case '"' or '\\':
                result.Append('\\').Append(character);
                break;
            case '\n':
                result.Append("\\n");
                break;
            case '\r':
                result.Append("\\r");
                break;
            case '\t':
                result.Append("\\t");
                break;
            case var _ when IsHidden(character):
                result.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
                break;
            default:
                result.Append(character);
                break;
        }
    }

    // Line ends would end the literal; invisible characters could make it look different from its value.
    private static bool IsHidden(char character) => char.GetUnicodeCategory(character) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
