using System.Net;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>Secrets in requests, which errors, traces and string representations do not contain.</summary>
public sealed class SecretParameterTests
{
    private const string Secret = "s3cret value";

    private const string Paths = """
        /users/{code}:
          post:
            operationId: addUser
            parameters:
              - { name: code, in: path, required: true, schema: { type: string, format: password } }
              - { name: pin, in: query, schema: { type: string, format: password } }
              - { name: pins, in: query, schema: { type: array, items: { $ref: '#/components/schemas/Secret' } } }
              - { name: X-Token, in: header, schema: { type: string, writeOnly: true } }
            requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } }
            responses: { '204': { description: '' } }
        /text: { post: { operationId: sendText, requestBody: { required: true, content: { text/plain: { schema: { type: string, format: password } } } }, responses: { '204': { description: '' } } } }
        /map: { post: { operationId: sendMap, requestBody: { required: true, content: { application/json: { schema: { type: object, additionalProperties: { $ref: '#/components/schemas/Secret' } } } } }, responses: { '204': { description: '' } } } }
        """;

    private const string Schemas = """
        Secret: { type: string, format: password }, Base: { type: object, properties: { repeated: { type: string, format: password } } },
        User: {
          allOf: [{ $ref: '#/components/schemas/Base' }, {
            type: object,
            properties: {
              id: { type: string }, repeated: { description: The password. }, map: { type: object, additionalProperties: { type: string, format: password } },
              maps: { type: array, items: { type: object, patternProperties: { '^x': { $ref: '#/components/schemas/Secret' } } } }, lists: { type: object, additionalProperties: { type: array, items: { $ref: '#/components/schemas/Secret' } } } },
            additionalProperties: { type: string, format: password } }] }
        """;

    private const string User = """
        var secret = "s3cret value";
        var user = new User { Id = "1", Repeated = secret, Map = new Dictionary<string, string> { ["k"] = secret }, Maps = [new Dictionary<string, string> { ["x"] = secret }],
            Lists = new Dictionary<string, IReadOnlyList<string>> { ["k"] = [secret] }, AdditionalMembers = new Dictionary<string, string> { ["more"] = secret } };
        var request = new AddUserRequest(secret) { Pin = secret, Pins = [secret, "other"], XToken = "Bearer " + secret, Body = user };
        """;

    [Test]
    public async Task Strings_contain_no_secret_parameter_map_or_body()
    {
        var exchange = await Exchange.OfAsync(Document, "", $"{User} Show(user); Show(request); Show(new SendTextRequest(secret)); Show(new SendMapRequest(user.Map)); Show(System.Text.Json.JsonSerializer.Serialize(user));");

        Assert.That(exchange.Shown.SkipLast(1), Is.EqualTo(new[]
        {
            """User { {"id":"1"} }""", """AddUserRequest { Body = User { {"id":"1"} } }""", "SendTextRequest { }", "SendMapRequest { }",
        }));
        Assert.That(exchange.Shown[^1].Split(Secret), Has.Length.EqualTo(6), "the JSON contains all values");
    }

    [Test]
    public async Task Errors_and_attempts_contain_asterisks()
    {
        var exchange = await Exchange.OfAsync(Document, $"No user has the token {Secret}.", $$"""
            {{User}}
            client = client.With(options => options with { OnAttempt = attempt => Show(attempt.Url) });
            try { await client.SendAsync(request); } catch (SampleException exception) { Show(exception.Message); Show(exception.RequestUrl); Show(exception.Body); }
            """, HttpStatusCode.BadRequest, "text/plain");

        Assert.That(exchange.Requests.Single(), Does.Contain("s3cret%20value"));
        Assert.That(exchange.Shown, Has.Count.EqualTo(4).And.All.Contains("***").And.None.Contains("s3cret"));
    }

    private static string Document => Sent.Document(Paths, Schemas.ReplaceLineEndings(" "));
}
