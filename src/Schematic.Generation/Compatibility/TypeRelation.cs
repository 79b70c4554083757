using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>How the values of one type stand to those of another.</summary>
internal enum TypeRelation
{
    /// <summary>They are the same.</summary>
    Same,

    /// <summary>There are more of them.</summary>
    Wider,

    /// <summary>There are fewer of them.</summary>
    Narrower,

    /// <summary>There are others.</summary>
    Different,
}

/// <summary>Compares the primitives of the wire as sets of JSON values, and of C# by the conversions that need no word.</summary>
internal static class PrimitiveRelation
{
    // Each with those that it contains: number formats by value, formats of strings by text.
    private static readonly Dictionary<PrimitiveKind, PrimitiveKind[]> Contained = new()
    {
        [PrimitiveKind.String] =
        [
            PrimitiveKind.Bytes, PrimitiveKind.Base64Url, PrimitiveKind.Date, PrimitiveKind.Time, PrimitiveKind.DateTime, PrimitiveKind.Duration,
            PrimitiveKind.Uuid, PrimitiveKind.Uri,
        ],
        [PrimitiveKind.Double] =
        [
            PrimitiveKind.Single, PrimitiveKind.Int32, PrimitiveKind.Int64, PrimitiveKind.UInt64, PrimitiveKind.BigInteger, PrimitiveKind.Decimal, PrimitiveKind.UnixTime,
        ],
        [PrimitiveKind.Decimal] = [PrimitiveKind.Int32, PrimitiveKind.Int64, PrimitiveKind.UInt64, PrimitiveKind.BigInteger, PrimitiveKind.UnixTime],
        [PrimitiveKind.Single] = [PrimitiveKind.Int32, PrimitiveKind.Int64, PrimitiveKind.UInt64, PrimitiveKind.UnixTime],
        [PrimitiveKind.BigInteger] = [PrimitiveKind.Int32, PrimitiveKind.Int64, PrimitiveKind.UInt64, PrimitiveKind.UnixTime],
        [PrimitiveKind.Int64] = [PrimitiveKind.Int32, PrimitiveKind.UnixTime],
    };

    // C# specification, section 10.2.3, and the conversions that the types themselves declare.
    private static readonly Dictionary<PrimitiveKind, PrimitiveKind[]> Implicit = new()
    {
        [PrimitiveKind.Int32] = [PrimitiveKind.Int64, PrimitiveKind.Single, PrimitiveKind.Double, PrimitiveKind.Decimal, PrimitiveKind.BigInteger],
        [PrimitiveKind.Int64] = [PrimitiveKind.Single, PrimitiveKind.Double, PrimitiveKind.Decimal, PrimitiveKind.BigInteger],
        [PrimitiveKind.UInt64] = [PrimitiveKind.Single, PrimitiveKind.Double, PrimitiveKind.Decimal, PrimitiveKind.BigInteger],
        [PrimitiveKind.Single] = [PrimitiveKind.Double],
    };

    /// <summary>How the values of <paramref name="new"/> stand to those of <paramref name="old"/>.</summary>
    public static TypeRelation Of(PrimitiveReference old, PrimitiveReference @new)
    {
        if (old.Kind == @new.Kind && old.IsQuoted == @new.IsQuoted) return TypeRelation.Same;
        if (@new.Kind == PrimitiveKind.Any) return TypeRelation.Wider;
        if (old.Kind == PrimitiveKind.Any) return TypeRelation.Narrower;
        // A number in quotes is a text.
        if (old.IsQuoted && @new is { Kind: PrimitiveKind.String }) return TypeRelation.Wider;
        if (@new.IsQuoted && old is { Kind: PrimitiveKind.String }) return TypeRelation.Narrower;
        if (old.IsQuoted != @new.IsQuoted) return TypeRelation.Different;
        if (Contains(@new.Kind, old.Kind)) return TypeRelation.Wider;
        return Contains(old.Kind, @new.Kind) ? TypeRelation.Narrower : TypeRelation.Different;
    }

    /// <summary>Whether a value of one type serves as one of the other without a word in C#.</summary>
    public static bool Converts(TypeReference from, TypeReference to) =>
        from is PrimitiveReference { Kind: var source } && to is PrimitiveReference { Kind: var target }
        && (source == target || (Implicit.GetValueOrDefault(source)?.Contains(target) ?? false));

    private static bool Contains(PrimitiveKind outer, PrimitiveKind inner) => Contained.GetValueOrDefault(outer)?.Contains(inner) ?? false;
}
