using System.Text.Json;
using System.Text.Json.Nodes;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Export;

namespace Schematic.Definitions.OpenApi;

/// <summary>
/// The extension <c>x-schematic</c>: what an exported API has that its OpenAPI document would not be read as. At an operation, a
/// schema among the components or a security scheme it holds the properties of the model that differ (<c>null</c> for one that is
/// not there); at the root, those of the API as <c>api</c>, the order of operations, and whether types that nothing uses are kept.
/// </summary>
internal static class SchematicExtension
{
    /// <summary>The name of the extension.</summary>
    public const string Key = "x-schematic";

    /// <summary>At a parameter: it only tells other tools of a header that requests carry by themselves.</summary>
    public const string ConstantHeader = "constantHeader";

    /// <summary>At the root: the properties of the API.</summary>
    public const string Api = "api";

    /// <summary>At the root: the ids of the operations in order.</summary>
    public const string Operations = "operations";

    /// <summary>At the root: whether types are kept that nothing uses.</summary>
    public const string KeepUnusedTypes = "keepUnusedTypes";

    /// <summary>The extension of an object that is being written, or an object within it.</summary>
    public static JsonObject Of(JsonObject holder, string key = Key)
    {
        if (holder[key] is not JsonObject extension) holder[key] = extension = [];
        return extension;
    }

    /// <summary>The name that a schema among the components states for its type; null where it states none.</summary>
    public static string? NameOf(DocumentNode schema) => schema.Get(Key).GetText("name");

    /// <summary>Whether a parameter only tells of a header that requests carry by themselves.</summary>
    public static bool IsConstantHeader(DocumentNode parameter) => parameter.Get(Key).GetBoolean(ConstantHeader) == true;

    /// <summary>A part of the model as the extension beside it has it.</summary>
    /// <param name="part">The part as OpenAPI says it.</param>
    /// <param name="extension">The extension; null where there is none.</param>
    /// <param name="diagnostics">Receives what no part of the model can be.</param>
    public static T Apply<T>(T part, DocumentNode? extension, DiagnosticBag diagnostics)
    {
        if (extension is null) return part;
        try
        {
            var changes = extension is MappingNode ? NodeJson.Of(extension).AsObject() : throw new JsonException();
            if (HasGap(changes)) throw new JsonException();
            return ModelJson.Read<T>(changes.ContainsKey("$type") ? changes : Changed(ModelJson.Write(part), changes), extension.Location);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NotSupportedException or ArgumentException or FormatException)
        {
            diagnostics.Report(DiagnosticDescriptors.MalformedPart, extension.Location, $"'{Key}'", "what an export writes");
            return part;
        }
    }

    /// <summary>An API as the extension at the root has it.</summary>
    public static ApiDefinition ApplyRoot(ApiDefinition api, DocumentNode root, DiagnosticBag diagnostics)
    {
        if (root.GetMapping(Key) is not { } extension) return api;
        var head = Apply(Head(api), extension[Api], diagnostics);
        var order = extension.GetSequence(Operations).Elements().Select(id => id.AsText()).ToList();
        return head with
        {
            AuthSchemes = api.AuthSchemes,
            Types = api.Types,
            Endpoints = order.Count == 0 ? api.Endpoints : [.. api.Endpoints.OrderBy(endpoint => order.IndexOf(endpoint.Id) is >= 0 and var place ? place : int.MaxValue)],
            Location = api.Location,
        };
    }

    /// <summary>An API without the parts that have extensions of their own.</summary>
    public static ApiDefinition Head(ApiDefinition api) => api with { Endpoints = [], Types = [], AuthSchemes = [] };

    /// <summary>The properties by which a part differs from another one: what <see cref="Apply{T}"/> makes the first of the second with.</summary>
    public static JsonObject Difference(JsonObject part, JsonObject other)
    {
        if (!JsonNode.DeepEquals(part["$type"], other["$type"])) return part;
        var difference = new JsonObject();
        foreach (var (key, value) in part)
            if (!JsonNode.DeepEquals(value, other[key])) difference[key] = value?.DeepClone();
        foreach (var (key, _) in other)
            if (!part.ContainsKey(key)) difference[key] = null;
        return difference;
    }

    // A list of the model has no gaps; a value of the API may.
    private static bool HasGap(JsonNode? json) => json switch
    {
        JsonObject mapping => mapping.Any(member => member.Key is not ("default" or "constant") && HasGap(member.Value)),
        JsonArray list => list.Any(item => item is null || HasGap(item)),
        _ => false,
    };

    private static JsonObject Changed(JsonObject part, JsonObject changes)
    {
        foreach (var (key, value) in changes.ToList())
        {
            changes.Remove(key);
            if (value is null) part.Remove(key);
            else part[key] = value;
        }

        return part;
    }
}
