using System.Text.Json.Nodes;

namespace Schematic.Definitions.Tests.OpenApi.Corpus;

/// <summary>Documents that say the same in another order.</summary>
internal static class KeyOrder
{
    /// <summary>A copy of a document with the keys of all its objects in reverse order.</summary>
    public static JsonNode? Reverse(JsonNode? node) => node switch
    {
        JsonObject mapping => new JsonObject(mapping.Reverse().Select(member => KeyValuePair.Create(member.Key, Reverse(member.Value)))),
        JsonArray sequence => new JsonArray([.. sequence.Select(Reverse)]),
        _ => node?.DeepClone(),
    };
}
