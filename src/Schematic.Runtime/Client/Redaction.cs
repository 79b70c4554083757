using System;
using System.Collections.Generic;

namespace Schematic.Runtime;

/// <summary>Takes secrets out of text.</summary>
internal static class Redaction
{
    private const string Mark = "***";

    /// <summary>Replaces secrets, as they are and percent-encoded.</summary>
    public static string Text(string text, IReadOnlyList<string> secrets)
    {
        foreach (var secret in secrets)
        {
            if (secret.Length == 0) continue;
            text = text.Replace(secret, Mark, StringComparison.Ordinal).Replace(Uri.EscapeDataString(secret), Mark, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>Gives the text of a URL without user information and secrets.</summary>
    public static string Url(Uri? url, IReadOnlyList<string> secrets)
    {
        if (url is null) return "";
        if (!url.IsAbsoluteUri) return Text(url.OriginalString, secrets);
        return Text(url.Scheme + Uri.SchemeDelimiter + url.Authority + url.PathAndQuery, secrets);
    }
}
