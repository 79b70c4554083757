using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Schematic.Generation.Modules;

/// <summary>
/// Finds names among the words of a source file. The content is not parsed: comments and strings count as well, so that too many names
/// can be found, but none is missed.
/// </summary>
public static partial class SourceWords
{
    private static readonly SearchValues<byte> Letters = SearchValues.Create(
        [.. Enumerable.Range(0, 256).Select(value => (byte)value).Where(value => value >= 0x80 || value == '_' || char.IsAsciiLetterOrDigit((char)value))]);

    /// <summary>Returns those of the given names that a file contains as words.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="names">The names.</param>
    public static IReadOnlySet<string> Find(ReadOnlySpan<byte> content, HashSet<string> names)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            var text = (content[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(content[2..]);
            Scan(Encoding.UTF8.GetBytes(text), names, found);
        }
        else
        {
            Scan(content, names, found);
        }

        // An identifier can be written with escape sequences (C# specification, section 6.4.3), and a name in XML with references.
        if (content.IndexOf("\\u"u8) >= 0 || content.IndexOf("\\U"u8) >= 0 || content.IndexOf("&#"u8) >= 0)
            Scan(Encoding.UTF8.GetBytes(Unescaped(Encoding.UTF8.GetString(content))), names, found);
        return found;
    }

    private static void Scan(ReadOnlySpan<byte> content, HashSet<string> names, HashSet<string> found)
    {
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[256];
        while (content.IndexOfAny(Letters) is >= 0 and var start)
        {
            content = content[start..];
            var length = content.IndexOfAnyExcept(Letters) is >= 0 and var end ? end : content.Length;
            var word = content[..length];
            content = content[length..];
            if (length > buffer.Length || !Ascii.IsValid(word))
            {
                var name = Encoding.UTF8.GetString(word);
                if (names.Contains(name)) found.Add(name);
                continue;
            }

            Encoding.ASCII.GetChars(word, buffer);
            if (lookup.TryGetValue(buffer[..length], out var known)) found.Add(known);
        }
    }

    private static string Unescaped(string text) => Escape().Replace(text, match =>
    {
        var (digits, isHexadecimal) = match.Groups["decimal"].Success ? (match.Groups["decimal"].Value, false) : (match.Groups["hexadecimal"].Value, true);
        var value = isHexadecimal ? Convert.ToInt32(digits, 16) : int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        return Rune.TryCreate(value, out var rune) ? rune.ToString() : " ";
    });

    [GeneratedRegex(@"\\u(?<hexadecimal>[0-9A-Fa-f]{4})|\\U(?<hexadecimal>00[0-9A-Fa-f]{6})|&#x(?<hexadecimal>[0-9A-Fa-f]{1,6});|&#(?<decimal>[0-9]{1,7});", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
