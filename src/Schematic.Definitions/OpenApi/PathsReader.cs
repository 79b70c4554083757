using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads the paths of a document. Webhooks and callbacks are sent by the API and are not endpoints.</summary>
internal sealed class PathsReader(OpenApiContext context, SecurityReader security)
{
    private readonly OperationReader _operations = new(context, security);

    /// <summary>Reads the endpoints, in document order, each with its operation.</summary>
    public IReadOnlyList<(Endpoint Endpoint, MappingNode Operation)> Read()
    {
        if (context.Root.Get("paths") is { } paths and not MappingNode) context.Malformed(paths, "'paths'", "a mapping");
        IReadOnlyList<(Endpoint Endpoint, MappingNode Operation)> endpoints =
        [
            .. PathItem.Described(context.Root.GetMapping("paths"))
                .Concat(context.Root.GetMapping("x-ms-paths").Members())
                .SelectMany(Read),
        ];
        _operations.CheckLinks();
        return endpoints;
    }

    private IEnumerable<(Endpoint Endpoint, MappingNode Operation)> Read(DocumentNode entry)
    {
        var path = PathOf(entry.Key);
        return PathItem.Operations(context, entry).Select(operation => (_operations.Read(operation.Node, operation.Item, operation.Method, path), operation.Node));
    }

    // A fragment is not sent to the server; documents use it to declare several operations with the same path and method.
    private static PathTemplate PathOf(string key)
    {
        var fragment = key.IndexOf('#', StringComparison.Ordinal);
        var path = fragment < 0 ? key : key[..fragment];
        return PathTemplate.Parse(path.StartsWith('/') ? path : "/" + path);
    }
}
