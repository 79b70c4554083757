using Microsoft.OpenApi;

namespace Schematic.Definitions.Tests.OpenApi.Referee;

/// <summary>The facts about a document according to Microsoft.OpenApi, one per line.</summary>
internal sealed class RefereeFacts(OpenApiDocument document, bool isSwagger2)
{
    /// <summary>The names of the component schemas.</summary>
    public IReadOnlySet<string> Components => document.Components?.Schemas?.Keys.ToHashSet(StringComparer.Ordinal) ?? [];

    /// <summary>Returns all facts of the referee.</summary>
    public IReadOnlySet<string> All =>
        Operations().Concat((document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).SelectMany(schema => Schema(schema.Key, schema.Value))).ToHashSet(StringComparer.Ordinal);

    private IEnumerable<string> Operations() =>
        from path in document.Paths
        from operation in path.Value.Operations ?? []
        from fact in Operation($"{operation.Key.Method} {path.Key.Split('#')[0]}", path.Value, operation.Value)
        select fact;

    private IEnumerable<string> Operation(string name, IOpenApiPathItem item, OpenApiOperation operation)
    {
        yield return name;
        foreach (var parameter in (item.Parameters ?? []).Concat(operation.Parameters ?? []).Where(IsParameter))
            yield return $"{name} takes {parameter.In} {parameter.Name}";
        foreach (var mediaType in operation.RequestBody?.Content?.Keys ?? [])
            yield return $"{name} takes {Facts.Essence(mediaType)}";
        foreach (var (status, response) in (operation.Responses ?? []).Select(response => (response.Key.Replace('x', 'X'), response.Value)))
        {
            yield return $"{name} gives {status}";
            foreach (var (mediaType, content) in response.Content ?? new Dictionary<string, IOpenApiMediaType>())
                if (HasContent(status, content)) yield return Gives(name, status, mediaType);
        }
    }

    // A stream belongs to the operation, not to one of its responses.
    private static string Gives(string name, string status, string mediaType) => Facts.Essence(mediaType) switch
    {
        "text/event-stream" or "application/jsonl" or "application/x-ndjson" or "application/json-seq" when status[0] == '2' => $"{name} gives {Facts.Essence(mediaType)}",
        var essence => $"{name} gives {status} {essence}",
    };

    // RFC 9110: some codes exclude content. And the referee gives media types to responses of Swagger 2.0 that have no schema.
    private bool HasContent(string status, IOpenApiMediaType content) =>
        status is not ("204" or "205" or "304") && (!isSwagger2 || content.Schema is not null);

    // OpenAPI 3.0, section 4.7.12.2.1: these headers are described elsewhere, and as parameters they are ignored.
    private static bool IsParameter(IOpenApiParameter parameter) =>
        !(parameter.In == ParameterLocation.Header && parameter.Name?.ToUpperInvariant() is "ACCEPT" or "CONTENT-TYPE" or "AUTHORIZATION");

    private static IEnumerable<string> Schema(string name, IOpenApiSchema schema)
    {
        var parts = new List<IOpenApiSchema>();
        Collect(schema, parts, 0);
        var required = parts.SelectMany(part => part.Required ?? new HashSet<string>()).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, property) in parts.SelectMany(part => part.Properties ?? new Dictionary<string, IOpenApiSchema>()))
        {
            yield return $"{name}.{key}";
            if (required.Contains(key)) yield return $"{name}.{key} is required";
            if (Kind(property) is { } kind) yield return $"{name}.{key} is {kind}";
        }

        // A required name without a schema has any value, unless other members are described or excluded.
        if (parts.TrueForAll(part => part.Properties is not { Count: > 0 }) || parts.Exists(part => part.AdditionalProperties is not null || !part.AdditionalPropertiesAllowed)) yield break;
        foreach (var key in required.Where(key => parts.TrueForAll(part => part.Properties?.ContainsKey(key) != true))) yield return $"{name}.{key}";
    }

    private static void Collect(IOpenApiSchema schema, List<IOpenApiSchema> parts, int depth)
    {
        if (depth > 32 || parts.Contains(schema)) return;
        parts.Add(schema);
        foreach (var part in schema.AllOf ?? []) Collect(part, parts, depth + 1);
        if ((schema.OneOf ?? schema.AnyOf)?.Where(alternative => alternative.Type != JsonSchemaType.Null).ToList() is [var only]) Collect(only, parts, depth + 1);
    }

    private static string? Kind(IOpenApiSchema property)
    {
        if (property.AllOf is { Count: > 0 } || property.OneOf is { Count: > 0 } || property.AnyOf is { Count: > 0 }) return null;
        return (property.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Array => "array",
            JsonSchemaType.Object => "object",
            JsonSchemaType.Boolean => "boolean",
            JsonSchemaType.Integer or JsonSchemaType.Number => "number",
            JsonSchemaType.String => "string",
            _ => null,
        };
    }
}
