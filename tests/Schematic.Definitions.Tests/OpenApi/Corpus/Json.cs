using System.Text.Json.Nodes;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Definitions.Tests.OpenApi.Corpus;

/// <summary>A document as JSON, regardless of its format.</summary>
internal static class Json
{
    public static JsonNode? Of(DocumentNode node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(Of)]),
        ScalarNode { Kind: ScalarKind.String } scalar => scalar.Text,
        _ => JsonNode.Parse(((ScalarNode)node).Text),
    };

    /// <summary>A document with what stands in other files at the places that refer to it. Mappings of discriminators refer by text; they are left out.</summary>
    public static JsonNode? Bundled(DocumentNode node, DocumentLoader loader) => node switch
    {
        MappingNode mapping when mapping.GetString("$ref") is { } reference && (reference[0] != '#' || IsFragment(node, loader)) =>
            Bundled(loader.Resolve(node, reference, node.Location)!, loader),
        MappingNode mapping => new JsonObject(mapping.Entries
            .Where(entry => !entry.Key.StartsWith("x-", StringComparison.Ordinal) && !(entry.Key == "mapping" && node.Key == "discriminator")).Select(entry => KeyValuePair.Create(entry.Key, Bundled(entry, loader)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(item => Bundled(item, loader))]),
        _ => Of(node),
    };

    private static bool IsFragment(DocumentNode node, DocumentLoader loader) => node.File != loader.Files[0].Path;
}
