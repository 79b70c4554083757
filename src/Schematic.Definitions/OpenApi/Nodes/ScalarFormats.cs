using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Nodes;

/// <summary>The scalar types of OpenAPI and their formats, for reading and for writing.</summary>
internal static class ScalarFormats
{
    // For each kind, the first row is the one that is written.
    private static readonly Row[] Rows =
    [
        new("string", null, PrimitiveKind.String),
        new("boolean", null, PrimitiveKind.Boolean),
        new("integer", "int32", PrimitiveKind.Int32),
        new("integer", "int64", PrimitiveKind.Int64),
        new("integer", "uint64", PrimitiveKind.UInt64),
        new("integer", null, PrimitiveKind.BigInteger),
        new("integer", "unixtime", PrimitiveKind.UnixTime),
        new("number", "float", PrimitiveKind.Single),
        new("number", "double", PrimitiveKind.Double),
        new("number", "decimal", PrimitiveKind.Decimal),
        new("string", "byte", PrimitiveKind.Bytes),
        new("string", "base64url", PrimitiveKind.Base64Url),
        new("string", "date", PrimitiveKind.Date),
        new("string", "time", PrimitiveKind.Time),
        new("string", "date-time", PrimitiveKind.DateTime),
        new("string", "duration", PrimitiveKind.Duration),
        new("string", "uuid", PrimitiveKind.Uuid),
        new("string", "uri", PrimitiveKind.Uri),
        .. Synonyms("integer", PrimitiveKind.Int32, "int16", "int8", "uint16", "uint8", "sbyte", "short"),
        .. Synonyms("integer", PrimitiveKind.UInt64, "ulong"),
        .. Synonyms("integer", PrimitiveKind.BigInteger, "int128", "uint128", "bigint", "biginteger"),
        .. Synonyms("integer", PrimitiveKind.UnixTime, "unix-time"),
        .. Synonyms("integer", PrimitiveKind.Double, "double", "float"),
        .. Synonyms("number", PrimitiveKind.Decimal, "decimal128"),
        .. Synonyms("number", PrimitiveKind.Int32, "int32"),
        .. Synonyms("number", PrimitiveKind.Int64, "int64"),
        .. Synonyms("number", PrimitiveKind.UInt64, "uint64"),
        .. Synonyms("number", PrimitiveKind.BigInteger, "int128", "uint128"),
        .. Synonyms("number", PrimitiveKind.UnixTime, "unixtime", "unix-time"),
        .. Synonyms("string", PrimitiveKind.Bytes, "base64"),
        .. Synonyms("string", PrimitiveKind.DateTime, "datetime"),
        .. Synonyms("string", PrimitiveKind.Uuid, "guid"),
        .. Synonyms("string", PrimitiveKind.Uri, "url", "uri-reference", "iri", "iri-reference"),
        .. Synonyms("string", PrimitiveKind.Int32, "int32"),
        .. Synonyms("string", PrimitiveKind.Int64, "int64", "uint32"),
        .. Synonyms("string", PrimitiveKind.UInt64, "uint64"),
        .. Synonyms("string", PrimitiveKind.BigInteger, "int128", "uint128"),
        .. Synonyms("string", PrimitiveKind.Decimal, "decimal"),
        .. Synonyms("string", PrimitiveKind.Double, "double", "float"),
        // Bodies and form fields recognize files themselves: JSON cannot contain raw bytes.
        new("string", "binary", PrimitiveKind.File),
    ];

    private static readonly Dictionary<string, Dictionary<string, Row>> Kinds = Rows.Where(row => row.Format is not null && row.Kind != PrimitiveKind.File)
        .GroupBy(row => row.Type, StringComparer.Ordinal)
        .ToDictionary(rows => rows.Key, rows => rows.ToDictionary(row => row.Format!, StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Returns the type of a value; null if the format is unknown or does not change the type.</summary>
    /// <param name="type">The JSON Schema type.</param>
    /// <param name="format">The format in lower case; null if there is none.</param>
    public static PrimitiveReference? Find(string type, string? format) =>
        format is not null && Kinds.TryGetValue(type, out var formats) && formats.TryGetValue(format, out var row)
            ? new PrimitiveReference(row.Kind) { IsQuoted = type == "string" && Written(row.Kind)!.Type != "string" }
            : null;

    /// <summary>Returns the JSON Schema type and the format of a kind; null if the kind has none.</summary>
    public static (string? Type, string? Format) Of(PrimitiveKind kind) => Written(kind) is { } row ? (row.Type, row.Format) : default;

    private static Row? Written(PrimitiveKind kind) => Array.Find(Rows, row => row.Kind == kind);

    private static IEnumerable<Row> Synonyms(string type, PrimitiveKind kind, params string[] formats) => formats.Select(format => new Row(type, format, kind));

    // A class: generic code of the framework over a structure is compiled at each start (docs/decisions/machine-code-in-the-package.md).
    private sealed record Row(string Type, string? Format, PrimitiveKind Kind);
}
