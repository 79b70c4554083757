using System;

namespace Schematic.Runtime;

/// <summary>Parses the <c>Link</c> header (RFC 8288, section 3).</summary>
internal static class LinkHeader
{
    /// <summary>Returns the target of the first link with the relation <c>next</c>; null if there is none.</summary>
    public static string? Next(string? header)
    {
        var text = header.AsSpan();
        while (true)
        {
            var open = text.IndexOf('<');
            if (open < 0) return null;
            text = text[(open + 1)..];
            var close = text.IndexOf('>');
            if (close < 0) return null;
            var target = text[..close];
            text = text[(close + 1)..];
            var end = HeaderText.EndOfItem(text);
            if (IsNext(text[..end])) return target.ToString();
            text = text[end..];
        }
    }

    private static bool IsNext(ReadOnlySpan<char> parameters)
    {
        foreach (var parameter in parameters.ToString().Split(';', StringSplitOptions.TrimEntries))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !parameter.AsSpan(0, equals).Trim().Equals("rel", StringComparison.OrdinalIgnoreCase)) continue;
            var relations = parameter[(equals + 1)..].Trim().Trim('"').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return Array.Exists(relations, relation => relation.Equals("next", StringComparison.OrdinalIgnoreCase));
        }

        return false;
    }
}
