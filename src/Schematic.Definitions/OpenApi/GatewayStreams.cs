using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>
/// Recognizes responses of a server-streaming gRPC method behind a JSON gateway. Documents declare them as JSON, but they
/// contain one object per line, each with a result or the error that ends the stream.
/// </summary>
internal static class GatewayStreams
{
    private const string Title = "Stream result of ";

    /// <summary>True if a schema describes an item of such a response, based on the title and members that the gateway's generator writes.</summary>
    public static bool IsItem(DocumentNode? schema) =>
        schema is MappingNode
        && schema.GetString("title") is { } title && title.StartsWith(Title, StringComparison.Ordinal)
        && schema.GetMapping("properties").Members() is { Count: > 0 } members && members.All(member => member.Key is "result" or "error");
}
