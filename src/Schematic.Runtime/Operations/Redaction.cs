using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Encodings.Web;

namespace Schematic.Runtime;

/// <summary>Removes secrets from strings.</summary>
internal static class Redaction
{
    private const string Mark = "***";

    /// <summary>Replaces secrets, both unescaped and with the escapes of URLs, forms, JSON and HTML.</summary>
    public static string Text(string text, IReadOnlyList<string> secrets)
    {
        foreach (var secret in secrets)
        {
            if (secret.Length == 0) continue;
            text = text.Replace(secret, Mark, StringComparison.Ordinal);
            foreach (var escaped in Escaped(secret)) text = text.Replace(escaped, Mark, StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    /// <summary>Removes the end of a truncated string if it may be the beginning of a secret.</summary>
    public static string Start(string text, IReadOnlyList<string> secrets)
    {
        foreach (var secret in secrets)
        {
            text = WithoutStartOf(secret, text);
            foreach (var escaped in Escaped(secret)) text = WithoutStartOf(escaped, text);
        }

        return text;
    }

    private static string WithoutStartOf(string secret, string text)
    {
        for (var length = Math.Min(secret.Length - 1, text.Length); length > 2; length--)
            if (text.AsSpan().EndsWith(secret.AsSpan(0, length), StringComparison.OrdinalIgnoreCase))
                return text[..^length];
        return text;
    }

    private static IEnumerable<string> Escaped(string secret)
    {
        var json = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret);
        string[] others = [WebUtility.HtmlEncode(secret), JavaScriptEncoder.Default.Encode(secret), json, json.Replace("/", "\\/", StringComparison.Ordinal)];
        // Where no style has a format for a value, it is sent as escaped JSON.
        return UrlEscaped(secret).Concat(json == secret ? others : [.. UrlEscaped(json), .. others]).Where(escaped => escaped != secret).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static string[] UrlEscaped(string text) =>
        [Uri.EscapeDataString(text), WebUtility.UrlEncode(text), Percent(text, TextEscape.Form), Percent(text, TextEscape.Reserved), Percent(text, TextEscape.ReservedInPath)];

    private static string Percent(string text, TextEscape escape)
    {
        var buffer = CharBuffer.Rent();
        PercentEncoding.Append(buffer, text, escape);
        var escaped = buffer.Text.ToString();
        buffer.Release();
        return escaped;
    }

    /// <summary>Returns a URL as a string without user information and secrets.</summary>
    public static string Url(Uri? url, IReadOnlyList<string> secrets)
    {
        if (url is null) return "";
        if (!url.IsAbsoluteUri) return Text(url.OriginalString, secrets);
        return Text(url.Scheme + Uri.SchemeDelimiter + url.Authority + url.PathAndQuery, secrets);
    }
}
