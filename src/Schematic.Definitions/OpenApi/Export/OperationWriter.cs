using System.Text.Json.Nodes;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Extensions;

namespace Schematic.Definitions.OpenApi.Export;

/// <summary>Writes endpoints as operations.</summary>
internal sealed class OperationWriter(ApiDefinition api, SchemaWriter schemas) : IBodyVisitor<JsonObject>, IContentVisitor<JsonObject>
{
    /// <summary>Writes the operation of an endpoint.</summary>
    public JsonObject Write(Endpoint endpoint)
    {
        var tags = endpoint.Group is { } group ? endpoint.Tags.Where(tag => tag != group).Prepend(group) : endpoint.Tags;
        return new JsonObject { ["operationId"] = endpoint.Id }
            .WithList("tags", JsonParts.Texts(tags))
            .With(endpoint.Documentation)
            .WithMark("deprecated", endpoint.IsDeprecated)
            .WithList("parameters", [.. endpoint.Parameters.Select(Write), .. Headers(endpoint)])
            .With("requestBody", endpoint.Body is { } body ? Write(body) : null)
            .With("responses", Responses(endpoint))
            .With("security", endpoint.Auth is { } auth ? SecurityWriter.Write(auth) : null)
            .WithList("servers", endpoint.Servers.Select(ServerWriter.Write));
    }

    private JsonObject Write(Parameter parameter)
    {
        var schema = schemas.WriteValue(parameter.Type, parameter.Constant, parameter.Default);
        var json = new JsonObject { ["name"] = parameter.Name, ["in"] = Camel(parameter.In) }
            .WithDescription(parameter.Documentation)
            .WithMark("required", parameter.IsRequired)
            .WithMark("deprecated", parameter.IsDeprecated)
            .With("x-ms-client-name", parameter.CodeName);
        if (parameter.ContentType is { } contentType) return json.With("content", new JsonObject { [contentType] = new JsonObject { ["schema"] = schema }.WithMembers("encoding", Encodings(parameter)) });
        var usual = StyleDefaults.Of(parameter.In);
        var explodes = StyleDefaults.Explodes(parameter.Style);
        return json
            .With("style", parameter.Style == usual ? null : Camel(parameter.Style))
            .With("explode", parameter.Explode == explodes ? null : JsonValue.Create(parameter.Explode))
            .WithMark("allowReserved", parameter.AllowReserved)
            .With("schema", schema);
    }

    private static JsonObject Encodings(Parameter parameter)
    {
        var encodings = new JsonObject();
        foreach (var encoding in parameter.Encodings)
        {
            encodings[encoding.Name] = encoding.IsJson
                ? new JsonObject { ["contentType"] = "application/json" }
                : new JsonObject { ["style"] = Camel(encoding.Style), ["explode"] = encoding.Explode }.WithMark("allowReserved", encoding.AllowReserved);
        }

        return encodings;
    }

    // Informs tools that do not support constant headers that requests need them.
    private IEnumerable<JsonNode> Headers(Endpoint endpoint) =>
        from header in endpoint.Headers.Concat(api.Headers).DistinctBy(header => header.Name, StringComparer.OrdinalIgnoreCase)
        select new JsonObject
        {
            ["name"] = header.Name, ["in"] = "header", ["required"] = true,
            ["schema"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(header.Value) },
            [SchematicExtension.Key] = new JsonObject { [SchematicExtension.ConstantHeader] = true },
        };

    private JsonObject Write(RequestBody body)
    {
        var contents = new JsonObject();
        foreach (var content in body.Contents) contents[content.MediaType] = content.Accept(this);
        return new JsonObject().WithDescription(body.Documentation).WithMark("required", body.IsRequired).With("content", contents);
    }

    JsonObject IBodyVisitor<JsonObject>.Visit(JsonBody body) => Content(schemas.Write(body.Type));

    JsonObject IBodyVisitor<JsonObject>.Visit(JsonLinesBody body) => Content(schemas.Write(body.ItemType));

    JsonObject IBodyVisitor<JsonObject>.Visit(XmlBody body) => Content(schemas.Write(body.Type, body.Xml));

    JsonObject IBodyVisitor<JsonObject>.Visit(TextBody body) => Content(Text());

    JsonObject IBodyVisitor<JsonObject>.Visit(BinaryBody body) => Content(Binary());

    JsonObject IContentVisitor<JsonObject>.Visit(JsonContent content) => Content(schemas.Write(content.Type));

    JsonObject IContentVisitor<JsonObject>.Visit(XmlContent content) => Content(schemas.Write(content.Type, content.Xml));

    JsonObject IContentVisitor<JsonObject>.Visit(TextContent content) => Content(Text());

    JsonObject IContentVisitor<JsonObject>.Visit(BinaryContent content) => Content(Binary());

    private static JsonObject Content(JsonObject schema) => new() { ["schema"] = schema };

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Binary() => new() { ["type"] = "string", ["format"] = "binary" };

    JsonObject IBodyVisitor<JsonObject>.Visit(FormBody body)
    {
        if (body.Fields.Any(field => field.IsNameless)) return WriteParts(body);
        var (properties, encodings) = (new JsonObject(), new JsonObject());
        foreach (var field in body.Fields.Where(field => !field.IsAdditional))
        {
            var member = new Member(field.Name, field.Type)
            {
                Default = field.Default, Constant = field.Constant, CodeName = field.CodeName, Documentation = field.Documentation, IsDeprecated = field.IsDeprecated, IsSecret = field.IsSecret,
            };
            var schema = schemas.Write(member);
            if (field.MinimumCount is { } minimum) schema["minItems"] = minimum;
            if (field.MaximumCount is { } maximum) schema["maxItems"] = maximum;
            if (field is { IsText: true, ContentTypes: [var text] }) schema["contentMediaType"] = text;
            properties[field.Name] = schema;
            var encoding = new JsonObject()
                .With("contentType", field.ContentTypes.Count > 0 && !field.IsText ? string.Join(", ", field.ContentTypes) : null)
                .With("style", field.Style == ParameterStyle.Form ? null : Camel(field.Style))
                .With("explode", field.Explode == StyleDefaults.Explodes(field.Style) ? null : JsonValue.Create(field.Explode))
                .WithMark("allowReserved", field.AllowReserved);
            encodings.WithMembers(field.Name, encoding);
        }

        var type = new JsonObject { ["type"] = "object", ["properties"] = properties }
            .WithList("required", JsonParts.Texts(body.Fields.Where(field => field.IsRequired).Select(field => field.Name)))
            .With("additionalProperties", body.Fields.FirstOrDefault(field => field.IsAdditional)?.Type is MapReference map ? schemas.Write(map.Value) : null);
        return new JsonObject { ["schema"] = type }.WithMembers("encoding", encodings);
    }

    private JsonObject WriteParts(FormBody body)
    {
        var (single, rest) = (body.Fields.Where(field => field.Name != FormField.AdditionalName), body.Fields.FirstOrDefault(field => field.Name == FormField.AdditionalName));
        var schema = new JsonObject { ["type"] = "array" }
            .WithList("prefixItems", single.Select(field => schemas.Write(field.Type)))
            .With("items", rest?.Type is ArrayReference list ? schemas.Write(list.Item) : null);
        return new JsonObject { ["schema"] = schema }
            .WithList("prefixEncoding", single.Any(field => field.ContentTypes.Count > 0) ? single.Select(Encoding) : [])
            .With("itemEncoding", rest is { ContentTypes.Count: > 0 } ? Encoding(rest) : null);
    }

    private static JsonObject Encoding(FormField field) =>
        new JsonObject().With("contentType", field.ContentTypes.Count > 0 ? string.Join(", ", field.ContentTypes) : null);

    private JsonObject Responses(Endpoint endpoint)
    {
        var responses = new JsonObject();
        foreach (var response in endpoint.Responses) responses[response.Status] = Write(response);
        if (endpoint.Stream is not { } stream)
        {
            // At least one response is required (OpenAPI 3.1, section 4.8.16).
            if (responses.Count == 0) responses["default"] = new JsonObject { ["description"] = "" };
            return responses;
        }

        var success = endpoint.Responses.FirstOrDefault(response => response.IsSuccess)?.Status ?? "200";
        var answer = responses[success]?.AsObject() ?? new JsonObject { ["description"] = "The items one after another." };
        var contents = answer["content"]?.AsObject() ?? [];
        // Before OpenAPI 3.2 introduced itemSchema, documents specify the schema of an item.
        contents[stream.MediaType] = new JsonObject { ["schema"] = schemas.Write(stream.ItemType) };
        if (answer["content"] is null) answer["content"] = contents;
        if (responses[success] is null) responses.Insert(0, success, answer);
        return responses;
    }

    private JsonObject Write(Response response)
    {
        var (headers, contents) = (new JsonObject(), new JsonObject());
        foreach (var header in response.Headers) headers[header.Name] = Write(header);
        foreach (var content in response.Contents) contents[content.MediaType] = content.Accept(this);
        // A response requires a description, which may be empty (OpenAPI 3.1, section 4.8.17).
        var documentation = response.Documentation;
        return new JsonObject { ["description"] = documentation.Description ?? documentation.Summary ?? "" }
            .WithMembers("headers", headers)
            .WithMembers("content", contents);
    }

    private JsonObject Write(ResponseHeader header)
    {
        var schema = schemas.Write(header.Type);
        var written = new JsonObject().WithDescription(header.Documentation).WithMark("explode", header.Explode);
        return header.IsJson ? written.With("content", new JsonObject { ["application/json"] = Content(schema) }) : written.With("schema", schema);
    }

    private static string Camel<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return value is ParameterLocation.QueryString ? "querystring" : char.ToLowerInvariant(name[0]) + name[1..];
    }
}
