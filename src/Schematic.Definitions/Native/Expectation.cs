using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Native;

/// <summary>Reads the values of nodes and reports nodes with other values than expected.</summary>
internal static class Expectation
{
    /// <summary>Returns a scalar as written.</summary>
    public static string? Text(DocumentNode node, DiagnosticBag diagnostics) =>
        node.AsText() ?? Report(node, "a text", diagnostics);

    /// <summary>Returns a boolean.</summary>
    public static bool? Boolean(DocumentNode node, DiagnosticBag diagnostics)
    {
        if (node.AsBoolean() is { } value) return value;
        Report(node, "true or false", diagnostics);
        return null;
    }

    /// <summary>Returns an integer from 0.</summary>
    public static int? Count(DocumentNode node, DiagnosticBag diagnostics)
    {
        if (node.AsInt64() is >= 0 and <= int.MaxValue and var count) return (int)count;
        Report(node, "a whole number, 0 or more", diagnostics);
        return null;
    }

    /// <summary>Returns one string or a list of strings.</summary>
    public static IReadOnlyList<string> Texts(DocumentNode node, DiagnosticBag diagnostics) =>
        node is SequenceNode sequence
            ? [.. sequence.Items.Select(item => Text(item, diagnostics)).OfType<string>()]
            : Text(node, diagnostics) is { } single ? [single] : [];

    /// <summary>Returns the members of a mapping whose keys are names.</summary>
    public static IReadOnlyList<DocumentNode> Entries(DocumentNode node, DiagnosticBag diagnostics)
    {
        if (node is MappingNode mapping) return mapping.Entries;
        Report(node, "a mapping", diagnostics);
        return [];
    }

    /// <summary>Reports a node with an unexpected value.</summary>
    /// <returns>Null, for use as the result of callers.</returns>
    public static string? Report(DocumentNode node, string expected, DiagnosticBag diagnostics)
    {
        diagnostics.Report(DiagnosticDescriptors.UnexpectedValue, node.Location, expected, Describe(node));
        return null;
    }

    private static string Describe(DocumentNode node) => node switch
    {
        MappingNode => "a mapping",
        SequenceNode => "a list",
        ScalarNode { Kind: ScalarKind.Null } => "nothing",
        _ => $"'{node.AsText()}'",
    };
}
