using System.Collections.Frozen;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Nodes;

/// <summary>The scalar types of OpenAPI and their formats, for reading and for writing.</summary>
internal static class ScalarFormats
{
    // For each kind, the first row is the one that is written.
    private static readonly (string Type, string? Format, PrimitiveKind Kind)[] Rows =
    [
        ("string", null, PrimitiveKind.String),
        ("boolean", null, PrimitiveKind.Boolean),
        ("integer", "int32", PrimitiveKind.Int32),
        ("integer", "int64", PrimitiveKind.Int64),
        ("integer", "uint64", PrimitiveKind.UInt64),
        ("integer", null, PrimitiveKind.BigInteger),
        ("integer", "unixtime", PrimitiveKind.UnixTime),
        ("number", "float", PrimitiveKind.Single),
        ("number", "double", PrimitiveKind.Double),
        ("number", "decimal", PrimitiveKind.Decimal),
        ("string", "byte", PrimitiveKind.Bytes),
        ("string", "base64url", PrimitiveKind.Base64Url),
        ("string", "date", PrimitiveKind.Date),
        ("string", "time", PrimitiveKind.Time),
        ("string", "date-time", PrimitiveKind.DateTime),
        ("string", "duration", PrimitiveKind.Duration),
        ("string", "uuid", PrimitiveKind.Uuid),
        ("string", "uri", PrimitiveKind.Uri),
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
        ("string", "binary", PrimitiveKind.File),
    ];

    private static readonly FrozenDictionary<(string Type, string? Format), PrimitiveKind> Kinds =
        Rows.Where(row => row.Format is not null && row.Kind != PrimitiveKind.File).ToFrozenDictionary(row => (row.Type, row.Format), row => row.Kind);

    private static readonly FrozenDictionary<PrimitiveKind, (string? Type, string? Format)> Written =
        Rows.DistinctBy(row => row.Kind).ToFrozenDictionary(row => row.Kind, row => ((string?)row.Type, row.Format));

    /// <summary>Returns the type of a value; null if the format is unknown or does not change the type.</summary>
    /// <param name="type">The JSON Schema type.</param>
    /// <param name="format">The format in lower case; null if there is none.</param>
    public static PrimitiveReference? Find(string type, string? format) =>
        Kinds.TryGetValue((type, format), out var kind) ? new PrimitiveReference(kind) { IsQuoted = type == "string" && Written[kind].Type != "string" } : null;

    /// <summary>Returns the JSON Schema type and the format of a kind; null if the kind has none.</summary>
    public static (string? Type, string? Format) Of(PrimitiveKind kind) => Written.GetValueOrDefault(kind);

    private static IEnumerable<(string Type, string? Format, PrimitiveKind Kind)> Synonyms(string type, PrimitiveKind kind, params string[] formats) =>
        formats.Select(format => (type, (string?)format, kind));
}
