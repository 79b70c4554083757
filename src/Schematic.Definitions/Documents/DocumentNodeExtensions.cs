using System.Globalization;

namespace Schematic.Definitions.Documents;

/// <summary>Reads the values of nodes, without reporting unexpected ones.</summary>
public static class DocumentNodeExtensions
{
    /// <summary>Returns the value of a string; null for any other node.</summary>
    public static string? AsString(this DocumentNode? node) =>
        node is ScalarNode { Kind: ScalarKind.String } scalar ? scalar.Text : null;

    /// <summary>
    /// Returns a scalar as written in the document, regardless of its YAML type: the version <c>1.10</c>, the name <c>no</c>.
    /// Returns null for mappings, sequences and null.
    /// </summary>
    public static string? AsText(this DocumentNode? node) =>
        node is ScalarNode { Kind: not ScalarKind.Null } scalar ? scalar.Source : null;

    /// <summary>Returns the value of a boolean; null for any other node.</summary>
    public static bool? AsBoolean(this DocumentNode? node) =>
        node is ScalarNode { Kind: ScalarKind.Boolean } scalar ? scalar.Text == "true" : null;

    /// <summary>Returns an integer (<c>1e3</c> and <c>2.0</c> are integers) in the range of 64 bits; null for any other node.</summary>
    public static long? AsInt64(this DocumentNode? node)
    {
        if (node is not ScalarNode { Kind: ScalarKind.Number } scalar) return null;
        if (long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return whole;
        return decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : null;
    }

    /// <summary>Returns a number in the range of <see cref="decimal"/>; null for any other node.</summary>
    public static decimal? AsDecimal(this DocumentNode? node) =>
        node is ScalarNode { Kind: ScalarKind.Number } scalar
            && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>True if the node is null, explicitly or because its value is empty.</summary>
    public static bool IsNull(this DocumentNode? node) => node is ScalarNode { Kind: ScalarKind.Null };

    /// <summary>Returns the member of a mapping; null if there is none or the node is not a mapping.</summary>
    public static DocumentNode? Get(this DocumentNode? node, string key) => node is MappingNode mapping ? mapping[key] : null;

    /// <summary>Returns the member of a mapping if it is a mapping; null otherwise.</summary>
    public static MappingNode? GetMapping(this DocumentNode? node, string key) => node.Get(key) as MappingNode;

    /// <summary>Returns the member of a mapping if it is a sequence; null otherwise.</summary>
    public static SequenceNode? GetSequence(this DocumentNode? node, string key) => node.Get(key) as SequenceNode;

    /// <summary>Returns the member of a mapping if it is a string; null otherwise.</summary>
    public static string? GetString(this DocumentNode? node, string key) => node.Get(key).AsString();

    /// <summary>Returns the member of a mapping as written if it is a scalar other than null; null otherwise.</summary>
    public static string? GetText(this DocumentNode? node, string key) => node.Get(key).AsText();

    /// <summary>Returns the member of a mapping if it is a boolean; null otherwise.</summary>
    public static bool? GetBoolean(this DocumentNode? node, string key) => node.Get(key).AsBoolean();

    /// <summary>Returns the member of a mapping if it is an integer of 64 bits; null otherwise.</summary>
    public static long? GetInt64(this DocumentNode? node, string key) => node.Get(key).AsInt64();

    /// <summary>Returns the members of a mapping; empty for any other node.</summary>
    public static NodeList Members(this DocumentNode? node) => node is MappingNode mapping ? mapping.Entries : default;

    /// <summary>Returns the items of a sequence; empty for any other node.</summary>
    public static NodeList Elements(this DocumentNode? node) => node is SequenceNode sequence ? sequence.Items : default;

    /// <summary>Returns the only node that fulfills a condition; null if there is none, or more than one.</summary>
    internal static DocumentNode? Only(this NodeList nodes, Predicate<DocumentNode> isFit)
    {
        DocumentNode? only = null;
        foreach (var node in nodes)
        {
            if (!isFit(node)) continue;
            if (only is not null) return null;
            only = node;
        }

        return only;
    }
}
