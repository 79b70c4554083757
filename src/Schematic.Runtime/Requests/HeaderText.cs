using System;
using System.Buffers;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Schematic.Runtime;

/// <summary>Validates everything that becomes part of a message's head: headers of requests, form parts and handshakes,
/// the method and the URL. No value can start a new line.</summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // All control characters except the tab (RFC 9110, section 5.5).
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\n\u000B\u000C\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    /// <summary>Returns the value if it is a valid header value.</summary>
    /// <exception cref="ArgumentException">The value is not valid. The message does not quote it, since it may be a secret.</exception>
    public static string Checked(string name, string value) =>
        IsValue(value) ? value : throw new ArgumentException($"The value of '{name}' contains a line break or another control character.");

    /// <summary>Validates a message that the caller's code has changed.</summary>
    /// <exception cref="ArgumentException">A header has an invalid value.</exception>
    public static void Check(HttpRequestMessage message)
    {
        foreach (var header in message.Headers.NonValidated)
            foreach (var value in header.Value) Checked(header.Key, value);
        if (message.Content is null) return;
        foreach (var header in message.Content.Headers.NonValidated)
            foreach (var value in header.Value) Checked(header.Key, value);
    }

    /// <summary>Returns a header as it was received, with several values joined by commas; null if it is missing.</summary>
    public static string? Find(HttpHeaders headers, HttpHeaders contentHeaders, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) || contentHeaders.NonValidated.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    /// <summary>Returns the position of the comma after the first item of a list, or the length of the list. Commas within quotes do not count.</summary>
    public static int EndOfItem(ReadOnlySpan<char> list)
    {
        var isQuoted = false;
        for (var index = 0; index < list.Length; index++)
        {
            if (list[index] == '\\' && isQuoted) index++;
            else if (list[index] == '"') isQuoted = !isQuoted;
            else if (list[index] == ',' && !isQuoted) return index;
        }

        return list.Length;
    }

    /// <summary>Appends an item of a list. It is a quoted string (RFC 9110, section 5.6.4) if it is empty, contains a comma, or would be read as another
    /// item. An item that already is a quoted string, or an entity tag, is appended unchanged.</summary>
    public static void AppendItem(CharBuffer target, ReadOnlySpan<char> item)
    {
        if (IsItem(item))
        {
            target.Append(item);
            return;
        }

        target.Append('"');
        foreach (var character in item)
        {
            if (character is '"' or '\\') target.Append('\\');
            target.Append(character);
        }

        target.Append('"');
    }

    private static bool IsItem(ReadOnlySpan<char> item)
    {
        if (item.Length == 0 || item[0] is ' ' or '\t' || item[^1] is ' ' or '\t') return false;
        if (!item.Contains('"')) return !item.Contains(',');
        if (item[0] == '"') return EndOfQuoted(item) == item.Length;
        // Quotes that are not closed contain the comma after the item.
        return EndOfItem(item) == item.Length && EndOfItem($"{item},") == item.Length;
    }

    private static int EndOfQuoted(ReadOnlySpan<char> text)
    {
        for (var index = 1; index < text.Length; index++)
        {
            if (text[index] == '\\') index++;
            else if (text[index] == '"') return index + 1;
        }

        return -1;
    }

    /// <summary>Returns true if a string is a valid header value.</summary>
    public static bool IsValue(ReadOnlySpan<char> value) => value.IndexOfAny(Forbidden) < 0;

    /// <summary>Returns the string if it is a token (RFC 9110, section 5.6.2), such as the name of a header, a method or a subprotocol.</summary>
    /// <exception cref="ArgumentException">The string is not a token.</exception>
    public static string Token(string what, string text) =>
        IsToken(text) ? text : throw new ArgumentException($"{what} is not a token: it is empty or contains spaces, control characters or delimiters.");

    /// <summary>Returns true if a string is a token.</summary>
    public static bool IsToken(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExcept(TokenCharacters) < 0;

    /// <summary>Returns JSON with all characters beyond ASCII escaped, since headers are ASCII.</summary>
    public static string Ascii(string json)
    {
        if (System.Text.Ascii.IsValid(json)) return json;
        var text = new StringBuilder(json.Length + 16);
        foreach (var character in json)
        {
            if (char.IsAscii(character)) text.Append(character);
            else text.Append("\\u").Append(((int)character).ToString("X4", null));
        }

        return text.ToString();
    }

    /// <summary>Escapes a quoted parameter of a part's <c>Content-Disposition</c>.</summary>
    // WHATWG HTML, "multipart/form-data encoding algorithm": UTF-8, with quotes and line breaks escaped. Other control characters
    // are escaped too, and so is a backslash before the closing quote, which some servers read as an escape of the quote.
    public static string Quoted(string text)
    {
        if (text.AsSpan().IndexOfAny(Forbidden) < 0 && !text.Contains('"', StringComparison.Ordinal) && !text.EndsWith('\\')) return text;
        var quoted = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '"' || Forbidden.Contains(character) || (character == '\\' && index == text.Length - 1)) quoted.Append('%').Append(((int)character).ToString("X2", null));
            else quoted.Append(character);
        }

        return quoted.ToString();
    }

    /// <summary>Returns a URL with all characters beyond ASCII after its authority percent-encoded, since it is sent as written.</summary>
    /// <exception cref="ArgumentException">The URL contains blanks or control characters.</exception>
    public static string Url(ReadOnlySpan<char> url)
    {
        var unusual = url.IndexOfAnyExceptInRange('!', '~');
        if (unusual < 0) return url.ToString();
        if (url.IndexOfAnyInRange('\0', ' ') >= 0 || url.Contains('\u007F')) throw new ArgumentException("The URL contains a space, a line break or another control character.");
        var authority = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var path = url[authority..].IndexOfAny('/', '?');
        if (path < 0) return url.ToString();
        path += authority;
        var escaped = CharBuffer.Rent();
        PercentEncoding.AppendAscii(escaped, url[path..]);
        var text = string.Concat(url[..path], escaped.Text);
        escaped.Release();
        return text;
    }
}
