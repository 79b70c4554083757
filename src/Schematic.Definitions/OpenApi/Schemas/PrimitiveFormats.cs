using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Maps <c>type</c> and <c>format</c> to primitive types.</summary>
internal static class PrimitiveFormats
{
    /// <summary>Returns the type of a value.</summary>
    /// <param name="type">The JSON Schema type: <c>string</c>, <c>integer</c>, <c>number</c> or <c>boolean</c>.</param>
    /// <param name="schema">Returns the value of another keyword.</param>
    public static PrimitiveReference Of(string type, Func<string, DocumentNode?> schema)
    {
        var format = schema("format").AsString()?.ToLowerInvariant();
        return type switch
        {
            "boolean" => new PrimitiveReference(PrimitiveKind.Boolean),
            "integer" => new PrimitiveReference(Integer(format, schema)),
            "number" => new PrimitiveReference(Number(format)),
            "string" => String(format, schema),
            _ => new PrimitiveReference(PrimitiveKind.Any),
        };
    }

    /// <summary>Returns the type that a format implies if <c>type</c> is missing; null if it implies none.</summary>
    public static string? ImpliedType(string? format) => format?.ToLowerInvariant() switch
    {
        "int32" or "int64" or "uint32" or "uint64" => "integer",
        "float" or "double" => "number",
        "date" or "date-time" or "uuid" or "uri" or "url" or "email" or "byte" or "binary" or "password" or "duration" or "time" => "string",
        _ => null,
    };

    private static PrimitiveKind Integer(string? format, Func<string, DocumentNode?> schema) => format switch
    {
        "int32" or "int16" or "int8" or "uint16" or "uint8" or "sbyte" or "short" => PrimitiveKind.Int32,
        "uint64" or "ulong" => PrimitiveKind.UInt64,
        "unixtime" or "unix-time" => PrimitiveKind.UnixTime,
        "double" or "float" => PrimitiveKind.Double,
        null when schema("maximum").AsDecimal() >= 18_000_000_000_000_000_000m && !(schema("minimum").AsDecimal() < 0) => PrimitiveKind.UInt64,
        _ => PrimitiveKind.Int64,
    };

    private static PrimitiveKind Number(string? format) => format switch
    {
        "float" => PrimitiveKind.Single,
        "decimal" or "decimal128" => PrimitiveKind.Decimal,
        "int32" => PrimitiveKind.Int32,
        "int64" => PrimitiveKind.Int64,
        "uint64" => PrimitiveKind.UInt64,
        "unixtime" or "unix-time" => PrimitiveKind.UnixTime,
        _ => PrimitiveKind.Double,
    };

    // JSON cannot contain raw bytes, so "binary" in JSON is a string. Form fields and bodies check for it themselves.
    private static PrimitiveReference String(string? format, Func<string, DocumentNode?> schema) => format switch
    {
        "date" => new(PrimitiveKind.Date),
        "time" => new(PrimitiveKind.Time),
        "date-time" or "datetime" => new(PrimitiveKind.DateTime),
        "duration" => new(PrimitiveKind.Duration),
        "uuid" or "guid" => new(PrimitiveKind.Uuid),
        "uri" or "url" or "uri-reference" or "iri" or "iri-reference" => new(PrimitiveKind.Uri),
        "byte" or "base64" => new(PrimitiveKind.Bytes),
        "base64url" => new(PrimitiveKind.Base64Url),
        "int32" => new(PrimitiveKind.Int32) { IsQuoted = true },
        "int64" or "uint32" => new(PrimitiveKind.Int64) { IsQuoted = true },
        "uint64" => new(PrimitiveKind.UInt64) { IsQuoted = true },
        "decimal" => new(PrimitiveKind.Decimal) { IsQuoted = true },
        "double" or "float" => new(PrimitiveKind.Double) { IsQuoted = true },
        _ => new(ByEncoding(schema("contentEncoding").AsString()?.ToLowerInvariant())),
    };

    private static PrimitiveKind ByEncoding(string? encoding) => encoding switch
    {
        "base64" => PrimitiveKind.Bytes,
        "base64url" => PrimitiveKind.Base64Url,
        _ => PrimitiveKind.String,
    };
}
