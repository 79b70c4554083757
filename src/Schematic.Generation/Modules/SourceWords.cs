using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Schematic.Generation.Modules;

/// <summary>
/// Finds names among the words of a source file. The content is not parsed: comments and strings count as well, so that too many names
/// can be found, but none is missed.
/// </summary>
/// <remarks>
/// A name can consist of two words with a dot, such as a method of a group: <c>Orders.ListAsync</c>. Where a source contains such a name, its words
/// are not found on their own at this location, unless the first one occurs elsewhere without the second.
/// </remarks>
public static partial class SourceWords
{
    private static readonly SearchValues<byte> Letters = SearchValues.Create(
        [.. Enumerable.Range(0, 256).Select(value => (byte)value).Where(value => value >= 0x80 || value == '_' || char.IsAsciiLetterOrDigit((char)value))]);

    /// <summary>Returns those of the given names that a file contains.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="names">The names.</param>
    public static IReadOnlySet<string> Find(ReadOnlySpan<byte> content, IReadOnlyCollection<string> names) => Names(Occurrences(content, WordsOf(names)), names.ToHashSet(StringComparer.Ordinal));

    /// <summary>Returns the words of names.</summary>
    public static HashSet<string> WordsOf(IEnumerable<string> names) => names.SelectMany(name => name.Split('.')).ToHashSet(StringComparer.Ordinal);

    /// <summary>Returns the names among occurrences of words.</summary>
    /// <param name="occurrences">What <see cref="Occurrences"/> returns for the words of these names, and perhaps of others.</param>
    /// <param name="names">The names.</param>
    public static HashSet<string> Names(IEnumerable<string> occurrences, HashSet<string> names)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var occurrence in occurrences)
        {
            if (occurrence.Split('.') is not [var before, var word, var after]) continue;
            if (names.Contains($"{word}.{after}")) found.Add($"{word}.{after}");
            else if (!names.Contains($"{before}.{word}") && names.Contains(word)) found.Add(word);
        }

        // The word before the method can be a member that the project declares with the name of a group: it occurs on its own, too.
        foreach (var name in found.Where(name => name.Split('.') is [var group, var method] && found.Contains(group) && names.Contains(method)).ToList()) found.Add(name.Split('.')[1]);
        return found;
    }

    /// <summary>Returns where a file contains words: each occurrence is the word between the words before and after it, which are empty unless only a dot separates them.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="words">The words.</param>
    public static HashSet<string> Occurrences(ReadOnlySpan<byte> content, HashSet<string> words)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            content = Encoding.UTF8.GetBytes((content[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(content[2..]));
        Scan(content, words, found);

        // An identifier can be written with escape sequences (C# specification, section 6.4.3), and a name in XML with references.
        if (content.IndexOf("\\u"u8) >= 0 || content.IndexOf("\\U"u8) >= 0 || content.IndexOf("&#"u8) >= 0)
            Scan(Encoding.UTF8.GetBytes(Unescaped(Encoding.UTF8.GetString(content))), words, found);
        return found;
    }

    private static void Scan(ReadOnlySpan<byte> content, HashSet<string> words, HashSet<string> found)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[256];
        var (before, last) = ("", "");
        while (content.IndexOfAny(Letters) is >= 0 and var start)
        {
            var isMember = IsDot(content[..start]);
            content = content[start..];
            var length = content.IndexOfAnyExcept(Letters) is >= 0 and var end ? end : content.Length;
            var word = Known(content[..length], buffer);
            content = content[length..];
            if (last.Length > 0) found.Add($"{before}.{last}.{(isMember ? word : "")}");
            (before, last) = (isMember ? last : "", word);
        }

        if (last.Length > 0) found.Add($"{before}.{last}.");

        string Known(ReadOnlySpan<byte> word, Span<char> characters)
        {
            if (word.Length > characters.Length || !Ascii.IsValid(word)) return words.TryGetValue(Encoding.UTF8.GetString(word), out var name) ? name : "";
            Encoding.ASCII.GetChars(word, characters);
            return lookup.TryGetValue(characters[..word.Length], out var known) ? known : "";
        }
    }

    // What is between an object and its member: a dot, which can be conditional, and white space.
    private static bool IsDot(ReadOnlySpan<byte> between) => between.Trim(" \t\r\n"u8) is [(byte)'.'] or [(byte)'?' or (byte)'!', (byte)'.'];

    private static string Unescaped(string text) => Escape().Replace(text, match =>
    {
        var (digits, isHexadecimal) = match.Groups["decimal"].Success ? (match.Groups["decimal"].Value, false) : (match.Groups["hexadecimal"].Value, true);
        var value = isHexadecimal ? Convert.ToInt32(digits, 16) : int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        return Rune.TryCreate(value, out var rune) ? rune.ToString() : " ";
    });

    [GeneratedRegex(@"\\u(?<hexadecimal>[0-9A-Fa-f]{4})|\\U(?<hexadecimal>00[0-9A-Fa-f]{6})|&#x(?<hexadecimal>[0-9A-Fa-f]{1,6});|&#(?<decimal>[0-9]{1,7});", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
