using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi;

public sealed class Swagger2Tests
{
    [TestCase("host: x.org\nbasePath: /v1\nschemes: [http, https]", "https://x.org/v1,http://x.org/v1")]
    [TestCase("host: x.org", "https://x.org")]
    [TestCase("basePath: /v1/", "/v1")]
    [TestCase("x-nothing: 1", "")]
    public void The_parts_of_a_URL_make_servers(string text, string expected)
    {
        var api = OpenApiText.ReadWhole($"swagger: '2.0'\ninfo: {{title: Test}}\n{text}\n");

        Assert.That(string.Join(',', api.Servers.Select(server => server.Url)), Is.EqualTo(expected));
    }

    [TestCase("", "application/json Pet")]
    [TestCase("consumes: [application/vnd.pet+json], ", "application/vnd.pet+json Pet")]
    [TestCase("consumes: [application/xml], ", "application/xml XmlBody")]
    public void A_body_is_a_parameter(string consumes, string expected)
    {
        var endpoint = Endpoint($"{consumes}parameters: [{{in: body, name: pet, required: true, schema: {{$ref: '#/definitions/Pet'}}}}]");

        Assert.That(endpoint.Parameters, Is.Empty);
        Assert.That(endpoint.Body!.IsRequired);
        Assert.That(Shown.Body(endpoint.Body.Contents.Single()), Is.EqualTo(expected));
    }

    [TestCase("parameters: [{in: formData, name: a, type: string, required: true}]", "application/x-www-form-urlencoded a!: String")]
    [TestCase("parameters: [{in: formData, name: a, type: file}, {in: formData, name: b, type: integer}]", "multipart/form-data a: File, b: Int64")]
    [TestCase("consumes: [multipart/form-data], parameters: [{in: formData, name: a, type: string}]", "multipart/form-data a: String")]
    public void Form_fields_are_parameters(string operation, string expected)
    {
        var endpoint = Endpoint(operation);

        Assert.That(Shown.Body(endpoint.Body!.Contents.Single()), Is.EqualTo(expected));
    }

    [TestCase("csv", "Form")]
    [TestCase("ssv", "SpaceDelimited")]
    [TestCase("tsv", "TabDelimited")]
    [TestCase("pipes", "PipeDelimited")]
    [TestCase("multi", "Form*")]
    public void A_collection_format_is_a_style(string format, string expected)
    {
        var parameter = Endpoint($"parameters: [{{in: query, name: a, type: array, items: {{type: string}}, collectionFormat: {format}}}]").Parameters.Single();

        Assert.That(parameter.Style + (parameter.Explode ? "*" : ""), Is.EqualTo(expected));
        Assert.That(Shown.Reference(parameter.Type), Is.EqualTo("[String]"));
    }

    [TestCase("responses: {200: {schema: {$ref: '#/definitions/Pet'}}}", "application/json Pet")]
    [TestCase("responses: {200: {schema: {type: file}}}", "application/octet-stream BinaryContent")]
    [TestCase("produces: [image/png], responses: {200: {schema: {type: file}}}", "image/png BinaryContent")]
    [TestCase("produces: [text/plain], responses: {200: {schema: {type: string}}}", "text/plain TextContent")]
    public void What_an_operation_produces_is_the_content_of_its_responses(string operation, string expected)
    {
        Assert.That(Shown.Content(Endpoint(operation).Responses.Single().Contents.Single()), Is.EqualTo(expected));
    }

    [Test]
    public void Headers_of_responses_have_their_types_in_place()
    {
        var response = Endpoint("responses: {200: {headers: {X-Left: {type: integer, format: int32}}}}").Responses.Single();

        Assert.That(Shown.Reference(response.Headers.Single().Type), Is.EqualTo("Int32"));
    }

    [TestCase("type: basic", "BasicScheme")]
    [TestCase("type: apiKey, in: header, name: X", "ApiKeyScheme")]
    [TestCase("type: oauth2, flow: accessCode, authorizationUrl: /a, tokenUrl: /t, scopes: {r: read}", "OAuth2Scheme")]
    public void Security_definitions_are_schemes(string definition, string expected)
    {
        var api = OpenApiText.ReadWhole($"swagger: '2.0'\ninfo: {{title: Test}}\nsecurityDefinitions: {{s: {{{definition}}}}}\nsecurity: [{{s: []}}]\n");

        Assert.That(api.AuthSchemes.Single().GetType().Name, Is.EqualTo(expected));
        Assert.That(api.Auth.Alternatives, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_discriminator_is_the_name_of_a_member()
    {
        var api = OpenApiText.ReadWhole(
            "swagger: '2.0'\ninfo: {title: Test}\ndefinitions:\n  Pet: {discriminator: kind, properties: {kind: {type: string}}}\n"
            + "  Cat: {allOf: [{$ref: '#/definitions/Pet'}, {properties: {lives: {type: integer}}}]}\n");

        Assert.That(Shown.Type(api.Types[0]), Is.EqualTo("union by kind PetBase(Pet) | Cat(Cat)"));
    }

    private static Endpoint Endpoint(string operation) => OpenApiText.ReadWhole(
        $"swagger: '2.0'\ninfo: {{title: Test}}\npaths: {{/a: {{post: {{{operation}}}}}}}\ndefinitions: {{Pet: {{properties: {{x: {{type: string}}}}}}}}\n").Endpoints.Single();
}
