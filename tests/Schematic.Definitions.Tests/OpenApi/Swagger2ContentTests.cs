namespace Schematic.Definitions.Tests.OpenApi;

public sealed class Swagger2ContentTests
{
    [TestCase("application/octet-stream", "{type: object, properties: {message: {type: string}}}", "application/json LoadErrorResponse")]
    [TestCase("text/plain", "{$ref: '#/definitions/Error'}", "application/json Error")]
    [TestCase("application/octet-stream", "{type: string, format: binary}", "application/octet-stream BinaryContent")]
    [TestCase("text/plain", "{type: string}", "text/plain TextContent")]
    [TestCase("application/xml", "{$ref: '#/definitions/Error'}", "application/xml XmlContent")]
    public void An_object_among_bytes_is_JSON(string produces, string schema, string expected)
    {
        var api = OpenApiText.ReadWhole(
            $"swagger: '2.0'\ninfo: {{title: Test, version: '1'}}\nproduces: [{produces}]\n"
            + $"paths:\n  /a:\n    get: {{operationId: load, responses: {{'200': {{description: ok}}, default: {{description: Error., schema: {schema}}}}}}}\n"
            + "definitions: {Error: {type: object, properties: {code: {type: integer}}}}\n");

        var response = api.Endpoints.Single().Responses.Single(response => !response.IsSuccess);

        Assert.That(response.Contents.Select(Shown.Content), Is.EqualTo([expected]));
    }
}
