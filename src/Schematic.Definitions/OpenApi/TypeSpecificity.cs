using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Determines the more specific of two types that apply together.</summary>
internal static class TypeSpecificity
{
    /// <summary>Returns the more specific type, or the second if both are equivalent; null if they contradict each other.</summary>
    public static TypeReference? Choose(TypeReference first, TypeReference second, SchemaReader schemas)
    {
        var isNullable = first.IsNullable && second.IsNullable;
        var (one, other) = (first with { IsNullable = false }, second with { IsNullable = false });
        if (one == other) return second with { IsNullable = isNullable };
        var chosen = Says(other, one, schemas) ? other : Says(one, other, schemas) ? one : Items(one, other, schemas);
        return chosen is null ? null : chosen with { IsNullable = isNullable };
    }

    // True if every value of the first type is a value of the second. Enums are open: any enum fits any other enum of the same kind.
    private static bool Says(TypeReference one, TypeReference other, SchemaReader schemas) => (one, other) switch
    {
        (_, PrimitiveReference { Kind: PrimitiveKind.Any }) => true,
        (NamedReference named, PrimitiveReference { Kind: PrimitiveKind.String }) => schemas.EnumKind(named.Name) == PrimitiveKind.String,
        (NamedReference named, NamedReference otherName) => schemas.EnumKind(named.Name) is { } kind && schemas.EnumKind(otherName.Name) == kind,
        (NamedReference named, MapReference) => schemas.HasMembers(named.Name),
        (MapReference, MapReference { Value: PrimitiveReference { Kind: PrimitiveKind.Any } }) => true,
        (PrimitiveReference primitive, PrimitiveReference { Kind: PrimitiveKind.String }) => IsText(primitive),
        (PrimitiveReference primitive, PrimitiveReference wide) => IsWithin(primitive.Kind, wide.Kind),
        _ => false,
    };

    private static ArrayReference? Items(TypeReference one, TypeReference other, SchemaReader schemas) =>
        one is ArrayReference list && other is ArrayReference otherList && Choose(list.Item, otherList.Item, schemas) is { } item
            ? new ArrayReference(item)
            : null;

    private static bool IsText(PrimitiveReference type) => type.IsQuoted || type.Kind is
        PrimitiveKind.Bytes or PrimitiveKind.Base64Url or PrimitiveKind.Date or PrimitiveKind.Time or PrimitiveKind.DateTime
        or PrimitiveKind.Duration or PrimitiveKind.Uuid or PrimitiveKind.Uri;

    private static bool IsWithin(PrimitiveKind one, PrimitiveKind other) => (one, other) switch
    {
        (PrimitiveKind.Int32, PrimitiveKind.Int64 or PrimitiveKind.Double) => true,
        (PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.Single or PrimitiveKind.Decimal, PrimitiveKind.Double) => true,
        (PrimitiveKind.UInt64 or PrimitiveKind.UnixTime, PrimitiveKind.Int64) => true,
        _ => false,
    };
}
