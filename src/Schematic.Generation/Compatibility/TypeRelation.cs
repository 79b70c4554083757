using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>The relation between the values of two types.</summary>
internal enum TypeRelation
{
    /// <summary>The values are the same.</summary>
    Same,

    /// <summary>The new type has more values.</summary>
    Wider,

    /// <summary>The new type has fewer values.</summary>
    Narrower,

    /// <summary>The new type has other values.</summary>
    Different,
}

/// <summary>Compares primitives as sets of JSON values on the wire, and by the implicit conversions of C#.</summary>
internal static class PrimitiveRelation
{
    // The primitives that each primitive contains: number formats by value, string formats by string.
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

    // C# specification, section 10.2.3, and the implicit conversions that the types themselves declare.
    private static readonly Dictionary<PrimitiveKind, PrimitiveKind[]> Implicit = new()
    {
        [PrimitiveKind.Int32] = [PrimitiveKind.Int64, PrimitiveKind.Single, PrimitiveKind.Double, PrimitiveKind.Decimal, PrimitiveKind.BigInteger],
        [PrimitiveKind.Int64] = [PrimitiveKind.Single, PrimitiveKind.Double, PrimitiveKind.Decimal, PrimitiveKind.BigInteger],
        [PrimitiveKind.UInt64] = [PrimitiveKind.Single, PrimitiveKind.Double, PrimitiveKind.Decimal, PrimitiveKind.BigInteger],
        [PrimitiveKind.Single] = [PrimitiveKind.Double],
    };

    /// <summary>Returns the relation of the values of <paramref name="new"/> to those of <paramref name="old"/>.</summary>
    public static TypeRelation Of(PrimitiveReference old, PrimitiveReference @new)
    {
        if (old.Kind == @new.Kind && old.IsQuoted == @new.IsQuoted) return TypeRelation.Same;
        if (@new.Kind == PrimitiveKind.Any) return TypeRelation.Wider;
        if (old.Kind == PrimitiveKind.Any) return TypeRelation.Narrower;
        // A quoted number is a string.
        if (old.IsQuoted && @new is { Kind: PrimitiveKind.String }) return TypeRelation.Wider;
        if (@new.IsQuoted && old is { Kind: PrimitiveKind.String }) return TypeRelation.Narrower;
        if (old.IsQuoted != @new.IsQuoted) return TypeRelation.Different;
        if (Contains(@new.Kind, old.Kind)) return TypeRelation.Wider;
        return Contains(old.Kind, @new.Kind) ? TypeRelation.Narrower : TypeRelation.Different;
    }

    /// <summary>Returns true if a value of one type converts implicitly to the other type in C#.</summary>
    public static bool Converts(TypeReference from, TypeReference to) =>
        from is PrimitiveReference { Kind: var source } && to is PrimitiveReference { Kind: var target }
        && (source == target || (Implicit.GetValueOrDefault(source)?.Contains(target) ?? false));

    private static bool Contains(PrimitiveKind outer, PrimitiveKind inner) => Contained.GetValueOrDefault(outer)?.Contains(inner) ?? false;
}
