namespace Schematic.Definitions.Model;

/// <summary>The kinds of media types, in order of preference.</summary>
public enum MediaTypeKind
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary>A form with a separate part for each field.</summary>
    Multipart,

    /// <summary>A form with the syntax of a query string.</summary>
    UrlEncoded,

    /// <summary>JSON values, one on each line.</summary>
    JsonLines,

    /// <summary>JSON text sequences.</summary>
    JsonSequence,

    /// <summary>Server-sent events.</summary>
    EventStream,

    /// <summary>Text of any kind.</summary>
    Text,

    /// <summary>Bytes, or any content.</summary>
    Binary,
}

/// <summary>Media types (RFC 6838) and ranges of them.</summary>
public static class MediaTypes
{
    /// <summary>Returns the kind of a media type.</summary>
    public static MediaTypeKind KindOf(string mediaType)
    {
        var essence = EssenceOf(mediaType);
        return essence switch
        {
            "application/json" or "text/json" or "application/*+json" => MediaTypeKind.Json,
            "application/x-www-form-urlencoded" => MediaTypeKind.UrlEncoded,
            "application/jsonl" or "application/x-jsonl" or "application/jsonlines" or "application/x-jsonlines" or "application/json-lines"
                or "application/ndjson" or "application/x-ndjson" or "application/x-json-stream" or "application/stream+json" => MediaTypeKind.JsonLines,
            "application/json-seq" => MediaTypeKind.JsonSequence,
            "text/event-stream" => MediaTypeKind.EventStream,
            "application/xml" or "application/yaml" or "application/x-yaml" or "application/javascript" or "application/graphql" or "application/sql" => MediaTypeKind.Text,
            _ when essence.StartsWith("multipart/", StringComparison.Ordinal) => MediaTypeKind.Multipart,
            _ when essence.EndsWith("+json-seq", StringComparison.Ordinal) => MediaTypeKind.JsonSequence,
            _ when essence.EndsWith("+json", StringComparison.Ordinal) => MediaTypeKind.Json,
            _ when essence.EndsWith("+xml", StringComparison.Ordinal) || essence.EndsWith("+yaml", StringComparison.Ordinal) => MediaTypeKind.Text,
            _ when essence.StartsWith("text/", StringComparison.Ordinal) => MediaTypeKind.Text,
            _ => MediaTypeKind.Binary,
        };
    }

    /// <summary>True if a media type is JSON.</summary>
    public static bool IsJson(string mediaType) => KindOf(mediaType) == MediaTypeKind.Json;

    /// <summary>True if a media type is XML (RFC 7303); false for images and pages that are written in it.</summary>
    public static bool IsXml(string mediaType)
    {
        var essence = EssenceOf(mediaType);
        return essence is "application/xml" or "text/xml"
            || (essence.EndsWith("+xml", StringComparison.Ordinal) && essence is not ("image/svg+xml" or "application/xhtml+xml"));
    }

    /// <summary>True if a media type is a format for the same values as JSON, such as XML, YAML or Protocol Buffers, or for a page that shows
    /// them; false for formats that callers ask for on purpose, such as PDF, CSV or images.</summary>
    public static bool CarriesData(string mediaType)
    {
        var essence = EssenceOf(mediaType);
        return !essence.StartsWith("image/", StringComparison.Ordinal) && (essence is "text/plain" or "text/html" or "application/x-www-form-urlencoded"
            || essence.Contains('*', StringComparison.Ordinal)
            || DataFormats.Any(format => essence.EndsWith(format, StringComparison.Ordinal) || essence.Contains(format + ".", StringComparison.Ordinal)));
    }

    /// <summary>True if a media type does not say which format it has, such as those of vendors: it is JSON if its schema describes an object.</summary>
    public static bool MayBeJson(string mediaType)
    {
        var essence = EssenceOf(mediaType);
        return KindOf(mediaType) == MediaTypeKind.Binary && essence.StartsWith("application/", StringComparison.Ordinal) && !essence.Contains('*', StringComparison.Ordinal)
            && !OtherFormats.Any(format => essence.Contains(format, StringComparison.Ordinal));
    }

    // Formats that are not JSON, whatever schema is next to them: descriptions repeat the schema of the JSON for each format.
    private static readonly string[] OtherFormats =
    [
        "octet-stream", "pdf", "zip", "/x-tar", "/x-7z", "bzip", "rar-compressed", "/vnd.rar", "java-archive", "wasm", "/msword", "/rtf", "/vnd.ms-", "/vnd.openxmlformats-", "/vnd.oasis.",
        "/vnd.android.", "/vnd.apple.", "/vnd.adobe.", "/vnd.google-earth.", "postscript", "epub", "xml", "yaml", "csv", "protobuf", "/grpc", "msgpack", "cbor", "bson", "avro", "thrift",
        "hessian", "parquet", "arrow", "smile", "/ogg", "/mp4", "dicom", "sqlite", "pkcs", "x-pem", "cert",
    ];

    private static readonly string[] DataFormats = ["xml", "yaml", "protobuf", "msgpack", "cbor", "bson", "avro", "json"];

    /// <summary>Returns the media type without its parameters, in lower case.</summary>
    public static string EssenceOf(string mediaType)
    {
        var end = mediaType.AsSpan().IndexOfAny(';', ',');
        return (end < 0 ? mediaType : mediaType[..end]).Trim().ToLowerInvariant();
    }

    /// <summary>True if a string has the form of a media type: two words of printable characters separated by a slash.</summary>
    public static bool IsWellFormed(string mediaType)
    {
        var essence = EssenceOf(mediaType);
        var slash = essence.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < essence.Length - 1 && !essence.AsSpan().ContainsAnyExceptInRange('!', '~');
    }
}
