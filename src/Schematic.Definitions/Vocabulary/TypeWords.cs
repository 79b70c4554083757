using System.Collections.Frozen;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Vocabulary;

/// <summary>The words of the type notation.</summary>
internal static class TypeWords
{
    /// <summary>The types that do not need a declaration.</summary>
    public static FrozenDictionary<string, PrimitiveKind> Primitives { get; } = new Dictionary<string, PrimitiveKind>
    {
        ["any"] = PrimitiveKind.Any,
        ["string"] = PrimitiveKind.String,
        ["bool"] = PrimitiveKind.Boolean,
        ["int"] = PrimitiveKind.Int32,
        ["long"] = PrimitiveKind.Int64,
        ["ulong"] = PrimitiveKind.UInt64,
        ["bigint"] = PrimitiveKind.BigInteger,
        ["float"] = PrimitiveKind.Single,
        ["double"] = PrimitiveKind.Double,
        ["decimal"] = PrimitiveKind.Decimal,
        ["bytes"] = PrimitiveKind.Bytes,
        ["base64url"] = PrimitiveKind.Base64Url,
        ["date"] = PrimitiveKind.Date,
        ["time"] = PrimitiveKind.Time,
        ["datetime"] = PrimitiveKind.DateTime,
        ["unixtime"] = PrimitiveKind.UnixTime,
        ["duration"] = PrimitiveKind.Duration,
        ["uuid"] = PrimitiveKind.Uuid,
        ["uri"] = PrimitiveKind.Uri,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The names of these types in other notations.
    private static readonly FrozenDictionary<string, string> Elsewhere = new Dictionary<string, string>
    {
        ["boolean"] = "bool",
        ["array"] = "any[]",
        ["float32"] = "float",
        ["float64"] = "double",
        ["guid"] = "uuid",
        ["int32"] = "int",
        ["int64"] = "long",
        ["integer"] = "long",
        ["number"] = "double",
        ["object"] = "any",
        ["str"] = "string",
        ["timestamp"] = "datetime",
        ["url"] = "uri",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the type that an unknown word probably means.</summary>
    public static string? Meant(string word) => Elsewhere.GetValueOrDefault(word) ?? Spelling.Nearest(word, Primitives.Keys);

    /// <summary>A file in a form.</summary>
    public const string File = "file";

    /// <summary>Raw bytes as a response or a WebSocket message.</summary>
    public const string Binary = "binary";

    /// <summary>A map from strings to a type: <c>map&lt;T&gt;</c>.</summary>
    public const string Map = "map";

    /// <summary>Null as an additional value of a type: <c>T | null</c>.</summary>
    public const string Null = "null";

    /// <summary>A member or parameter with only one value: <c>const value</c>.</summary>
    public const string Const = "const";

    /// <summary>Words that are not allowed as names of types.</summary>
    public static FrozenSet<string> Reserved { get; } =
        [.. Primitives.Keys, File, Binary, Map, Null, Const, "text", "none", "true", "false"];

    /// <summary>True if a number of this kind may be a string on the wire: <c>string&lt;long&gt;</c>.</summary>
    public static bool IsNumber(PrimitiveKind kind) => kind is PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64
        or PrimitiveKind.BigInteger or PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal or PrimitiveKind.UnixTime;
}
