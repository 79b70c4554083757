namespace Schematic.Definitions.Model;

/// <summary>Media ranges, such as <c>image/*</c> (RFC 9110, section 12.5.1). Only a media type within a range can be sent (section 8.3).</summary>
public static class MediaRanges
{
    // In the unregistered tree (RFC 6838, section 3.4), because no registered media type represents a suffix.
    private const string AnyOfSuffix = "x.content";

    /// <summary>True if a string is a range.</summary>
    public static bool IsRange(string mediaType) => MediaTypes.EssenceOf(mediaType).Contains('*', StringComparison.Ordinal);

    /// <summary>Returns the media type itself, or a media type within the range.</summary>
    /// <param name="mediaType">The media type or range.</param>
    /// <param name="usual">The usual media type of the content, which is returned if it is within the range.</param>
    public static string Within(string mediaType, string usual)
    {
        if (!IsRange(mediaType)) return mediaType;
        var range = MediaTypes.EssenceOf(mediaType);
        var slash = range.IndexOf('/', StringComparison.Ordinal);
        var (type, subtype) = (range[..slash], range[(slash + 1)..]);
        if (type == "*" || (subtype == "*" && usual.StartsWith(type + "/", StringComparison.Ordinal))) return usual;
        return type switch
        {
            _ when subtype != "*" => $"{type}/{subtype.Replace("*", AnyOfSuffix, StringComparison.Ordinal)}",
            "application" => "application/octet-stream",
            "audio" => "audio/mpeg",
            "font" => "font/ttf",
            "image" => "image/png",
            "model" => "model/gltf-binary",
            "multipart" => "multipart/form-data",
            "text" => "text/plain",
            "video" => "video/mp4",
            _ => $"{type}/{AnyOfSuffix}",
        };
    }
}
