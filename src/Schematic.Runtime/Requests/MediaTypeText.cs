using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Returns the media type of the body.</summary>
    /// <param name="chosen">The media type that the caller chose; null for none.</param>
    /// <param name="mediaType">The media type if the caller chose none.</param>
    /// <param name="accepted">The media types and ranges that the server accepts; null for all.</param>
    /// <returns>The caller's media type or the other one.</returns>
    /// <exception cref="ArgumentException">The caller's string is not a media type, or the server does not accept it.</exception>
    [SuppressMessage("Performance", "CA1822", Justification = "Generated code calls the members of the writer.")]
    public string MediaType(string? chosen, string mediaType, string? accepted = null) => MediaTypeText.Choose(chosen, mediaType, accepted);
}

/// <summary>Validates media types that callers choose.</summary>
internal static class MediaTypeText
{
    /// <summary>Returns the media type that the caller chose, or the one of the operation.</summary>
    /// <param name="chosen">The caller's media type; null for none.</param>
    /// <param name="mediaType">The media type of the operation.</param>
    /// <param name="accepted">The media types and ranges that the operation accepts, separated by commas; null for all.</param>
    /// <exception cref="ArgumentException">The caller's string is not a media type, or the operation does not accept it.</exception>
    public static string Choose(string? chosen, string mediaType, string? accepted)
    {
        if (chosen is null) return mediaType;
        HeaderText.Checked("Content-Type", chosen);
        if (!IsMediaType(Essence(chosen))) throw new ArgumentException($"'{chosen}' is not a media type.");
        if (accepted is not null && !IsAccepted(Essence(chosen), accepted)) throw new ArgumentException($"The operation accepts {accepted}, not '{chosen}'.");
        return chosen;
    }

    /// <summary>True if a media type, with or without parameters, is one of others or within one of their ranges.</summary>
    public static bool IsWithinAny(string mediaType, string accepted) => IsAccepted(Essence(mediaType), accepted);

    /// <summary>Returns a media type without a parameter.</summary>
    public static string Without(string mediaType, string parameter) =>
        string.Join(';', Array.FindAll(mediaType.Split(';'), part => !IsParameter(part, parameter)));

    /// <summary>Returns the value of a parameter of a media type; null if it has none.</summary>
    public static string? Parameter(string mediaType, string parameter) =>
        Array.Find(mediaType.Split(';'), part => IsParameter(part, parameter)) is { } found ? found[(found.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim().Trim('"') : null;

    /// <summary>Returns a character set; null if it has no name, an unknown one, or is UTF-7.</summary>
    public static Encoding? Charset(string? name)
    {
        if (string.IsNullOrEmpty(name)) return null;
        try
        {
            return Encoding.GetEncoding(name.Trim('"'));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsParameter(ReadOnlySpan<char> part, ReadOnlySpan<char> name) =>
        part.IndexOf('=') is > 0 and var end && part[..end].Trim().Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsMediaType(ReadOnlySpan<char> essence)
    {
        var slash = essence.IndexOf('/');
        return slash > 0 && HeaderText.IsToken(essence[..slash]) && HeaderText.IsToken(essence[(slash + 1)..]) && !essence.Contains('*');
    }

    private static bool IsAccepted(ReadOnlySpan<char> essence, ReadOnlySpan<char> accepted)
    {
        while (true)
        {
            var comma = accepted.IndexOf(',');
            if (IsWithin(essence, Essence(comma < 0 ? accepted : accepted[..comma]))) return true;
            if (comma < 0) return false;
            accepted = accepted[(comma + 1)..];
        }
    }

    private static bool IsWithin(ReadOnlySpan<char> essence, ReadOnlySpan<char> range)
    {
        var star = range.IndexOf('*');
        if (star < 0) return essence.Equals(range, StringComparison.OrdinalIgnoreCase);
        if (range.StartsWith("*/", StringComparison.Ordinal)) return true;
        return essence.Length >= range.Length
            && essence.StartsWith(range[..star], StringComparison.OrdinalIgnoreCase)
            && essence.EndsWith(range[(star + 1)..], StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> Essence(ReadOnlySpan<char> mediaType)
    {
        var end = mediaType.IndexOf(';');
        return (end < 0 ? mediaType : mediaType[..end]).Trim();
    }
}
