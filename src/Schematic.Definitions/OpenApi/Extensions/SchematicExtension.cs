using System.Text.Json;
using System.Text.Json.Nodes;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Extensions;

/// <summary>
/// The extension <c>x-schematic</c>: properties of an exported API that its OpenAPI document cannot express. On an operation, a
/// component schema or a security scheme, it contains the properties of the model that differ (<c>null</c> for a missing
/// one); at the root, those of the API as <c>api</c>, the order of operations, whether unused types are kept, and
/// whether operations are not grouped.
/// </summary>
internal static class SchematicExtension
{
    /// <summary>The name of the extension.</summary>
    public const string Key = "x-schematic";

    /// <summary>On a parameter: it only documents a header that requests send automatically.</summary>
    public const string ConstantHeader = "constantHeader";

    /// <summary>On an operation of a webhook: only the types of its body are of interest.</summary>
    public const string TypesOnly = "typesOnly";

    /// <summary>At the root: the properties of the API.</summary>
    public const string Api = "api";

    /// <summary>At the root: the ids of the operations in order.</summary>
    public const string Operations = "operations";

    /// <summary>At the root: true if unused types are kept.</summary>
    public const string KeepUnusedTypes = "keepUnusedTypes";

    /// <summary>At the root: true if operations without tags are not grouped by path.</summary>
    public const string IsFlat = "isFlat";

    /// <summary>Returns the extension of an object that is being written, or an object within it, and creates it if it is missing.</summary>
    public static JsonObject Of(JsonObject holder, string key = Key)
    {
        if (holder[key] is not JsonObject extension) holder[key] = extension = [];
        return extension;
    }

    /// <summary>Returns the type name that a component schema specifies; null if it specifies none.</summary>
    public static string? NameOf(DocumentNode schema) => schema.Get(Key).GetText("name");

    /// <summary>True if a parameter only documents a header that requests send automatically.</summary>
    public static bool IsConstantHeader(DocumentNode parameter) => parameter.Get(Key).GetBoolean(ConstantHeader) == true;

    /// <summary>Applies the extension to a part of the model.</summary>
    /// <param name="part">The part as read from OpenAPI.</param>
    /// <param name="extension">The extension; null if there is none.</param>
    /// <param name="reader">The reader of the document.</param>
    /// <param name="diagnostics">Receives the problems of the extension.</param>
    public static T Apply<T>(T part, DocumentNode? extension, ModelReader reader, DiagnosticBag diagnostics)
    {
        if (extension is null) return part;
        try
        {
            var changes = extension is MappingNode ? NodeJson.Of(extension).AsObject() : throw new JsonException();
            if (HasGap(changes)) throw new JsonException();
            return reader.Read<T>(changes.ContainsKey("$type") ? changes : Changed(ModelJson.Write(part), changes), extension.Location);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NotSupportedException or ArgumentException or FormatException)
        {
            diagnostics.Report(DiagnosticDescriptors.MalformedPart, extension.Location, $"'{Key}'", "the content that an export writes");
            return part;
        }
    }

    /// <summary>Applies the extension at the root to an API.</summary>
    public static ApiDefinition ApplyRoot(ApiDefinition api, DocumentNode root, ModelReader reader, DiagnosticBag diagnostics)
    {
        if (root.GetMapping(Key) is not { } extension) return api;
        var head = Apply(Head(api), extension[Api], reader, diagnostics);
        var order = extension.GetSequence(Operations).Elements().Select(id => id.AsText()).ToList();
        return head with
        {
            AuthSchemes = api.AuthSchemes,
            Types = api.Types,
            Webhooks = api.Webhooks,
            WebhookSignature = api.WebhookSignature,
            Endpoints = order.Count == 0 ? api.Endpoints : [.. api.Endpoints.OrderBy(endpoint => order.IndexOf(endpoint.Id) is >= 0 and var place ? place : int.MaxValue)],
            Location = api.Location,
        };
    }

    /// <summary>Returns an API without the parts that have their own extensions.</summary>
    public static ApiDefinition Head(ApiDefinition api) => api with { Endpoints = [], Types = [], AuthSchemes = [] };

    /// <summary>Returns the properties with which <see cref="Apply{T}"/> creates a part from another one.</summary>
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

    // A list in the model has no gaps; a value of the API may have gaps.
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
