using System.Text.Json.Nodes;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi.Export;

/// <summary>Document nodes as JSON.</summary>
internal static class NodeJson
{
    /// <summary>The JSON of a node.</summary>
    public static JsonNode Of(DocumentNode node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.IsNull() ? null : Of(entry.Value)))!),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(item => item.IsNull() ? null : Of(item))]),
        ScalarNode { Kind: ScalarKind.String } scalar => JsonValue.Create(scalar.Text),
        // A number keeps the digits that its author wrote.
        ScalarNode scalar => JsonNode.Parse(scalar.Text)!,
        _ => throw new NotSupportedException(node.GetType().Name),
    };
}
