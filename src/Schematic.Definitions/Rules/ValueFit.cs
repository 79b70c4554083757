using System.Globalization;
using System.Numerics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.Rules;

/// <summary>Checks values of a document against types.</summary>
internal sealed class ValueFit
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private readonly DeclaredTypes _types;
    private readonly Walk<(DocumentNode Value, string Type), bool> _named;
    private readonly Dictionary<string, Dictionary<string, Member>> _members = new(StringComparer.Ordinal);

    public ValueFit(DeclaredTypes types)
    {
        _types = types;
        _named = new Walk<(DocumentNode Value, string Type), bool>(unknown: false, FitsNamed);
    }

    /// <summary>The number of values that were compared with declared types.</summary>
    public int Count => _named.Count;

    /// <summary>True if a value is valid for a type. An enum accepts only its declared values, although others may occur at run time.</summary>
    public bool Fits(DocumentNode value, TypeReference type) => (value, _types.Follow(type)) switch
    {
        _ when value.IsNull() => type.IsNullable || _types.Follow(type).IsNullable,
        (_, PrimitiveReference primitive) => Fits(value, primitive),
        (SequenceNode list, ArrayReference array) => list.Items.All(item => Fits(item, array.Item)),
        (MappingNode mapping, MapReference map) => mapping.Entries.All(entry => Fits(entry, map.Value)),
        (_, EmptyableReference emptyable) => value.AsString() is "" || Fits(value, emptyable.Value),
        (_, NamedReference named) => _named.Of((value, named.Name)),
        _ => false,
    };

    /// <summary>True if a value is one of the values of an enum.</summary>
    public static bool IsValueOf(DocumentNode value, EnumDefinition definition) => definition.ValueType == PrimitiveKind.String
        ? definition.Values.Any(known => known.Value == value.AsText())
        : value.AsDecimal() is { } number && definition.Values.Any(known => ParseNumber(known.Value) == number);

    private bool FitsNamed((DocumentNode Value, string Type) place) =>
        _types.Find(place.Type) is not { } definition || definition.Accept(new TypeFit(place.Value, this));

    private sealed class TypeFit(DocumentNode value, ValueFit values) : ITypeVisitor<bool>
    {
        // Aliases of the type were resolved before; a cycle of aliases accepts any value.
        public bool Visit(AliasDefinition type) => true;

        public bool Visit(EnumDefinition type) => IsValueOf(value, type);

        public bool Visit(ObjectDefinition type) => value is MappingNode mapping && mapping.Entries.All(entry =>
            !values.MembersOf(type).TryGetValue(entry.Key, out var member) || values.Fits(entry, member.Type));

        public bool Visit(UnionDefinition type) => type.Branches.Any(branch => values.Fits(value, branch.Type));
    }

    private Dictionary<string, Member> MembersOf(ObjectDefinition type)
    {
        if (!_members.TryGetValue(type.Name, out var members))
            _members.Add(type.Name, members = type.Members.DistinctBy(member => member.Name).ToDictionary(member => member.Name, StringComparer.Ordinal));
        return members;
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
