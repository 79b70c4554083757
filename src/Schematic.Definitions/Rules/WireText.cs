using System.Buffers;
using System.Globalization;

namespace Schematic.Definitions.Rules;

/// <summary>Checks the characters in the parts of a request.</summary>
internal static class WireText
{
    // RFC 9110, section 5.6.2: methods, names of headers, and names of cookies (RFC 6265, section 4.1.1).
    private static readonly SearchValues<char> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>True if a string is a token: one or more letters, digits and some punctuation characters.</summary>
    public static bool IsToken(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Token);

    /// <summary>Describes the first character that a token cannot contain; null if there is none.</summary>
    public static string? NotInToken(string text) => Describe(text, text.AsSpan().IndexOfAnyExcept(Token));

    /// <summary>Describes the first character that the value of a header cannot contain (RFC 9110, section 5.5); null if there is none.</summary>
    public static string? NotInFieldValue(string text) => First(text, character => character is (< ' ' and not '\t') or > '~');

    /// <summary>Describes the first control character or white space; null if there is none.</summary>
    public static string? ControlOrBlank(string text) => First(text, character => char.IsControl(character) || char.IsWhiteSpace(character));

    /// <summary>Describes the first control character or line separator; null if there is none.</summary>
    public static string? Control(string text) => First(text, character => char.IsControl(character) || character is '\u2028' or '\u2029');

    private static string? First(string text, Func<char, bool> isWrong)
    {
        for (var index = 0; index < text.Length; index++)
            if (isWrong(text[index])) return Describe(text, index);
        return null;
    }

    private static string? Describe(string text, int index) => index < 0 ? null : "U+" + ((int)text[index]).ToString("X4", CultureInfo.InvariantCulture);
}
