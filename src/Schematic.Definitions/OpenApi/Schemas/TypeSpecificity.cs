using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Determines the more specific of two types that apply together.</summary>
internal sealed class TypeSpecificity(TypeTable types, ComponentTypes components)
{
    /// <summary>Returns the more specific type, or the second if both are equivalent; null if they contradict each other.</summary>
    public TypeReference? Choose(TypeReference first, TypeReference second)
    {
        var isNullable = first.IsNullable && second.IsNullable;
        var (one, other) = (first with { IsNullable = false }, second with { IsNullable = false });
        if (one == other) return second with { IsNullable = isNullable };
        var chosen = IsWithin(other, one) ? other : IsWithin(one, other) ? one : Items(one, other);
        return chosen is null ? null : chosen with { IsNullable = isNullable };
    }

    // True if every value of the first type is a value of the second. Enums are open: any enum fits any other enum of the same kind.
    private bool IsWithin(TypeReference one, TypeReference other) => (one, other) switch
    {
        (_, PrimitiveReference { Kind: PrimitiveKind.Any }) => true,
        (NamedReference named, PrimitiveReference { Kind: PrimitiveKind.String }) => EnumKind(named.Name) == PrimitiveKind.String,
        (NamedReference named, NamedReference otherName) => EnumKind(named.Name) is { } kind && EnumKind(otherName.Name) == kind,
        (NamedReference named, MapReference) => HasMembers(named.Name),
        (MapReference, MapReference { Value: PrimitiveReference { Kind: PrimitiveKind.Any } }) => true,
        (PrimitiveReference primitive, PrimitiveReference { Kind: PrimitiveKind.String }) => IsString(primitive),
        (PrimitiveReference primitive, PrimitiveReference wide) => IsWithin(primitive.Kind, wide.Kind),
        _ => false,
    };

    private ArrayReference? Items(TypeReference one, TypeReference other) =>
        one is ArrayReference list && other is ArrayReference otherList && Choose(list.Item, otherList.Item) is { } item
            ? new ArrayReference(item)
            : null;

    // An enum may not have been read yet.
    private PrimitiveKind? EnumKind(string type) => types.Find(type) switch
    {
        EnumDefinition definition => definition.ValueType,
        null when components.SchemaOf(type) is MappingNode schema && StringSets.IsSet(schema) => PrimitiveKind.String,
        _ => null,
    };

    // An object may not have been read yet.
    private bool HasMembers(string type) => types.Find(type) switch
    {
        null => components.SchemaOf(type) is MappingNode schema && schema.HasMembers(),
        var definition => definition is ObjectDefinition,
    };

    private static bool IsString(PrimitiveReference type) => type.IsQuoted || type.Kind is
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
