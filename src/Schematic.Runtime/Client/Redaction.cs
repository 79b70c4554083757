using System;
using System.Collections.Generic;
using System.Net;
using System.Text.Encodings.Web;

namespace Schematic.Runtime;

/// <summary>Takes secrets out of text.</summary>
internal static class Redaction
{
    private const string Mark = "***";

    /// <summary>Replaces secrets, as they are and with the escapes of URLs, forms, JSON and HTML.</summary>
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

    private static string[] Escaped(string secret)
    {
        var json = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret);
        return
        [
            Uri.EscapeDataString(secret), WebUtility.UrlEncode(secret), WebUtility.HtmlEncode(secret),
            JavaScriptEncoder.Default.Encode(secret), json, json.Replace("/", "\\/", StringComparison.Ordinal),
        ];
    }

    /// <summary>Gives the text of a URL without user information and secrets.</summary>
    public static string Url(Uri? url, IReadOnlyList<string> secrets)
    {
        if (url is null) return "";
        if (!url.IsAbsoluteUri) return Text(url.OriginalString, secrets);
        return Text(url.Scheme + Uri.SchemeDelimiter + url.Authority + url.PathAndQuery, secrets);
    }
}
