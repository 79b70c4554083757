using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads the paths of a document. Webhooks and callbacks are requests that others send: they are no endpoints.</summary>
internal sealed class PathsReader(OpenApiContext context, SecurityReader security)
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
    };

    private readonly OperationReader _operations = new(context, security);

    /// <summary>The endpoints in document order.</summary>
    public IReadOnlyList<Endpoint> Read()
    {
        if (context.Root.Get("paths") is { } paths and not MappingNode) context.Malformed(paths, "'paths'", "a mapping");
        return [.. context.Root.GetMapping("paths").Members()
            .Where(entry => !entry.Key.StartsWith("x-", StringComparison.Ordinal))
            .SelectMany(Read)];
    }

    private List<Endpoint> Read(MappingEntry entry)
    {
        var path = PathOf(entry.Key);
        var endpoints = new List<Endpoint>();
        foreach (var item in Items(entry.Value))
        {
            foreach (var member in item.Entries.Where(member => Methods.Contains(member.Key)))
                Add(member.Value, item, member.Key.ToUpperInvariant(), path, endpoints);
            foreach (var member in item.GetMapping("additionalOperations").Members())
                Add(member.Value, item, member.Key, path, endpoints);
        }

        return endpoints;
    }

    private void Add(DocumentNode node, MappingNode item, string method, PathTemplate path, List<Endpoint> endpoints)
    {
        if (endpoints.Exists(endpoint => endpoint.Method == method)) return;
        if (context.Mapping(node, "An operation") is { } operation) endpoints.Add(_operations.Read(operation, item, method, path));
    }

    // A path item may refer to another one and have operations of its own beside.
    private List<MappingNode> Items(DocumentNode node)
    {
        var items = new List<MappingNode>();
        if (node is MappingNode own && ReferenceFollower.ReferenceOf(own) is not null && own.Entries.Count > 1) items.Add(own);
        if (context.Mapping(node, "A path") is { } target) items.Add(target);
        return items;
    }

    // A fragment never reaches a server; documents use it to give one path several operations of one method.
    private static PathTemplate PathOf(string key)
    {
        var fragment = key.IndexOf('#', StringComparison.Ordinal);
        var path = fragment < 0 ? key : key[..fragment];
        return PathTemplate.Parse(path.StartsWith('/') ? path : "/" + path);
    }
}
