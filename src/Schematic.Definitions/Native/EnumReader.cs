using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>Reads enums: a list of values, or a mapping from names to values.</summary>
internal static class EnumReader
{
    /// <summary>Reads an enum.</summary>
    public static EnumDefinition Read(string name, DocumentNode node, DiagnosticBag diagnostics)
    {
        var read = node is SequenceNode sequence
            ? sequence.Items.Select(item => ReadValue(item, codeName: null, diagnostics))
            : Expectation.Entries(node, diagnostics).Select(entry => ReadValue(entry, entry.Key, diagnostics));
        var values = read.OfType<(EnumValue Value, ScalarNode Node)>().ToList();
        return new EnumDefinition(name, TypeOf(values.Select(value => value.Node)), [.. values.Select(value => value.Value)]);
    }

    private static (EnumValue Value, ScalarNode Node)? ReadValue(DocumentNode node, string? codeName, DiagnosticBag diagnostics)
    {
        if (node is ScalarNode { Kind: not ScalarKind.Null } scalar)
            return (new EnumValue(scalar.Source) { CodeName = codeName, Location = node.Location }, scalar);
        if (Section.Open(node, Keywords.EnumValue, diagnostics) is not { } section) return null;
        if (section.Value("value") is not ScalarNode value)
        {
            section.ReportMissing("value");
            return null;
        }

        return (new EnumValue(value.Source)
        {
            CodeName = codeName ?? section.Text("name"),
            Documentation = section.Documentation(),
            IsDeprecated = section.Flag("deprecated"),
            Location = value.Location,
        }, value);
    }

    // The values are numbers only if every value is one: `[1, 2, auto]` are strings.
    private static PrimitiveKind TypeOf(IEnumerable<ScalarNode> values)
    {
        var nodes = values.ToList();
        if (nodes.Count > 0 && nodes.TrueForAll(node => node.AsInt64() is not null)) return PrimitiveKind.Int64;
        return nodes.Count > 0 && nodes.TrueForAll(node => node.Kind == ScalarKind.Number) ? PrimitiveKind.Double : PrimitiveKind.String;
    }
}
