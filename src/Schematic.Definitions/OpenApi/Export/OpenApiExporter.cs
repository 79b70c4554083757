using System.Text;
using System.Text.Json.Nodes;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Documents.Reading;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Extensions;

namespace Schematic.Definitions.OpenApi.Export;

/// <summary>
/// Writes APIs as OpenAPI documents that are read back as the same APIs. The written document is read immediately, and parts that
/// are read differently get an extension. This avoids maintaining a list of the limits of OpenAPI.
/// </summary>
public static class OpenApiExporter
{
    // An extension can change how other parts are read, such as unions distinguished by the types that they refer to.
    private const int MostPasses = 4;

    /// <summary>Writes an API.</summary>
    /// <param name="api">The API.</param>
    /// <param name="options">The export options.</param>
    /// <returns>The document.</returns>
    public static JsonObject Export(ApiDefinition api, OpenApiExportOptions options)
    {
        var writer = new DocumentWriter(api, options);
        var document = writer.Write();
        var used = TypeReachability.Reach(api);
        if (api.Types.Any(type => !used.Contains(type.Name))) SchematicExtension.Of(document)[SchematicExtension.KeepUnusedTypes] = true;
        if (PathGroups.AreNeeded(api)) SchematicExtension.Of(document)[SchematicExtension.IsFlat] = true;
        for (var pass = 0; pass < MostPasses && Complete(api, Read(document), writer, document); pass++)
        {
        }

        return document;
    }

    private static ApiDefinition Read(JsonObject document)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetTempPath() }, diagnostics);
        var root = JsonDocumentReader.Read("openapi.json", Encoding.UTF8.GetBytes(document.ToJsonString()), diagnostics, out _)!;
        return OpenApiReader.Read(root, loader, diagnostics)!;
    }

    /// <returns>True if an extension was added.</returns>
    private static bool Complete(ApiDefinition api, ApiDefinition read, DocumentWriter writer, JsonObject document)
    {
        var isComplete = Complete(api.AuthSchemes, read.AuthSchemes, scheme => scheme.Name, writer.Schemes);
        isComplete &= Complete(api.Types, read.Types, type => type.Name, writer.Schemas);
        isComplete &= Complete(api.Endpoints, read.Endpoints, endpoint => endpoint.Id, writer.Operations);
        var head = SchematicExtension.Difference(ModelJson.Write(SchematicExtension.Head(api)), ModelJson.Write(SchematicExtension.Head(read)));
        if (head.Count > 0) Add(SchematicExtension.Of(SchematicExtension.Of(document), SchematicExtension.Api), head);
        var isOrdered = api.Endpoints.Select(endpoint => endpoint.Id).SequenceEqual(read.Endpoints.Select(endpoint => endpoint.Id));
        if (!isOrdered) SchematicExtension.Of(document)[SchematicExtension.Operations] = new JsonArray([.. JsonParts.Texts(api.Endpoints.Select(endpoint => endpoint.Id))]);
        return !(isComplete && isOrdered && head.Count == 0);
    }

    private static bool Complete<T>(IReadOnlyList<T> parts, IReadOnlyList<T> read, Func<T, string> nameOf, Dictionary<string, JsonObject> holders)
    {
        var known = read.ToLookup(nameOf, StringComparer.Ordinal);
        var isComplete = true;
        foreach (var part in parts)
        {
            var json = ModelJson.Write(part);
            var difference = known[nameOf(part)].FirstOrDefault() is { } other ? SchematicExtension.Difference(json, ModelJson.Write(other)) : json;
            if (difference.Count == 0) continue;
            isComplete = false;
            Add(SchematicExtension.Of(holders[nameOf(part)]), difference);
        }

        return isComplete;
    }

    private static void Add(JsonObject extension, JsonObject difference)
    {
        foreach (var (key, value) in difference.ToList())
        {
            difference.Remove(key);
            extension[key] = value;
        }
    }
}
