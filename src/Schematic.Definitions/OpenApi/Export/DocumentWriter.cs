using System.Text.Json.Nodes;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Extensions;

namespace Schematic.Definitions.OpenApi.Export;

/// <summary>Writes an API as an OpenAPI document, to the extent that OpenAPI can express it.</summary>
internal sealed class DocumentWriter
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE" };

    private readonly ApiDefinition _api;
    private readonly bool _isVersion30;
    private readonly SchemaWriter _schemas;
    private readonly OperationWriter _operations;

    public DocumentWriter(ApiDefinition api, OpenApiExportOptions options)
    {
        (_api, _isVersion30) = (api, options.IsVersion30);
        Names = new ComponentNames(api.Types);
        _schemas = new SchemaWriter(Names, options.IsVersion30);
        _operations = new OperationWriter(api, _schemas);
    }

    /// <summary>Gets the keys of the types among the components.</summary>
    public ComponentNames Names { get; }

    /// <summary>Gets the operation object of each endpoint, after the document has been written.</summary>
    public Dictionary<string, JsonObject> Operations { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the schema of each type, after the document has been written.</summary>
    public Dictionary<string, JsonObject> Schemas { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the object of each authentication scheme, after the document has been written.</summary>
    public Dictionary<string, JsonObject> Schemes { get; } = new(StringComparer.Ordinal);

    /// <summary>Writes the document.</summary>
    public JsonObject Write()
    {
        foreach (var type in _api.Types)
        {
            var schema = _schemas.Write(type);
            var key = Names.Of(type.Name);
            if (key != type.Name) SchematicExtension.Of(schema)["name"] = type.Name;
            Schemas.Add(type.Name, schema);
        }

        foreach (var scheme in _api.AuthSchemes) Schemes.Add(scheme.Name, SecurityWriter.Write(scheme, _isVersion30));
        var components = new JsonObject()
            .WithMembers("schemas", new JsonObject(Schemas.Select(pair => KeyValuePair.Create(Names.Of(pair.Key), (JsonNode?)pair.Value))))
            .WithMembers("securitySchemes", new JsonObject(Schemes.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))));
        var information = new JsonObject { ["title"] = _api.Name }.With("summary", _isVersion30 ? null : _api.Documentation.Summary)
            .With("description", _api.Documentation.Description ?? (_isVersion30 ? _api.Documentation.Summary : null))
            .With("contact", _api.SiteUrl is { } site ? new JsonObject { ["url"] = site } : null)
            .With("version", _api.Version ?? "");
        return new JsonObject { ["openapi"] = _isVersion30 ? "3.0.4" : "3.1.1", ["info"] = information }
            .With("externalDocs", _api.DocumentationUrl is { } url ? new JsonObject { ["url"] = url } : null)
            .WithList("servers", _api.Servers.Select(ServerWriter.Write))
            .With("security", _api.Auth.Alternatives.Count > 0 ? SecurityWriter.Write(_api.Auth) : null)
            .WithList("tags", _api.Groups.Select(Write))
            .With("paths", Paths())
            .WithMembers(_isVersion30 ? "x-webhooks" : "webhooks", WebhookWriter.Write(_api, _schemas))
            .With(WebhookSignatureReader.Extension, _api.WebhookSignature is { } signature ? WebhookWriter.Write(signature) : null)
            .WithMembers("components", components);
    }

    private static JsonNode Write(EndpointGroup group) => new JsonObject { ["name"] = group.Name }.WithDescription(group.Documentation);

    private JsonObject Paths()
    {
        var paths = new JsonObject();
        foreach (var endpoint in _api.Endpoints)
        {
            var operation = _operations.Write(endpoint);
            Operations.Add(endpoint.Id, operation);
            Place(paths, endpoint)[KeyOf(endpoint.Method)] = operation;
        }

        return paths;
    }

    // In OpenAPI, a path occurs once, and a method once in each path. A fragment is not sent to the server.
    private static JsonObject Place(JsonObject paths, Endpoint endpoint)
    {
        var path = PathOf(endpoint.Path);
        for (var key = path; ; key = $"{path}#{endpoint.Id}")
        {
            if (paths[key] is not JsonObject item) paths[key] = item = [];
            if (!Methods.Contains(endpoint.Method)) item = Additional(item);
            if (!item.ContainsKey(KeyOf(endpoint.Method))) return item;
        }
    }

    // OpenAPI 3.2, section 4.9, with the name used before that version.
    private static JsonObject Additional(JsonObject item)
    {
        if (item["x-oai-additionalOperations"] is not JsonObject additional) item["x-oai-additionalOperations"] = additional = [];
        return additional;
    }

    private static string KeyOf(string method) => Methods.Contains(method) ? method.ToLowerInvariant() : method;

    private static string PathOf(PathTemplate path) =>
        string.Concat(path.Segments.Select(segment => segment is PathLiteral literal ? literal.Text : $"{{{((PathParameter)segment).Name}}}"));
}
