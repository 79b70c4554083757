using Schematic.Definitions.Tests.Native;

namespace Schematic.Definitions.Tests.Rules;

public sealed class WireNamesTests
{
    [TestCase("/a\\r\\nX: 1")]
    [TestCase("/a b")]
    [TestCase("/a\\u0000")]
    [TestCase("/a\\u2028b")]
    public void A_path_contains_no_control_characters_and_blanks(string path)
    {
        Assert.That(Errors($"paths: {{\"{path}\": {{get: {{operationId: a, responses: {{'200': {{description: x}}}}}}}}}}"), Does.Contain("SCH2125"));
        Assert.That(NativeText.Errors($"api: A\nendpoints:\n  a:\n    get: \"{path}\"\n    returns: string\n"), Has.Some.StartsWith("(4,10): error SCH20").Or.Some.Contains("SCH2125"));
    }

    [TestCase("header", "X-A\\r\\nX-B")]
    [TestCase("header", "X A")]
    [TestCase("header", "X-A\\u0000")]
    [TestCase("cookie", "a=1; b")]
    [TestCase("cookie", "a\\n")]
    [TestCase("cookie", "a b")]
    [TestCase("query", "a\\r\\nb")]
    public void A_parameter_has_a_name_that_a_request_can_carry(string location, string name)
    {
        var errors = Errors($"paths: {{/a: {{get: {{operationId: a, parameters: [{{in: {location}, name: \"{name}\", schema: {{type: string}}}}], responses: {{'200': {{description: x}}}}}}}}}}");

        Assert.That(errors, Does.Contain("SCH2125"));
    }

    [TestCase("application/json\\r\\nX: 1")]
    [TestCase("text/plain\\u0000")]
    public void A_media_type_contains_no_control_characters(string mediaType)
    {
        var content = $"{{content: {{\"{mediaType}\": {{schema: {{type: string}}}}}}";

        Assert.That(Errors($"paths: {{/a: {{post: {{operationId: a, requestBody: {content}}}, responses: {{'200': {content}, description: x}}}}}}}}}}"), Does.Contain("SCH2125"));
        Assert.That(NativeText.Errors($"api: A\nendpoints:\n  a:\n    post: /a\n    text: \"{mediaType}\"\n    returns: string\n"), Has.Exactly(1).Contains("SCH2125"));
    }

    [TestCase("X-A: \"const a\\r\\nX: 1\"")]
    [TestCase("X-A: \"const caf\\u00e9\"")]
    [TestCase("\"X A\": const a")]
    [TestCase("\"X-A\\n\": string")]
    public void A_header_contains_what_a_header_can_carry(string header)
    {
        Assert.That(NativeText.Errors($"api: A\nheaders:\n  {header}\nendpoints:\n  a:\n    get: /a\n    returns: string\n"), Has.Exactly(1).Contains("SCH2125"));
        Assert.That(NativeText.Errors($"api: A\nendpoints:\n  a:\n    get: /a\n    headers:\n      {header}\n    returns: string\n"), Has.Exactly(1).Contains("SCH2125"));
    }

    [TestCase("{type: apiKey, in: header, name: \"X\\r\\nY\"}")]
    [TestCase("{type: apiKey, in: cookie, name: \"a b\"}")]
    [TestCase("{type: http, scheme: \"my scheme\"}")]
    public void A_scheme_contains_what_a_request_can_carry(string scheme) =>
        Assert.That(Errors($"components: {{securitySchemes: {{s: {scheme}}}}}\nsecurity: [{{s: []}}]\npaths: {{}}"), Does.Contain("SCH2125"));

    [TestCase("G ET")]
    [TestCase("GET\\r\\nX: 1")]
    public void A_method_is_a_token(string method) =>
        Assert.That(Errors($"paths: {{/a: {{additionalOperations: {{\"{method}\": {{operationId: a, responses: {{'200': {{description: x}}}}}}}}}}}}"), Does.Contain("SCH2125"));

    [TestCase("https://a.example/\\r\\n")]
    [TestCase("https://a.example/a b")]
    public void A_server_has_a_URL_without_control_characters_and_blanks(string url) =>
        Assert.That(Errors($"servers: [{{url: \"{url}x\"}}]\npaths: {{}}"), Does.Contain("SCH2125"));

    [Test]
    public void What_requests_carry_is_not_reported() => Assert.That(
        Errors("paths: {'/a-b/{c}/~d:e@f': {get: {operationId: a, parameters: [{in: path, name: c, required: true, schema: {type: string}}, {in: query, name: 'filter by[x]', schema: {type: string}}, {in: header, name: X-A_b.c, schema: {type: string}}], responses: {'200': {description: x, content: {'application/json; charset=utf-8': {schema: {type: string}}}}}}}}"),
        Does.Not.Contain("SCH2125"));

    private static IEnumerable<string> Errors(string text)
    {
        var (_, diagnostics) = NativeText.Read($"openapi: 3.2.0\ninfo: {{title: T, version: '1'}}\n{text}\n", "api.yaml");
        Assert.That(diagnostics.Select(diagnostic => diagnostic.Location.Line), Is.All.GreaterThan(0));
        return diagnostics.Select(diagnostic => diagnostic.Descriptor.Code);
    }
}
