using System.Text.Json;
using System.Text.Json.Nodes;
using Schematic.CSharp.Binding;
using Schematic.CSharp.Binding.Modules;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Benchmarks.Generation;

/// <summary>Ten operations of an OpenAPI document, distributed over the whole document, and the document that contains only them.</summary>
internal sealed class TenOperations
{
    /// <summary>The name of the client in the generated code.</summary>
    public const string Client = "ServiceClient";

    /// <summary>The namespace of the generated code.</summary>
    public const string Namespace = "Shop.Service";

    private const int Count = 10;
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly HashSet<(string Method, string Path)> _chosen;

    /// <summary>Chooses the operations of a document.</summary>
    /// <param name="description">The path of the document.</param>
    /// <param name="folder">An existing folder for the document of their own.</param>
    public TenOperations(string description, string folder)
    {
        var root = JsonNode.Parse(File.ReadAllText(JsonForm.Of(description)))!.AsObject();
        var all = (from path in root["paths"]!.AsObject()
                   from operation in path.Value!.AsObject()
                   where Methods.Contains(operation.Key)
                   select (Method: operation.Key.ToUpperInvariant(), Path: path.Key)).ToList();
        var generated = Calls(description).Select(call => call.Key).ToHashSet();
        all.RemoveAll(operation => !generated.Contains(operation));
        _chosen = [.. Enumerable.Range(0, Math.Min(Count, all.Count)).Select(index => all[(int)((index + 0.5) * all.Count / Math.Min(Count, all.Count))])];
        Description = Path.Combine(folder, "ten.json");
        File.WriteAllText(Description, Cut(root).ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    /// <summary>The path of the document that contains only these operations, with everything that they refer to.</summary>
    public string Description { get; }

    /// <summary>Returns the text of a class that mentions a method of each operation by its name in the code for a document.</summary>
    /// <param name="description">The path of the document: the whole one, or the one of their own.</param>
    public string Caller(string description)
    {
        var calls = Calls(description);
        var names = _chosen.Select(operation => $"        nameof({Client}.{calls[operation]}),\n");
        return $"using {Namespace};\n\ninternal static class Caller\n{{\n    internal static readonly string[] Calls =\n    [\n{string.Concat(names)}    ];\n}}\n";
    }

    private static Dictionary<(string Method, string Path), string> Calls(string description)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetDirectoryName(description)! }, diagnostics);
        var apis = ApiReader.Read(DocumentReader.Read(description, File.ReadAllBytes(description), diagnostics)!, new ApiReaderOptions(), loader, diagnostics);
        var options = new ModuleOptions { ModuleName = "Service", Namespace = Namespace, SharedNamespace = "Shop.Apis", ClientName = Client };
        return ModuleBinder.Bind(apis, options, diagnostics).Apis.SelectMany(api => api.Endpoints).Where(endpoint => endpoint.Calls.Count > 0)
            .DistinctBy(endpoint => (endpoint.Method, endpoint.Path)).ToDictionary(endpoint => (endpoint.Method, endpoint.Path), endpoint => endpoint.Calls[0]);
    }

    private JsonObject Cut(JsonObject root)
    {
        var cut = root.DeepClone().AsObject();
        foreach (var webhooks in (string[])["webhooks", "x-webhooks"]) cut.Remove(webhooks);
        foreach (var (path, item) in cut["paths"]!.AsObject().ToList())
        {
            foreach (var method in Methods.Where(method => !_chosen.Contains((method.ToUpperInvariant(), path)))) item!.AsObject().Remove(method);
            if (!item!.AsObject().Any(entry => Methods.Contains(entry.Key))) cut["paths"]!.AsObject().Remove(path);
        }

        Keep(cut, Reachable(cut));
        return cut;
    }

    // What other parts of the document refer to, as pairs of a section and a name in it.
    private static HashSet<(string Section, string Name)> Reachable(JsonObject root)
    {
        var found = new HashSet<(string, string)>();
        var open = new Stack<JsonNode>([.. root.Where(entry => Sections(root).All(section => section.Node != entry.Value) && entry.Key != "components").Select(entry => entry.Value).OfType<JsonNode>()]);
        while (open.TryPop(out var node))
        {
            if (node is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith("#/", StringComparison.Ordinal))
            {
                foreach (var (name, section) in Sections(root).Where(section => text.StartsWith($"#/{section.Name}/", StringComparison.Ordinal)))
                {
                    var key = Uri.UnescapeDataString(text[(name.Length + 3)..].Split('/')[0]).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
                    if (section[key] is { } target && found.Add((name, key))) open.Push(target);
                }
            }

            foreach (var child in node switch { JsonObject map => map.Select(entry => entry.Value), JsonArray list => list, _ => [] })
                if (child is not null) open.Push(child);
        }

        return found;
    }

    private static void Keep(JsonObject root, HashSet<(string Section, string Name)> reachable)
    {
        foreach (var (name, section) in Sections(root).Where(section => !section.Name.Contains("security", StringComparison.OrdinalIgnoreCase)))
            foreach (var key in section.Select(entry => entry.Key).Where(key => !reachable.Contains((name, key))).ToList()) section.Remove(key);
    }

    // OpenAPI 3: the sections of "components". Swagger 2.0: sections of the document.
    private static List<(string Name, JsonObject Node)> Sections(JsonObject root) =>
    [
        .. (root["components"] as JsonObject ?? []).Where(entry => entry.Value is JsonObject).Select(entry => ("components/" + entry.Key, entry.Value!.AsObject())),
        .. root.Where(entry => entry.Key is "definitions" or "parameters" or "responses" or "securityDefinitions" && entry.Value is JsonObject).Select(entry => (entry.Key, entry.Value!.AsObject())),
    ];
}
