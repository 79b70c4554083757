using System.Globalization;
using System.Numerics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>Whether the value of a document can be a value of a type.</summary>
internal static class ValueFit
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Whether a value fits a type. Values of an enum are those that it declares, though others may come at run time.</summary>
    public static bool Fits(DocumentNode value, TypeReference type, DeclaredTypes types) => (value, types.Follow(type)) switch
    {
        _ when value.IsNull() => type.IsNullable || types.Follow(type).IsNullable,
        (_, PrimitiveReference primitive) => Fits(value, primitive),
        (SequenceNode list, ArrayReference array) => list.Items.All(item => Fits(item, array.Item, types)),
        (MappingNode mapping, MapReference map) => mapping.Entries.All(entry => Fits(entry.Value, map.Value, types)),
        (_, NamedReference named) => types.Find(named.Name) is not { } definition || definition.Accept(new TypeFit(value, types)),
        _ => false,
    };

    /// <summary>Whether a value is among those of an enum.</summary>
    public static bool IsValueOf(DocumentNode value, EnumDefinition definition) => definition.ValueType == PrimitiveKind.String
        ? definition.Values.Any(known => known.Value == value.AsText())
        : value.AsDecimal() is { } number && definition.Values.Any(known => ParseNumber(known.Value) == number);

    private sealed class TypeFit(DocumentNode value, DeclaredTypes types) : ITypeVisitor<bool>
    {
        // Aliases that lead to a type have been followed; a circle of them holds any value.
        public bool Visit(AliasDefinition type) => true;

        public bool Visit(EnumDefinition type) => IsValueOf(value, type);

        public bool Visit(ObjectDefinition type) => value is MappingNode mapping && mapping.Entries.All(entry =>
            type.Members.FirstOrDefault(member => member.Name == entry.Key) is not { } member || Fits(entry.Value, member.Type, types));

        public bool Visit(UnionDefinition type) => type.Branches.Any(branch => Fits(value, branch.Type, types));
    }

    private static bool Fits(DocumentNode value, PrimitiveReference type) => type switch
    {
        { Kind: PrimitiveKind.Any } => true,
        { IsQuoted: true } => ParseNumber(value.AsText()) is not null,
        { Kind: PrimitiveKind.Boolean } => value.AsBoolean() is not null,
        { Kind: PrimitiveKind.Int32 } => value.AsInt64() is >= int.MinValue and <= int.MaxValue,
        { Kind: PrimitiveKind.Int64 } => value.AsInt64() is not null,
        { Kind: PrimitiveKind.UInt64 } => ulong.TryParse(NumberOf(value), NumberStyles.None, Invariant, out _),
        { Kind: PrimitiveKind.BigInteger } => BigInteger.TryParse(NumberOf(value), NumberStyles.AllowLeadingSign, Invariant, out _),
        { Kind: PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.UnixTime } => NumberOf(value) is not null,
        { Kind: PrimitiveKind.Decimal } => value.AsDecimal() is not null,
        { Kind: PrimitiveKind.Uuid } => Guid.TryParse(value.AsString(), out _),
        { Kind: PrimitiveKind.Date } => DateOnly.TryParseExact(value.AsText(), "yyyy-MM-dd", Invariant, DateTimeStyles.None, out _),
        { Kind: PrimitiveKind.DateTime } => DateTimeOffset.TryParse(value.AsText(), Invariant, DateTimeStyles.AssumeUniversal, out _),
        { Kind: PrimitiveKind.File } => false,
        _ => value.AsString() is not null,
    };

    private static string? NumberOf(DocumentNode value) => value is ScalarNode { Kind: ScalarKind.Number } number ? number.Text : null;

    private static decimal? ParseNumber(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, Invariant, out var number) ? number : null;
}
