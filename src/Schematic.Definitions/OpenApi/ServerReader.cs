using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads the servers of an API, a path or an operation.</summary>
internal static class ServerReader
{
    /// <summary>Reads the servers of the API.</summary>
    public static IReadOnlyList<Server> ReadRoot(OpenApiContext context) =>
        context.IsSwagger2 ? FromHost(context.Root) : Read(context, context.Root);

    /// <summary>Reads the servers that a node lists; empty if it lists none.</summary>
    public static IReadOnlyList<Server> Read(OpenApiContext context, DocumentNode holder)
    {
        var servers = new List<Server>();
        foreach (var node in holder.GetSequence("servers").Elements())
        {
            if (node.GetText("url") is { } url) servers.Add(Read(node, url));
            else context.Malformed(node, "A server", "a mapping with 'url'");
        }

        return servers;
    }

    private static Server Read(DocumentNode node, string url) => new(url)
    {
        Location = node.Location,
        Description = node.GetText("description"),
        Name = node.GetText("name"),
        Variables = [.. node.GetMapping("variables").Members().Select(variable => Variable(variable.Key, variable))],
    };

    private static ServerVariable Variable(string name, DocumentNode node)
    {
        var values = node.GetSequence("enum").Elements().Select(value => value.AsText()).OfType<string>().ToList();
        return new ServerVariable(name, node.GetText("default") ?? values.FirstOrDefault() ?? "")
        {
            Values = values,
            Description = node.GetText("description"),
        };
    }

    // Swagger 2.0 specifies the parts of a URL; an omitted part is that of the document's own URL.
    private static IReadOnlyList<Server> FromHost(DocumentNode root)
    {
        var path = root.GetText("basePath")?.TrimEnd('/') ?? "";
        if (root.GetText("host") is not { Length: > 0 } host) return path.Length == 0 ? [] : [new Server(path) { Location = root.Get("basePath")!.Location }];
        var schemes = root.GetSequence("schemes").Elements().Select(scheme => scheme.AsText()).Where(scheme => scheme is "http" or "https").ToList();
        if (schemes.Count == 0) schemes.Add("https");
        return [.. schemes.Distinct(StringComparer.Ordinal).OrderBy(scheme => scheme == "https" ? 0 : 1).Select(scheme => new Server($"{scheme}://{host}{path}") { Location = root.Get("host")!.Location })];
    }
}
