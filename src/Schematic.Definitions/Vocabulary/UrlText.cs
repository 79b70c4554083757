using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Schematic.Definitions.Vocabulary;

/// <summary>Reads URLs of descriptions and projects.</summary>
public static class UrlText
{
    private static readonly SearchValues<char> DirectionMarks = SearchValues.Create("\u200E\u200F\u202A\u202B\u202C\u202D\u202E");

    /// <summary>Reads a URL.</summary>
    public static bool TryRead(string? text, UriKind kind, [NotNullWhen(true)] out Uri? url)
    {
        url = null;
        return IsSafe(text) && Uri.TryCreate(text, kind, out url);
    }

    /// <summary>Reads a URL that can be relative to another one.</summary>
    public static bool TryRead(Uri start, string? text, [NotNullWhen(true)] out Uri? url)
    {
        url = null;
        return IsSafe(text) && Uri.TryCreate(start, text, out url);
    }

    // System.Uri throws IndexOutOfRangeException if the host of a file or of a share is a direction mark, which no URL contains (RFC 3987, section 4.1).
    private static bool IsSafe(string? text) => text is not null && (!text.AsSpan().ContainsAny(DirectionMarks) || text.StartsWith("http", StringComparison.OrdinalIgnoreCase));
}
