using System.Text.Json.Nodes;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Tests.OpenApi.Corpus;

/// <summary>A document as JSON, whatever it was written in.</summary>
internal static class Json
{
    public static JsonNode? Of(DocumentNode node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(Of)]),
        ScalarNode { Kind: ScalarKind.String } scalar => scalar.Text,
        _ => JsonNode.Parse(((ScalarNode)node).Text),
    };
}
