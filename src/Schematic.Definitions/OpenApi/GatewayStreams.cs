using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>
/// Answers of a server-streaming method of gRPC behind a JSON gateway: documents call them JSON, and mean an object a line, each with
/// a result or the error that ends the stream.
/// </summary>
internal static class GatewayStreams
{
    private const string Title = "Stream result of ";

    /// <summary>Whether a schema describes an item of such an answer, by the title and the members that the gateway's generator gives it.</summary>
    public static bool IsItem(DocumentNode? schema) =>
        schema is MappingNode
        && schema.GetString("title") is { } title && title.StartsWith(Title, StringComparison.Ordinal)
        && schema.GetMapping("properties").Members() is { Count: > 0 } members && members.All(member => member.Key is "result" or "error");
}
