using System;
using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Schematic.Runtime;

/// <summary>Reads URIs that servers send.</summary>
internal static class UriText
{
    private static readonly SearchValues<char> DirectionMarks = SearchValues.Create("\u200E\u200F\u202A\u202B\u202C\u202D\u202E");

    public static bool TryRead(string text, [NotNullWhen(true)] out Uri? uri)
    {
        uri = null;
        return IsSafe(text) && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out uri);
    }

    public static bool TryRead(Uri start, string text, [NotNullWhen(true)] out Uri? uri)
    {
        uri = null;
        return IsSafe(text) && Uri.TryCreate(start, text, out uri);
    }

    // System.Uri throws IndexOutOfRangeException if the host of a file or of a share is a direction mark, which no URI contains (RFC 3987, section 4.1).
    private static bool IsSafe(string text) => !text.AsSpan().ContainsAny(DirectionMarks) || text.StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
