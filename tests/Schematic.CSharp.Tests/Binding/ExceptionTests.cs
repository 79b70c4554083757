using Schematic.CSharp.Tests.Wire;

namespace Schematic.CSharp.Tests.Binding;

public sealed class ExceptionTests
{
    private const string Schemas = "Error: {type: object, properties: {code: {type: string}}}, Problem: {type: object, properties: {title: {type: string}}}, SampleException: {type: object}, Pet: {type: object}";

    private const string Error = "content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}";
    private const string Problem = "content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}";

    [TestCase("'204': {description: ''}", "The server returned an error.")]
    [TestCase("'204': {description: ''}, '404': {description: ''}", "404")]
    [TestCase("'200': {description: ''}, default: {description: '', " + Error + "}", """others: <see cref="global::Vendor.Module.Error"/>""")]
    [TestCase("default: {description: '', " + Error + "}", """others: <see cref="global::Vendor.Module.Error"/>""")]
    [TestCase("'204': {description: ''}, '304': {description: ''}, '400': {description: '', " + Error + "}, '429': {description: '', " + Error + "}, '404': {description: ''}, '5XX': {description: '', " + Problem + "}",
        """400, 429: <see cref="global::Vendor.Module.Error"/>; 404; 5XX: <see cref="global::Vendor.Module.Problem"/>""")]
    [TestCase("'204': {description: ''}, '400': {description: '', content: {application/json: {schema: {type: string}}}}, '401': {description: ''}", "400, 401")]
    public void Methods_document_their_errors(string responses, string expected)
    {
        var code = GeneratedCode.Of(Sent.Read(Sent.Document($"/pets:\n  get: {{operationId: listPets, responses: {{{responses}}}}}", Schemas), "api.yaml"));

        Assert.That(code.Compile(), Is.Empty);
        Assert.That(Lines(code, "exception cref"), Is.EqualTo(Enumerable.Repeat($"/// <exception cref=\"SampleException\">{expected}</exception>", 2)));
    }

    [TestCase("flat")]
    [TestCase("tag")]
    public void References_to_errors_resolve_in_groups_streams_and_pages(string namespaces)
    {
        var code = GeneratedCode.Of([Sent.Read(Sent.Document("""
            /error:
              get: {operationId: error, tags: [Error], responses: {'200': {description: '', content: {text/event-stream: {itemSchema: {type: object, properties: {data: {type: string}}}}}}, '429': {description: '', ERROR } } }
            /pets:
              get:
                operationId: listPets
                tags: [pets]
                parameters: [{name: offset, in: query, schema: {type: integer}}, {name: limit, in: query, schema: {type: integer}}]
                responses: {'200': {description: '', content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}, '400': {description: '', PROBLEM } }
            """.Replace("ERROR", Error, StringComparison.Ordinal).Replace("PROBLEM", Problem, StringComparison.Ordinal), Schemas), "api.yaml")], options => options with { HasNamespacePerGroup = namespaces == "tag" });

        Assert.That(code.Compile(), Is.Empty);
        Assert.That(Lines(code, "exception cref"), Has.Count.GreaterThanOrEqualTo(4).And.All.Match("(429: <see cref=.*Error|400: <see cref=.*Problem)\"/>"));
    }

    [Test]
    public async Task The_exception_of_an_API_is_caught_by_its_type() => Assert.That(
        await Sent.ByAsync(
            Sent.Document($"/pets:\n  get: {{operationId: listPets, responses: {{'204': {{description: ''}}, '400': {{description: '', {Error}}}}}}}", Schemas),
            "var failing = new SampleClient(new HttpClient(new Failing()), new SampleClientOptions { BaseUrl = new Uri(\"http://a.example\"), MaxRetries = 0 });",
            "try { await failing.ListPetsAsync(); throw new Exception(); }",
            "catch (SampleException exception) when (exception.TryGetError<Error>(out var error) && exception.IsInvalidRequest)",
            "{ if (error.Code != \"e\" || exception.ApiName != \"Sample\" || !exception.Message.StartsWith(\"Sample listPets: GET http://a.example/pets answered 400\")) throw; }",
            "var fake = new SampleException(System.Net.HttpStatusCode.TooManyRequests, \"{\\\"code\\\":\\\"c\\\"}\", ListPetsRequest.Operation);",
            "if (!fake.IsRateLimited || !fake.TryGetError<Error>(out var other) || other.Code != \"c\" || fake.ApiName != \"Sample\") throw new Exception();",
            "} private sealed class Failing : HttpMessageHandler { protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken token) =>"
                + " Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.BadRequest) { RequestMessage = request, Content = new StringContent(\"{\\\"code\\\":\\\"e\\\"}\") }); } static void Unused() {"),
        Is.Empty);

    private static List<string> Lines(GeneratedCode code, string part) =>
        [.. code.Text.Split('\n').Select(line => line.Trim()).Where(line => line.Contains(part, StringComparison.Ordinal))];
}
