using System.Globalization;
using System.Text;

namespace Schematic.Definitions.Diagnostics;

/// <summary>Formats strings of a description for a log: on one line and without characters that a terminal or build server interprets.</summary>
public static class PlainText
{
    private const int Longest = 1_000;

    /// <summary>
    /// Escapes control, format and line-breaking characters, including those that change the direction of text, and unpaired surrogates
    /// as <c>\u001B</c>. A long string is truncated.
    /// </summary>
    public static string Of(string text)
    {
        if (text.Length <= Longest && !text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        var plain = new StringBuilder();
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, Longest)).EnumerateRunes())
        {
            // An unpaired surrogate is enumerated as U+FFFD.
            if (IsPlain(rune)) plain.Append(rune.ToString());
            else Escape(plain, rune);
        }

        return text.Length > Longest ? plain.Append("...").ToString() : plain.ToString();
    }

    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static void Escape(StringBuilder plain, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..rune.EncodeToUtf16(units)]) plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
    }
}
