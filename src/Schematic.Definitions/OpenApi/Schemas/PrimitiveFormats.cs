using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Maps <c>type</c> and <c>format</c> to primitive types.</summary>
internal static class PrimitiveFormats
{
    // The patterns that ASP.NET Core adds to numbers, which it also reads from strings.
    /// <summary>The pattern of integers.</summary>
    public const string IntegerPattern = @"^-?(?:0|[1-9]\d*)$";

    /// <summary>The pattern of other numbers.</summary>
    public const string NumberPattern = @"^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$";

    /// <summary>Returns the type of a value.</summary>
    /// <param name="type">The JSON Schema type: <c>string</c>, <c>integer</c>, <c>number</c> or <c>boolean</c>.</param>
    /// <param name="parts">The schemas that describe the value together.</param>
    /// <param name="stated">The format if no schema states one; null if there is none.</param>
    public static PrimitiveReference Of(string type, IReadOnlyList<SchemaPart> parts, DocumentNode? stated = null)
    {
        var format = (parts.Keyword("format") ?? stated).AsString()?.ToLowerInvariant();
        return ScalarFormats.Find(type, format) ?? new PrimitiveReference(type switch
        {
            "boolean" => PrimitiveKind.Boolean,
            "integer" => format is null ? Integer(parts) : PrimitiveKind.Int64,
            "number" => PrimitiveKind.Double,
            "string" => ByEncoding(parts.Keyword("contentEncoding").AsString()?.ToLowerInvariant()),
            _ => PrimitiveKind.Any,
        });
    }

    /// <summary>Returns the type that a format implies if <c>type</c> is missing; null if it implies none.</summary>
    public static string? ImpliedType(string? format) => format?.ToLowerInvariant() switch
    {
        "int32" or "int64" or "uint32" or "uint64" => "integer",
        "float" or "double" => "number",
        "date" or "date-time" or "uuid" or "uri" or "url" or "email" or "byte" or "binary" or "password" or "duration" or "time" => "string",
        _ => null,
    };

    /// <summary>
    /// Returns the type of numbers without a format that ASP.NET Core marks only with a pattern, such as <see cref="Int128"/> and
    /// <see cref="Half"/>; null for any other schema.
    /// </summary>
    /// <param name="schema">Returns the value of a keyword.</param>
    public static PrimitiveReference? OfPattern(Func<string, DocumentNode?> schema) => (schema("pattern").AsString(), schema("format")) switch
    {
        (IntegerPattern, null) => new PrimitiveReference(PrimitiveKind.BigInteger),
        (NumberPattern, null) => new PrimitiveReference(PrimitiveKind.Double),
        _ => null,
    };

    private static PrimitiveKind Integer(IReadOnlyList<SchemaPart> parts)
    {
        var bounds = IntegerBounds.Of(parts.Select(part => part.Node));
        return bounds.AreWithin(int.MinValue, int.MaxValue) ? PrimitiveKind.Int32
            : bounds is { Greatest: > ulong.MaxValue } or { Least: < long.MinValue } ? PrimitiveKind.BigInteger
            : bounds is { Greatest: >= 18_000_000_000_000_000_000m, Least: not < 0 } ? PrimitiveKind.UInt64
            : PrimitiveKind.Int64;
    }

    private static PrimitiveKind ByEncoding(string? encoding) => encoding switch
    {
        "base64" => PrimitiveKind.Bytes,
        "base64url" => PrimitiveKind.Base64Url,
        _ => PrimitiveKind.String,
    };
}
