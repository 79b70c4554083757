using System.Text.Json.Nodes;

namespace Schematic.Fuzz.Descriptions;

/// <summary>OpenAPI documents: every construct next to, within and instead of every other.</summary>
internal sealed class OpenApiDocuments
{
    private static readonly string[] MediaTypes =
    [
        "application/json", "application/merge-patch+json", "multipart/form-data", "application/x-www-form-urlencoded", "text/event-stream", "application/x-ndjson", "application/json-seq",
        "application/octet-stream", "text/plain", "application/xml", "*/*", "image/*", "multipart/mixed", "application/json-patch+json", "application/vnd.a+json", "text/xml", "application/problem+json", "text/html; charset=utf-7", "a\r\nb",
    ];

    private readonly Chance _chance;
    private readonly int _size;
    private readonly bool _isSwagger;
    private readonly Schemas _schemas;

    public OpenApiDocuments(Chance chance, int size)
    {
        (_chance, _size, _isSwagger) = (chance, size, chance.One(8));
        _schemas = new Schemas(chance, size, _isSwagger ? "#/definitions" : "#/components/schemas");
    }

    /// <summary>Returns a document.</summary>
    public JsonObject Document()
    {
        var document = new JsonObject();
        if (_isSwagger) document["swagger"] = "2.0";
        else document["openapi"] = _chance.Of("3.0.3", "3.1.0", "3.2.0");
        document["info"] = new JsonObject { ["title"] = _chance.One(3) ? Words.Name(_chance) : "Fuzz", ["version"] = "1" };
        if (_chance.One(2)) document["servers"] = new JsonArray([.. _chance.Some(2, Server)]);
        if (_chance.One(3)) document["security"] = new JsonArray([.. _chance.Some(2, Requirement)]);
        if (_chance.One(3)) document["tags"] = new JsonArray([.. _chance.Some(3, () => (JsonNode?)new JsonObject { ["name"] = Words.Name(_chance), ["parent"] = Words.Name(_chance) })]);
        document["paths"] = Words.Object(_chance.Some(_size, () => (_chance.IsCareful ? _chance.Of("/a", "/b/{id}", "/a/{kind}/b", "/c") : _chance.Of("/a", "/b/{id}", "/{a}{b}", "/x?a={id}", "/\n", "/{", "a"), (JsonNode?)PathItem())));
        if (_chance.One(6)) document["webhooks"] = Words.Object((Words.Name(_chance), PathItem()));
        if (_isSwagger) document["definitions"] = _schemas.Named();
        else document["components"] = Components();
        if (_chance.One(10)) document[Words.Name(_chance)] = Words.Value(_chance);
        return document;
    }

    private JsonObject Components() => new()
    {
        ["schemas"] = _schemas.Named(),
        ["parameters"] = Words.Object(("P", Parameter()), ("Q", new JsonObject { ["$ref"] = _chance.IsCareful ? "#/components/parameters/P" : _chance.Of("#/components/parameters/P", "#/components/parameters/Q") })),
        ["responses"] = Words.Object(("R", Response())),
        ["requestBodies"] = Words.Object(("B", Body())),
        ["headers"] = Words.Object(("H", Header())),
        ["examples"] = Words.Object(("E", new JsonObject { [_chance.Of("value", "dataValue", "serializedValue")] = Words.Value(_chance) })),
        ["links"] = Words.Object(("L", Link())),
        ["callbacks"] = Words.Object(("C", Callback())),
        ["pathItems"] = Words.Object(("x", _chance.One(3) ? new JsonObject { ["$ref"] = "#/components/pathItems/x" } : PathItem())),
        ["mediaTypes"] = Words.Object(("M", MediaType().Value)),
        ["securitySchemes"] = Words.Object(_chance.Some(3, () => (_chance.Of("key", "basic", "a"), (JsonNode?)Scheme()))),
    };

    private JsonObject PathItem()
    {
        if (!_chance.IsCareful && _chance.One(20)) return new JsonObject { ["$ref"] = _chance.Of("#/paths/~1a", "#/components/pathItems/x") };
        var item = Words.Object(_chance.Some(2, () => (_chance.Of("get", "post", "put", "patch", "delete", "head", "query", "additionalOperations"), (JsonNode?)Operation())));
        if (_chance.One(4)) item["parameters"] = new JsonArray([.. _chance.Some(2, Parameter)]);
        if (_chance.One(8)) item["servers"] = new JsonArray(Server());
        return item;
    }

    private JsonObject Operation()
    {
        var operation = new JsonObject { ["responses"] = Words.Object(_chance.Some(3, () => (_chance.Of("200", "201", "204", "2XX", "404", "default", "abc"), (JsonNode?)Response()))) };
        if (_chance.One(2)) operation["operationId"] = Words.Name(_chance);
        if (_chance.One(2)) operation["tags"] = new JsonArray(Words.Name(_chance));
        operation["parameters"] = new JsonArray([.. _chance.Some(4, Parameter)]);
        if (_chance.One(2)) operation["requestBody"] = _chance.One(5) ? new JsonObject { ["$ref"] = "#/components/requestBodies/B" } : Body();
        if (_chance.One(6)) operation["security"] = new JsonArray([.. _chance.Some(2, Requirement)]);
        if (_chance.One(10)) operation["callbacks"] = Words.Object(("onEvent", _chance.One(3) ? new JsonObject { ["$ref"] = "#/components/callbacks/C" } : Callback()));
        if (_chance.One(10)) operation[_chance.Of("x-schematic", "deprecated", "description", "servers", "x-pagination")] = Words.Value(_chance);
        return operation;
    }

    private JsonObject Callback() => Words.Object(("{$request.body#/url}", PathItemOfCallback()));

    private JsonObject Link() => new()
    {
        [_chance.Of("operationId", "operationRef", "$ref")] = _chance.Of("a", "#/paths/~1a/get", "#/components/links/L"), ["parameters"] = Words.Object((Words.Name(_chance), "$response.body#/a")),
    };

    private JsonObject PathItemOfCallback() => new() { ["post"] = new JsonObject { ["requestBody"] = Body(), ["responses"] = Words.Object(("200", Response())) } };

    private JsonNode Parameter()
    {
        if (_chance.One(6)) return new JsonObject { ["$ref"] = _chance.IsCareful ? "#/components/parameters/P" : _chance.Of("#/components/parameters/P", "#/components/parameters/Q") };
        var parameter = new JsonObject { ["name"] = Words.Name(_chance), ["in"] = _chance.Of("query", "path", "header", "cookie", "querystring", "body", "formData") };
        if (_isSwagger) parameter["type"] = _chance.Of("string", "integer", "array", "file");
        if (_chance.One(8)) parameter["content"] = Content();
        else parameter["schema"] = _schemas.Schema(2);
        if (_chance.One(3)) parameter["required"] = true;
        if (_chance.One(3)) parameter["style"] = _chance.Of("form", "simple", "matrix", "label", "deepObject", "spaceDelimited", "pipeDelimited", "cookie");
        if (_chance.One(4)) parameter["explode"] = _chance.One(2);
        if (_chance.One(8)) parameter["allowReserved"] = true;
        return parameter;
    }

    private JsonObject Body() => new JsonObject { ["content"] = Content(), ["required"] = _chance.One(2) };

    private JsonObject Response()
    {
        if (_chance.One(10)) return new JsonObject { ["$ref"] = "#/components/responses/R" };
        var response = new JsonObject { ["description"] = Words.Name(_chance) };
        if (_isSwagger) response["schema"] = _schemas.Schema(2);
        else if (!_chance.One(4)) response["content"] = Content();
        if (_chance.One(4)) response["headers"] = Words.Object((_chance.Of("Link", "X-A", Words.Name(_chance)), Header()));
        if (_chance.One(8)) response["links"] = Words.Object(("next", _chance.One(2) ? new JsonObject { ["$ref"] = "#/components/links/L" } : Link()));
        return response;
    }

    private JsonObject Header() => _chance.One(6) ? new JsonObject { ["$ref"] = "#/components/headers/H" } : _chance.One(6) ? new JsonObject { ["content"] = Content() } : new JsonObject { ["schema"] = _schemas.Schema(1) };

    private JsonObject Content() => Words.Object(_chance.Some(2, MediaType).Append(MediaType()));

    private (string Name, JsonNode? Value) MediaType()
    {
        var media = new JsonObject { [_chance.One(10) ? "itemSchema" : "schema"] = _schemas.Schema(2) };
        if (_chance.One(20)) return ("application/json", new JsonObject { ["$ref"] = "#/components/mediaTypes/M" });
        if (_chance.One(10)) media[_chance.Of("example", "itemEncoding")] = Words.Value(_chance);
        if (_chance.One(12)) media["prefixEncoding"] = new JsonArray(new JsonObject { ["contentType"] = _chance.Of<string>(MediaTypes) });
        if (_chance.One(10)) media["examples"] = Words.Object(("e", _chance.One(2) ? new JsonObject { ["$ref"] = "#/components/examples/E" } : new JsonObject { ["value"] = Words.Value(_chance) }));
        if (_chance.One(6)) media["encoding"] = Words.Object((Words.Name(_chance), new JsonObject { ["contentType"] = _chance.Of<string>(MediaTypes), ["style"] = _chance.Of("form", "deepObject") }));
        return (_chance.One(2) ? "application/json" : _chance.IsCareful ? _chance.Of<string>(MediaTypes.AsSpan()[..^2]) : _chance.Of<string>(MediaTypes), media);
    }

    private JsonNode Server() => new JsonObject
    {
        ["url"] = _chance.IsCareful ? "https://{a}.example.org/{b}" : _chance.Of("https://{a}.example.org/{b}", "http://example.org", "/", "{", "https://{a", "", "ftp://x", "https://a\r\nb"),
        ["variables"] = Words.Object(_chance.Some(2, () => (_chance.Of("a", "b"), (JsonNode?)new JsonObject { ["default"] = Words.Name(_chance), ["enum"] = new JsonArray(Words.Name(_chance)) }))),
    };

    private JsonNode Requirement() => Words.Object(_chance.Some(2, () => (_chance.Of("key", "basic", "a"), (JsonNode?)new JsonArray([.. _chance.Some(2, () => (JsonNode?)Words.Name(_chance))]))));

    private JsonObject Scheme() => new JsonObject
    {
        ["type"] = _chance.Of("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS", "x"),
        ["in"] = _chance.Of("header", "query", "cookie", "x"),
        ["name"] = Words.Name(_chance),
        ["scheme"] = _chance.Of("basic", "bearer", "digest", "a b"),
        ["openIdConnectUrl"] = "https://example.org",
        ["flows"] = Words.Object((_chance.Of("clientCredentials", "implicit", "password", "authorizationCode"), new JsonObject { ["tokenUrl"] = _chance.Of("https://example.org/t", "", "/t", "\n"), ["scopes"] = Words.Object((Words.Name(_chance), "x")) })),
    };
}
