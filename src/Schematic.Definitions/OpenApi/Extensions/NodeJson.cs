using System.Text.Json.Nodes;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi.Extensions;

/// <summary>Converts document nodes to JSON.</summary>
internal static class NodeJson
{
    /// <summary>Converts a node to JSON.</summary>
    public static JsonNode Of(DocumentNode node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, entry.IsNull() ? null : Of(entry)))!),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(item => item.IsNull() ? null : Of(item))]),
        ScalarNode { Kind: ScalarKind.String } scalar => JsonValue.Create(scalar.Text),
        // A number keeps its original digits.
        ScalarNode scalar => JsonNode.Parse(scalar.Text)!,
        _ => throw new NotSupportedException(node.GetType().Name),
    };
}
