using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Reads the names and descriptions of enum values from extensions, which are parallel lists or mappings.</summary>
internal sealed class EnumValueNames(MappingNode schema)
{
    private readonly DocumentNode? _names = schema["x-enum-varnames"] ?? schema["x-enumNames"] ?? schema["x-enum-names"];
    private readonly DocumentNode? _descriptions = schema["x-enum-descriptions"] ?? schema["x-enumDescriptions"];
    private readonly IReadOnlyList<DocumentNode> _details = schema["x-ms-enum"].GetSequence("values").Elements();

    /// <summary>Returns the name for code; null if none is specified.</summary>
    public string? CodeName(DocumentNode value, string text) => At(_names, value, text) ?? Detail(text).GetText("name");

    /// <summary>Returns the documentation of a value.</summary>
    public Documentation Documentation(DocumentNode value, string text)
    {
        var description = At(_descriptions, value, text) ?? Detail(text).GetText("description");
        return string.IsNullOrWhiteSpace(description) ? Model.Documentation.None : new Documentation(description);
    }

    private DocumentNode? Detail(string text) => _details.FirstOrDefault(detail => detail.GetText("value") == text);

    private string? At(DocumentNode? names, DocumentNode value, string text) => names switch
    {
        MappingNode mapping => mapping.GetText(text),
        SequenceNode sequence when value.Parent is SequenceNode values && sequence.Items.Count == values.Items.Count && values.Parent == schema =>
            sequence[value.Index].AsText(),
        _ => null,
    };
}
