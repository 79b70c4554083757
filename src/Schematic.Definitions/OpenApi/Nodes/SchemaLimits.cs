using System.Globalization;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi.Nodes;

/// <summary>Describes the validation keywords of a schema in sentences (JSON Schema 2020-12, Validation, section 6).</summary>
internal static class SchemaLimits
{
    // Longer patterns and examples do not help a reader.
    private const int MaxLength = 60;

    /// <summary>Returns the sentences; null if the schema has no limits.</summary>
    public static string? Of(DocumentNode? schema)
    {
        if (schema is not MappingNode { Entries.Count: > 1 } mapping) return null;
        string?[] sentences = [Range(mapping), Multiple(mapping), Count(mapping, "Length", "character"), Pattern(mapping), Count(mapping, "Items", "item"), Example(mapping)];
        var stated = string.Join(' ', sentences.Where(sentence => sentence is not null));
        return stated.Length == 0 ? null : stated;
    }

    private static string? Range(MappingNode schema)
    {
        var (minimum, isAbove) = Bound(schema, "minimum", "exclusiveMinimum");
        var (maximum, isBelow) = Bound(schema, "maximum", "exclusiveMaximum");
        return (minimum, maximum) switch
        {
            (null, null) => null,
            ({ } from, { } to) when !isAbove && !isBelow => $"From {from} to {to}.",
            ({ } from, { } to) => $"{(isAbove ? "Greater than" : "At least")} {from} and {(isBelow ? "less than" : "at most")} {to}.",
            ({ } from, null) => $"{(isAbove ? "Greater than" : "At least")} {from}.",
            (null, { } to) => $"{(isBelow ? "Less than" : "At most")} {to}.",
        };
    }

    // Before JSON Schema 2019-09 the exclusive bound is a Boolean next to the bound; since then it is a number.
    private static (string? Value, bool IsExclusive) Bound(MappingNode schema, string inclusive, string exclusive)
    {
        if (Number(schema[exclusive]) is { } value) return (value, true);
        return (Number(schema[inclusive]), schema.GetBoolean(exclusive) == true);
    }

    private static string? Multiple(MappingNode schema) =>
        Number(schema["multipleOf"]) is { } factor and not "1" ? $"A multiple of {factor}." : null;

    private static string? Count(MappingNode schema, string keyword, string noun)
    {
        var minimum = schema["min" + keyword].AsInt64();
        if (minimum <= 0) minimum = null;
        var maximum = schema["max" + keyword].AsInt64();
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
}
