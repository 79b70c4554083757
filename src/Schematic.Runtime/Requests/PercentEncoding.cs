using System;
using System.Buffers;
using System.Text;

namespace Schematic.Runtime;

/// <summary>The characters that are not escaped in a URL, a form, a header or a cookie.</summary>
internal enum TextEscape
{
    /// <summary>Unreserved characters (RFC 6570, section 3.2.1).</summary>
    Unreserved,

    /// <summary>Unreserved and reserved characters and existing escapes, except the number sign, which would end the query (RFC 6570,
    /// section 3.2.3, and OpenAPI 3.2, <c>allowReserved</c>).</summary>
    Reserved,

    /// <summary>The same except the question mark, which would end the path.</summary>
    ReservedInPath,

    /// <summary>Unreserved characters; a space becomes a plus sign.</summary>
    Form,

    /// <summary>All characters except control characters and semicolons, which would end a cookie.</summary>
    Cookie,

    /// <summary>The characters of a token, for the name of a cookie.</summary>
    CookieName,

    /// <summary>All characters: nothing is escaped.</summary>
    None,

    /// <summary>An item of a list in a header: nothing is escaped, but an item that would be read as several or as another one is
    /// a quoted string (RFC 9110, section 5.6.4).</summary>
    HeaderItem,
}

/// <summary>Percent-encoding of UTF-8 (RFC 3986, section 2.1).</summary>
internal static class PercentEncoding
{
    private const string UnreservedCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static readonly SearchValues<char> Unreserved = SearchValues.Create(UnreservedCharacters);
    private static readonly SearchValues<char> UnreservedOrReserved = SearchValues.Create(UnreservedCharacters + ":/?[]@!$&'()*+,;=");
    private static readonly SearchValues<char> UnreservedOrReservedInPath = SearchValues.Create(UnreservedCharacters + ":/[]@!$&'()*+,;=");

    private static readonly SearchValues<char> EndOfCookie = SearchValues.Create(";\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");
    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create(UnreservedCharacters + "!#$%&'*+^`|");

    public static void Append(CharBuffer target, ReadOnlySpan<char> text, TextEscape escape)
    {
        if (escape == TextEscape.None)
        {
            target.Append(text);
            return;
        }

        if (escape == TextEscape.HeaderItem)
        {
            HeaderText.AppendItem(target, text);
            return;
        }

        var kept = escape switch
        {
            TextEscape.Reserved => UnreservedOrReserved,
            TextEscape.ReservedInPath => UnreservedOrReservedInPath,
            TextEscape.CookieName => TokenCharacters,
            _ => Unreserved,
        };
        while (true)
        {
            var length = escape == TextEscape.Cookie ? text.IndexOfAny(EndOfCookie) : text.IndexOfAnyExcept(kept);
            if (length < 0) break;
            target.Append(text[..length]);
            text = text[length..];
            text = text[AppendEscaped(target, text, escape)..];
        }

        target.Append(text);
    }

    /// <summary>Appends a part of a URL that is already escaped, and escapes characters beyond ASCII.</summary>
    public static void AppendAscii(CharBuffer target, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var length = text.IndexOfAnyExceptInRange('!', '~');
            if (length < 0) break;
            target.Append(text[..length]);
            text = text[length..];
            text = text[AppendEscaped(target, text, TextEscape.Unreserved)..];
        }

        target.Append(text);
    }

    private static int AppendEscaped(CharBuffer target, ReadOnlySpan<char> text, TextEscape escape)
    {
        switch (text[0])
        {
            case ' ' when escape == TextEscape.Form:
                target.Append('+');
                return 1;
            case '%' when escape is (TextEscape.Reserved or TextEscape.ReservedInPath) && IsEscape(text):
                target.Append(text[..3]);
                return 3;
        }

        Rune.DecodeFromUtf16(text, out var rune, out var consumed);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
        {
            target.Append('%');
            target.Append("0123456789ABCDEF"[value >> 4]);
            target.Append("0123456789ABCDEF"[value & 15]);
        }

        return consumed;
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length > 2 && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]);
}
