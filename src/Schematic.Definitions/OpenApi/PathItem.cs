using Schematic.Definitions.Documents;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi;

/// <summary>An operation of a path item.</summary>
/// <param name="Node">The operation.</param>
/// <param name="Item">The path item that contains the operation.</param>
/// <param name="Method">The HTTP method.</param>
internal sealed record PathOperation(MappingNode Node, MappingNode Item, string Method);

/// <summary>Reads path items: the operations of a path, webhook or callback.</summary>
internal static class PathItem
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
    };

    /// <summary>Returns the operations of a path item in document order, one for each method.</summary>
    public static IReadOnlyList<PathOperation> Operations(OpenApiContext context, DocumentNode node) =>
        [.. Items(context, node).SelectMany(item => Operations(context, item)).DistinctBy(operation => operation.Method)];

    private static IEnumerable<PathOperation> Operations(OpenApiContext context, MappingNode item)
    {
        foreach (var member in item.Entries.Where(member => Methods.Contains(member.Key)))
            if (context.Mapping(member, "An operation") is { } operation) yield return new PathOperation(operation, item, member.Key.ToUpperInvariant());
        foreach (var member in (item.GetMapping("additionalOperations") ?? item.GetMapping("x-oai-additionalOperations")).Members())
            if (context.Mapping(member, "An operation") is { } operation) yield return new PathOperation(operation, item, member.Key);
    }

    /// <summary>Returns the members of a mapping that are not extensions.</summary>
    public static IEnumerable<DocumentNode> Described(MappingNode? items) => items.Members().Where(item => !item.Key.StartsWith("x-", StringComparison.Ordinal));

    // A path item may refer to another one and also have its own operations.
    private static IEnumerable<MappingNode> Items(OpenApiContext context, DocumentNode node)
    {
        if (node is MappingNode own && ReferenceFollower.ReferenceOf(own) is not null && own.Entries.Count > 1) yield return own;
        if (context.Mapping(node, "A path") is { } target) yield return target;
    }
}
