using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>The least and the greatest integer that a schema allows; null if it states none.</summary>
internal readonly record struct IntegerBounds(decimal? Least, decimal? Greatest)
{
    /// <summary>Reads the bounds of schemas that apply together: the tightest ones.</summary>
    public static IntegerBounds Of(IEnumerable<MappingNode> schemas) =>
        schemas.Select(Of).Aggregate(default(IntegerBounds), (all, next) => new(Larger(all.Least, next.Least), -Larger(-all.Greatest, -next.Greatest)));

    /// <summary>True if a schema states a bound.</summary>
    public static bool AreStated(MappingNode schema) => Of(schema) is not { Least: null, Greatest: null };

    /// <summary>True if the schema states both bounds, and every integer between them is in a range.</summary>
    public bool AreWithin(decimal least, decimal greatest) => Least >= least && Greatest <= greatest && Least <= Greatest;

    // Inclusive bounds, exclusive ones, and the boolean modifiers of OpenAPI 2.0 and 3.0.
    private static IntegerBounds Of(MappingNode schema) => new(
        Larger(Bound(schema["minimum"], schema["exclusiveMinimum"], 1), Next(schema["exclusiveMinimum"], 1)),
        -Larger(-Bound(schema["maximum"], schema["exclusiveMaximum"], -1), -Next(schema["exclusiveMaximum"], -1)));

    // 1e25 is large enough for any bound, and small enough to add to.
    private static decimal? Bound(DocumentNode? bound, DocumentNode? exclusive, int step) =>
        exclusive.AsBoolean() == true ? Next(bound, step) : InRange(bound);

    private static decimal? Next(DocumentNode? bound, int step) => InRange(bound) is not { } number ? null
        : number == decimal.Truncate(number) ? number + step : number;

    private static decimal? InRange(DocumentNode? bound) => bound.AsDecimal() is { } number ? Math.Clamp(number, -1e25m, 1e25m) : bound is ScalarNode { Kind: ScalarKind.Number } beyond ? (beyond.Text.StartsWith('-') ? -1e25m : 1e25m) : null;

    private static decimal? Larger(decimal? first, decimal? second) => first is null || second is null ? first ?? second : Math.Max(first.Value, second.Value);
}
