using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>The C# types of the types that the model knows by itself.</summary>
internal sealed class PrimitiveTypes
{
    private const string Numerics = "global::System.Numerics.";
    private const string Memory = "global::System.ReadOnlyMemory<byte>";

    // Places of arrays are the kinds: a dictionary takes longer to be compiled than it is used.
    private readonly CSharpType[] _types = new CSharpType[Enum.GetValues<PrimitiveKind>().Length];
    private readonly CSharpType?[] _quoted;

    /// <param name="shared">The shared namespace with its <c>global::</c>.</param>
    public PrimitiveTypes(string shared)
    {
        CSharpType Of(PrimitiveKind kind, string name, string? codec = null, CSharpTypeKind typeKind = CSharpTypeKind.Scalar) =>
            new(name, $"{shared}.Json.{codec ?? kind.ToString()}", kind.ToString())
            {
                Kind = typeKind,
                IsValueType = kind is not (PrimitiveKind.String or PrimitiveKind.Uri or PrimitiveKind.File),
            };

        (PrimitiveKind Kind, CSharpType Type)[] types =
        [
            (PrimitiveKind.Any, Of(PrimitiveKind.Any, "global::System.Text.Json.JsonElement", typeKind: CSharpTypeKind.Any)),
            (PrimitiveKind.String, Of(PrimitiveKind.String, "string", typeKind: CSharpTypeKind.String)),
            (PrimitiveKind.Boolean, Of(PrimitiveKind.Boolean, "bool", typeKind: CSharpTypeKind.Boolean)),
            (PrimitiveKind.Int32, Of(PrimitiveKind.Int32, "int")),
            (PrimitiveKind.Int64, Of(PrimitiveKind.Int64, "long")),
            (PrimitiveKind.UInt64, Of(PrimitiveKind.UInt64, "ulong")),
            (PrimitiveKind.BigInteger, Of(PrimitiveKind.BigInteger, Numerics + "BigInteger")),
            (PrimitiveKind.Single, Of(PrimitiveKind.Single, "float")),
            (PrimitiveKind.Double, Of(PrimitiveKind.Double, "double")),
            (PrimitiveKind.Decimal, Of(PrimitiveKind.Decimal, "decimal")),
            (PrimitiveKind.Bytes, Of(PrimitiveKind.Bytes, Memory)),
            (PrimitiveKind.Base64Url, Of(PrimitiveKind.Base64Url, Memory)),
            (PrimitiveKind.Date, Of(PrimitiveKind.Date, "global::System.DateOnly")),
            (PrimitiveKind.Time, Of(PrimitiveKind.Time, "global::System.TimeOnly")),
            (PrimitiveKind.DateTime, Of(PrimitiveKind.DateTime, "global::System.DateTimeOffset")),
            (PrimitiveKind.UnixTime, Of(PrimitiveKind.UnixTime, "global::System.DateTimeOffset")),
            (PrimitiveKind.Duration, Of(PrimitiveKind.Duration, "global::System.TimeSpan")),
            (PrimitiveKind.Uuid, Of(PrimitiveKind.Uuid, "global::System.Guid")),
            (PrimitiveKind.Uri, Of(PrimitiveKind.Uri, "global::System.Uri")),
            (PrimitiveKind.File, Of(PrimitiveKind.File, $"{shared}.ApiFile", "Bytes", CSharpTypeKind.File)),
        ];
        foreach (var (kind, type) in types) _types[(int)kind] = type;

        PrimitiveKind[] quotable =
        [
            PrimitiveKind.Int32, PrimitiveKind.Int64, PrimitiveKind.UInt64, PrimitiveKind.BigInteger,
            PrimitiveKind.Single, PrimitiveKind.Double, PrimitiveKind.Decimal, PrimitiveKind.UnixTime,
        ];
        _quoted = new CSharpType[_types.Length];
        foreach (var kind in quotable) _quoted[(int)kind] = _types[(int)kind] with { Codec = $"{shared}.Json.Quoted{kind}", Word = $"Quoted{kind}" };
    }

    /// <summary>The type of the values of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="isQuoted">Whether a number travels as a JSON string.</param>
    public CSharpType this[PrimitiveKind kind, bool isQuoted = false] =>
        isQuoted && _quoted[(int)kind] is { } quoted ? quoted : _types[(int)kind];
}
