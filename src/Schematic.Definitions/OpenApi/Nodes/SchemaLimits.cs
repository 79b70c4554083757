using System.Globalization;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi.Nodes;

/// <summary>Describes the validation keywords of a schema in sentences (JSON Schema 2020-12, Validation, section 6).</summary>
internal static class SchemaLimits
{
    // Longer patterns and examples do not help a reader.
    private const int MaxLength = 60;

    /// <summary>Returns the sentences; null if the schema has no limits.</summary>
    public static string? Of(DocumentNode? schema) => schema is MappingNode mapping && HasLimits(mapping) ? Of([mapping]) : null;

    /// <summary>Returns the sentences about schemas that apply together; the tightest limits win.</summary>
    /// <param name="schemas">The schemas, in ascending order of precedence.</param>
    public static string? Of(IReadOnlyList<MappingNode> schemas)
    {
        string?[] sentences =
        [
            Range(schemas), .. schemas.Select(Multiple).Distinct(), Count(schemas, "Length", "character"), .. schemas.Select(Pattern).Distinct(), Count(schemas, "Items", "item"),
            schemas.Select(Example).LastOrDefault(example => example is not null),
        ];
        var stated = string.Join(' ', sentences.Where(sentence => sentence is not null));
        return stated.Length == 0 ? null : stated;
    }

    // Most schemas have none, and every member of every object is asked.
    private static bool HasLimits(MappingNode schema)
    {
        foreach (var entry in schema.Entries)
        {
            if (entry.Key is "minimum" or "exclusiveMinimum" or "maximum" or "exclusiveMaximum" or "multipleOf" or "minLength" or "maxLength" or "pattern"
                or "minItems" or "maxItems" or "example" or "examples") return true;
        }

        return false;
    }

    private static string? Range(IReadOnlyList<MappingNode> schemas)
    {
        var minimum = schemas.Select(schema => Bound(schema, "minimum", "exclusiveMinimum")).OfType<Limit>().OrderByDescending(bound => bound.Value).ThenByDescending(bound => bound.IsExclusive).FirstOrDefault();
        var maximum = schemas.Select(schema => Bound(schema, "maximum", "exclusiveMaximum")).OfType<Limit>().OrderBy(bound => bound.Value).ThenByDescending(bound => bound.IsExclusive).FirstOrDefault();
        return (minimum, maximum) switch
        {
            (null, null) => null,
            ({ IsExclusive: false } from, { IsExclusive: false } to) => $"From {from.Text} to {to.Text}.",
            ({ } from, { } to) => $"{(from.IsExclusive ? "Greater than" : "At least")} {from.Text} and {(to.IsExclusive ? "less than" : "at most")} {to.Text}.",
            ({ } from, null) => $"{(from.IsExclusive ? "Greater than" : "At least")} {from.Text}.",
            (null, { } to) => $"{(to.IsExclusive ? "Less than" : "At most")} {to.Text}.",
        };
    }

    // Before JSON Schema 2019-09 the exclusive bound is a Boolean next to the bound; since then it is a number.
    private static Limit? Bound(MappingNode schema, string inclusive, string exclusive)
    {
        var stated = Number(schema[exclusive]) is null ? schema[inclusive] : schema[exclusive];
        if (Number(stated) is not { } text) return null;
        var value = stated.AsDecimal() ?? (text[0] == '-' ? decimal.MinValue : decimal.MaxValue);
        return new Limit(text, value, stated == schema[exclusive] || schema.GetBoolean(exclusive) == true);
    }

    private static string? Multiple(MappingNode schema) =>
        Number(schema["multipleOf"]) is { } factor and not "1" ? $"A multiple of {factor}." : null;

    private static string? Count(IReadOnlyList<MappingNode> schemas, string keyword, string noun)
    {
        var minimum = schemas.Max(schema => schema["min" + keyword].AsInt64());
        if (minimum <= 0) minimum = null;
        var maximum = schemas.Min(schema => schema["max" + keyword].AsInt64());
        return (minimum, maximum) switch
        {
            (null, null) => null,
            ({ } from, { } to) when from == to => $"{Number(from)} {Noun(from)}.",
            ({ } from, { } to) => $"{Number(from)} to {Number(to)} {Noun(to)}.",
            ({ } from, null) => $"At least {Number(from)} {Noun(from)}.",
            (null, { } to) => $"At most {Number(to)} {Noun(to)}.",
        };

        string Noun(long count) => count == 1 ? noun : noun + "s";
    }

    private static string? Pattern(MappingNode schema) => Code(schema["pattern"]) is { } pattern ? $"Pattern: `{pattern}`." : null;

    private static string? Example(MappingNode schema) =>
        Code(schema["example"] ?? (schema["examples"].Elements() is [var first, ..] ? first : null)) is { } example ? $"Example: `{example}`." : null;

    private static string? Code(DocumentNode? node) =>
        node is ScalarNode { Kind: not ScalarKind.Null, Text: { Length: > 0 and <= MaxLength } text } && !text.AsSpan().ContainsAny('`', '\n', '\r') ? text : null;

    private static string? Number(DocumentNode? node) => node is ScalarNode { Kind: ScalarKind.Number, Text.Length: <= 24 } number ? number.Text : null;

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed record Limit(string Text, decimal Value, bool IsExclusive);
}
