using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Runtime;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>The C# types of the model's primitive types.</summary>
/// <param name="runtime">The references of the module to the run-time part.</param>
internal sealed class PrimitiveTypes(RuntimeReferences runtime)
{
    private const string Numerics = "global::System.Numerics.";
    private const string Memory = "global::System.ReadOnlyMemory<byte>";

    // Files are not JSON.
    private static readonly Expression NoCodec = new("");

    private static readonly int Kinds = Enum.GetValues<PrimitiveKind>().Length;

    // The arrays are indexed by kind: compiling a dictionary takes longer than using it.
    private readonly WireType?[] _types = new WireType[Kinds];
    private readonly WireType?[] _quoted = new WireType[Kinds];

    /// <summary>Gets the type of the values of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="isQuoted">True if numbers are JSON strings.</param>
    public WireType this[PrimitiveKind kind, bool isQuoted = false] => isQuoted && IsQuotable(kind)
        ? _quoted[(int)kind] ??= Of(kind, NameOf(kind), $"Quoted{kind}")
        : _types[(int)kind] ??= Of(kind, NameOf(kind), kind.ToString());

    private WireType Of(PrimitiveKind kind, string name, string word) =>
        new(name, kind == PrimitiveKind.File ? NoCodec : new Expression(runtime[$"Json.{word}"]), word)
        {
            Kind = KindOf(kind),
            Primitive = kind,
            IsValueType = IsValue(kind),
            HasFormat = IsQuotable(kind) && word != kind.ToString() || HasFormat(kind),
        };

    private string NameOf(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Any => "global::System.Text.Json.JsonElement",
        PrimitiveKind.String => "string",
        PrimitiveKind.Boolean => "bool",
        PrimitiveKind.Int32 => "int",
        PrimitiveKind.Int64 => "long",
        PrimitiveKind.UInt64 => "ulong",
        PrimitiveKind.BigInteger => Numerics + "BigInteger",
        PrimitiveKind.Single => "float",
        PrimitiveKind.Double => "double",
        PrimitiveKind.Decimal => "decimal",
        PrimitiveKind.Bytes or PrimitiveKind.Base64Url => Memory,
        PrimitiveKind.Date => "global::System.DateOnly",
        PrimitiveKind.Time => runtime["ApiTime"],
        PrimitiveKind.DateTime or PrimitiveKind.UnixTime => "global::System.DateTimeOffset",
        PrimitiveKind.Duration => runtime["ApiDuration"],
        PrimitiveKind.Uuid => "global::System.Guid",
        PrimitiveKind.Uri => "global::System.Uri",
        PrimitiveKind.File => runtime["ApiFile"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static WireTypeKind KindOf(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Any => WireTypeKind.Any,
        PrimitiveKind.String => WireTypeKind.String,
        PrimitiveKind.Boolean => WireTypeKind.Boolean,
        PrimitiveKind.File => WireTypeKind.File,
        _ => WireTypeKind.Scalar,
    };

    private static bool IsValue(PrimitiveKind kind) => kind is not (PrimitiveKind.String or PrimitiveKind.Uri or PrimitiveKind.File);

    private static bool HasFormat(PrimitiveKind kind) => kind
        is PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.BigInteger or PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal
        or PrimitiveKind.Bytes or PrimitiveKind.Base64Url or PrimitiveKind.Date or PrimitiveKind.Time
        or PrimitiveKind.DateTime or PrimitiveKind.UnixTime or PrimitiveKind.Duration or PrimitiveKind.Uuid or PrimitiveKind.Uri;

    private static bool IsQuotable(PrimitiveKind kind) => kind
        is PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.BigInteger
        or PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal or PrimitiveKind.UnixTime;
}
