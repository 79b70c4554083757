using System.Globalization;

namespace Schematic.Definitions.Documents;

/// <summary>What a node holds, without any word on what it ought to hold.</summary>
public static class DocumentNodeExtensions
{
    /// <summary>The text of a string; null for anything else.</summary>
    public static string? AsString(this DocumentNode? node) =>
        node is ScalarNode { Kind: ScalarKind.String } scalar ? scalar.Text : null;

    /// <summary>
    /// The text of a scalar as its author wrote it, whatever YAML makes of it: the version <c>1.10</c>, the name <c>no</c>.
    /// Null for mappings, sequences and null.
    /// </summary>
    public static string? AsText(this DocumentNode? node) =>
        node is ScalarNode { Kind: not ScalarKind.Null } scalar ? scalar.Source : null;

    /// <summary>A boolean; null for anything else.</summary>
    public static bool? AsBoolean(this DocumentNode? node) =>
        node is ScalarNode { Kind: ScalarKind.Boolean } scalar ? scalar.Text == "true" : null;

    /// <summary>A number without a fraction (<c>1e3</c> and <c>2.0</c> have none) in the range of 64 bits; null for anything else.</summary>
    public static long? AsInt64(this DocumentNode? node)
    {
        if (node is not ScalarNode { Kind: ScalarKind.Number } scalar) return null;
        if (long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return whole;
        return decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : null;
    }

    /// <summary>A number in the range of <see cref="decimal"/>; null for anything else.</summary>
    public static decimal? AsDecimal(this DocumentNode? node) =>
        node is ScalarNode { Kind: ScalarKind.Number } scalar
            && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Whether the node is a null that the document spells out or leaves empty.</summary>
    public static bool IsNull(this DocumentNode? node) => node is ScalarNode { Kind: ScalarKind.Null };

    /// <summary>The member of a mapping; null where the node is no mapping or has no such member.</summary>
    public static DocumentNode? Get(this DocumentNode? node, string key) => node is MappingNode mapping ? mapping[key] : null;

    /// <summary>The member of a mapping where that is a mapping; null otherwise.</summary>
    public static MappingNode? GetMapping(this DocumentNode? node, string key) => node.Get(key) as MappingNode;

    /// <summary>The member of a mapping where that is a sequence; null otherwise.</summary>
    public static SequenceNode? GetSequence(this DocumentNode? node, string key) => node.Get(key) as SequenceNode;

    /// <summary>The member of a mapping where that is a string; null otherwise.</summary>
    public static string? GetString(this DocumentNode? node, string key) => node.Get(key).AsString();

    /// <summary>The member of a mapping where that is a scalar other than null, as written; null otherwise.</summary>
    public static string? GetText(this DocumentNode? node, string key) => node.Get(key).AsText();

    /// <summary>The member of a mapping where that is a boolean; null otherwise.</summary>
    public static bool? GetBoolean(this DocumentNode? node, string key) => node.Get(key).AsBoolean();

    /// <summary>The member of a mapping where that is a whole number of 64 bits; null otherwise.</summary>
    public static long? GetInt64(this DocumentNode? node, string key) => node.Get(key).AsInt64();

    /// <summary>The members of a mapping; none for anything else.</summary>
    public static IReadOnlyList<MappingEntry> Members(this DocumentNode? node) => node is MappingNode mapping ? mapping.Entries : [];

    /// <summary>The items of a sequence; none for anything else.</summary>
    public static IReadOnlyList<DocumentNode> Elements(this DocumentNode? node) => node is SequenceNode sequence ? sequence.Items : [];
}
