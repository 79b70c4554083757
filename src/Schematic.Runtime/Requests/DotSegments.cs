using System;

namespace Schematic.Runtime;

/// <summary>Finds segments that servers read as <c>.</c> and <c>..</c>, which lead to a resource other than the one of the path
/// template. Dots cannot be escaped (RFC 3986, section 6.2.2.2).</summary>
internal static class DotSegments
{
    /// <summary>Returns the first dot segment of a path; null if there is none.</summary>
    /// <param name="path">The path as it is sent.</param>
    /// <param name="allowsDot">True to allow a single dot, which is an empty value in the label style.</param>
    public static string? Find(ReadOnlySpan<char> path, bool allowsDot)
    {
        if (path.IndexOfAny('.', '%') < 0) return null;
        // Escapes are decoded until none remain: a proxy may decode once and the server behind it again.
        var decoded = path.IndexOf('%') < 0 ? path : Decoded(path);
        while (!decoded.IsEmpty)
        {
            // Servers treat escaped slashes and backslashes as separators, and cut off the part after a semicolon.
            var end = decoded.IndexOfAny('/', '\\');
            var segment = end < 0 ? decoded : decoded[..end];
            var parameters = segment.IndexOf(';');
            var name = TrimEnd(parameters < 0 ? segment : segment[..parameters]);
            if (name is ".." || (name is "." && !allowsDot)) return name.ToString();
            decoded = end < 0 ? default : decoded[(end + 1)..];
        }

        return null;
    }

    // Some file systems ignore blanks at the end of a name, and some servers ignore everything after a null character.
    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> name)
    {
        var end = name.IndexOfAnyInRange('\0', ' ');
        return end < 0 ? name : name[..end];
    }

    /// <summary>Decodes each escape, and again if the result completes another escape.</summary>
    private static ReadOnlySpan<char> Decoded(ReadOnlySpan<char> path)
    {
        var text = new char[path.Length];
        var length = 0;
        foreach (var character in path)
        {
            text[length++] = character;
            while (length >= 3 && text[length - 3] == '%' && char.IsAsciiHexDigit(text[length - 2]) && char.IsAsciiHexDigit(text[length - 1]))
            {
                text[length - 3] = (char)((HexDigit(text[length - 2]) << 4) | HexDigit(text[length - 1]));
                length -= 2;
            }
        }

        return text.AsSpan(0, length);
    }

    private static int HexDigit(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
