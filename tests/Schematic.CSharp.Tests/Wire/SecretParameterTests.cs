using System.Net;
using Schematic.CSharp.Binding.Code;

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

    // Slack's tokens, which no scheme declares; "page_token" is no credential.
    [TestCase("token", "query")]
    [TestCase("access_token", "query")]
    [TestCase("apikey", "query")]
    [TestCase("X-API-Key", "header")]
    [TestCase("X-Auth-Token", "header")]
    [TestCase("client_secret", "query")]
    [TestCase("sessionToken", "cookie")]
    [TestCase("PASSWORD", "query")]
    [TestCase("page_token", "query", false)]
    [TestCase("token_type", "query", false)]
    [TestCase("tokens", "query", false)]
    public async Task A_string_parameter_with_the_name_of_a_credential_is_a_secret(string name, string location, bool isSecret = true)
    {
        var document = Sent.Document($$"""/x: { get: { operationId: get, parameters: [{ name: {{name}}, in: {{location}}, schema: { type: string } }], responses: { '204': { description: '' } } } }""");
        var property = CSharpIdentifier.ToPascalCase(name);

        var exchange = await Exchange.OfAsync(document, "No user has the token s3cret.", $$"""
            var request = new GetRequest { {{property}} = "s3cret" };
            Show(request);
            try { await client.SendAsync(request); } catch (SampleException exception) { Show(exception.Message); Show(exception.RequestUrl); }
            """, HttpStatusCode.BadRequest, "text/plain");

        Assert.That(exchange.Shown, Has.Count.EqualTo(3));
        Assert.That(exchange.Shown.Any(line => line.Contains("s3cret", StringComparison.Ordinal)), Is.Not.EqualTo(isSecret));
    }

    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("multipart/form-data")]
    public async Task A_field_with_the_name_of_a_credential_is_a_secret(string mediaType)
    {
        var document = Sent.Document($$"""/x: { post: { operationId: post, requestBody: { content: { {{mediaType}}: { schema: { type: object, properties: { user: { type: string }, client_secret: { type: string } } } } } }, responses: { '204': { description: '' } } } }""");

        var exchange = await Exchange.OfAsync(document, "No user has the secret s3cret.", """
            var request = new PostRequest { User = "Ada", ClientSecret = "s3cret" };
            Show(request);
            try { await client.SendAsync(request); } catch (SampleException exception) { Show(exception.Message); }
            """, HttpStatusCode.BadRequest, "text/plain");

        Assert.That(exchange.Shown, Has.Count.EqualTo(2).And.None.Contains("s3cret"));
        Assert.That(exchange.Shown[0], Is.EqualTo("PostRequest { User = Ada }"));
    }

    private const string NestedPaths = """
        /in/{credentials}:
          post:
            operationId: send
            parameters:
              - { name: credentials, in: path, required: true, schema: { $ref: '#/components/schemas/Credentials' } }
              - { name: deep, in: query, style: deepObject, schema: { $ref: '#/components/schemas/Account' } }
              - { name: flat, in: query, schema: { $ref: '#/components/schemas/Credentials' } }
              - { name: json, in: query, content: { application/json: { schema: { $ref: '#/components/schemas/Account' } } } }
              - { name: free, in: query, allowReserved: true, schema: { type: string, format: password } }
              - { name: pin, in: query, schema: { type: integer, writeOnly: true } }
              - { name: either, in: query, schema: { $ref: '#/components/schemas/Either' } }
              - { name: X-Either, in: header, schema: { type: array, items: { $ref: '#/components/schemas/Either' } } }
              - { name: mode, in: query, schema: { type: string, enum: [bad, good], writeOnly: true } }
            responses: { '204': { description: '' } }
        /form: { post: { operationId: sendForm, requestBody: { content: { application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Account' } } } }, responses: { '204': { description: '' } } } }
        /parts: { post: { operationId: sendParts, requestBody: { content: { multipart/form-data: { schema: { $ref: '#/components/schemas/Account' } } } }, responses: { '204': { description: '' } } } }
        /fields: { post: { operationId: sendFields, requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, additionalProperties: { $ref: '#/components/schemas/Secret' } } } } }, responses: { '204': { description: '' } } } }
        /json: { post: { operationId: sendJson, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Account' } } } }, responses: { '204': { description: '' } } } }
        /lines: { post: { operationId: sendLines, requestBody: { content: { application/jsonl: { itemSchema: { $ref: '#/components/schemas/Account' } } } }, responses: { '204': { description: '' } } } }
        /text: { post: { operationId: sendText, requestBody: { content: { text/plain: { schema: { type: string, format: password } } } }, responses: { '204': { description: '' } } } }
        /xml: { post: { operationId: sendXml, requestBody: { content: { application/xml: { schema: { $ref: '#/components/schemas/Credentials' } } } }, responses: { '204': { description: '' } } } }
        /mixed: { post: { operationId: sendMixed, requestBody: { content: { multipart/mixed: { schema: { type: array, prefixItems: [{ $ref: '#/components/schemas/Secret' }, { $ref: '#/components/schemas/Credentials' }], items: { type: string, writeOnly: true } } } } }, responses: { '204': { description: '' } } } }
        /whole: { post: { operationId: sendWhole, requestBody: { content: { application/json: { schema: { type: object, writeOnly: true, properties: { value: { type: string } } } } } }, responses: { '204': { description: '' } } } }
        """;

    private const string NestedSchemas = """
        Secret: { type: string, format: password },
        Hidden: { type: object, writeOnly: true, required: [value], properties: { value: { type: string } } },
        Either: { oneOf: [{ $ref: '#/components/schemas/Secret' }, { type: integer }] },
        Choice: { oneOf: [{ $ref: '#/components/schemas/Hidden' }, { type: object, required: [id], properties: { id: { type: string } } }] },
        Numbers: { type: [string, integer], format: password },
        Credentials: { type: object, required: [user], properties: { user: { type: string }, password: { $ref: '#/components/schemas/Secret' } } },
        Account: { type: object, properties: {
          name: { type: string }, credentials: { $ref: '#/components/schemas/Credentials' }, keys: { type: array, items: { $ref: '#/components/schemas/Either' } },
          choices: { type: object, additionalProperties: { type: array, items: { type: array, items: { type: array, items: { $ref: '#/components/schemas/Choice' } } } } },
          hidden: { type: array, items: { $ref: '#/components/schemas/Hidden' } }, numbers: { $ref: '#/components/schemas/Numbers' }, code: { type: string, writeOnly: true } } }
        """;

    private const string Account = """
        const string secret = "s3cret \"/(é", name = "Ada";
        var credentials = new Credentials { User = name, Password = secret };
        IReadOnlyList<IReadOnlyList<Choice>> choices = [[new Hidden { Value = secret }]];
        var account = new Account { Name = name, Credentials = credentials, Keys = [secret], Hidden = [new Hidden { Value = secret }], Numbers = secret, Code = secret,
            Choices = new Dictionary<string, IReadOnlyList<IReadOnlyList<IReadOnlyList<Choice>>>> { ["k"] = [choices] } };
        """;

    /// <summary>The call, and the secrets that each URL contains.</summary>
    [TestCase("new SendRequest(credentials)")]
    [TestCase("new SendRequest(new Credentials { User = name }) { Deep = account }")]
    [TestCase("new SendRequest(new Credentials { User = name }) { Flat = credentials }")]
    [TestCase("new SendRequest(new Credentials { User = name }) { Json = account }")]
    [TestCase("new SendRequest(new Credentials { User = name }) { Free = secret }")]
    [TestCase("new SendRequest(new Credentials { User = name }) { Either = secret }")]
    [TestCase("new SendRequest(new Credentials { User = name }) { XEither = [\"s3cret\"] }")]
    [TestCase("new SendFormRequest { Credentials = credentials }")]
    [TestCase("new SendFormRequest { Code = secret }")]
    [TestCase("new SendFormRequest { Keys = [secret] }")]
    [TestCase("new SendFormRequest { Numbers = secret }")]
    [TestCase("new SendFormRequest { Hidden = [new Hidden { Value = secret }] }")]
    [TestCase("new SendPartsRequest { Credentials = credentials, Name = name }")]
    [TestCase("new SendPartsRequest { Choices = account.Choices }")]
    [TestCase("new SendFieldsRequest { Fields = new Dictionary<string, string> { [\"k\"] = secret } }")]
    [TestCase("new SendJsonRequest { Body = account }")]
    [TestCase("new SendLinesRequest { Body = [account] }")]
    [TestCase("new SendTextRequest { Body = secret }")]
    [TestCase("new SendXmlRequest { Body = credentials }")]
    [TestCase("new SendMixedRequest { Part1 = secret, Part2 = new Credentials { User = name } }")]
    [TestCase("new SendMixedRequest { Part1 = \"0000\", Part2 = credentials }")]
    [TestCase("new SendMixedRequest { Part1 = \"0000\", Part2 = new Credentials { User = name }, Parts = [secret] }")]
    [TestCase("new SendWholeRequest { Body = new() { Value = secret } }")]
    public async Task Nested_secrets_are_asterisks_in_errors_urls_and_traces(string request)
    {
        var exchange = await Exchange.OfAsync(Nested, "Refused s3cret \"/(é of s3cret%20%22%2F%28%C3%A9 and Ada s3cret", $$"""
            {{Account}}
            using var root = new System.Diagnostics.Activity("root").Start();
            using var listener = new System.Diagnostics.ActivityListener
            {
                ShouldListenTo = source => source.Name == ApiTelemetry.Name,
                Sample = (ref System.Diagnostics.ActivityCreationOptions<System.Diagnostics.ActivityContext> _) => System.Diagnostics.ActivitySamplingResult.AllData,
                ActivityStopped = activity => { if (activity.TraceId == root.TraceId && activity != root) Show($"{activity.GetTagItem("url.full")}"); },
            };
            System.Diagnostics.ActivitySource.AddActivityListener(listener);
            client = client.With(options => options with { OnAttempt = attempt => Show(attempt.Url) });
            try { await client.SendAsync({{request}}); } catch (SampleException exception) { Show(exception.RequestUrl!); Show(exception.Message); Show(exception.Body); }
            """, HttpStatusCode.BadRequest, "text/plain");

        var shown = string.Join('\n', exchange.Shown);
        // The server repeats the secret that was sent; the last word of its answer is a secret only where a header contains it.
        var isHeader = request.Contains("XEither", StringComparison.Ordinal);
        Assert.That(shown, isHeader ? Does.Not.Contain("s3cret") : Does.Not.Contain("/(").And.Not.Contain("%28").And.Contain("***"));
        Assert.That(exchange.Shown[^1], isHeader ? Does.Contain("and Ada ***") : Does.Contain("and Ada s3cret"), "values without secrets are shown");
        Assert.That(string.Concat([.. exchange.Requests, .. exchange.Bodies, .. exchange.Headers]), Does.Contain("s3cret"), "the request contains it");
    }

    [Test]
    public async Task A_number_is_redacted_and_a_short_or_public_value_is_not()
    {
        var exchange = await Exchange.OfAsync(Nested, "bad 4711 ab", """
            var credentials = new Credentials { User = "u", Password = "ab" };
            try { await client.SendAsync(new SendRequest(credentials) { Pin = 4711, Mode = SendMode.Bad }); } catch (SampleException exception) { Show(exception.Message); }
            """, HttpStatusCode.BadRequest, "text/plain");

        Assert.That(exchange.Shown.Single(), Does.EndWith("bad *** ab").And.Contain("pin=***").And.Contain("mode=bad"));
    }

    [Test]
    public async Task Unions_with_secrets_show_asterisks()
    {
        var exchange = await Exchange.OfAsync(Nested, "", $$"""
            {{Account}}
            Show(new Either(secret)); Show(new Either(7)); Show(new Choice(new Hidden { Value = secret })); Show(new Numbers(secret)); Show(new Numbers(7));
            Show(new Either(System.Text.Json.JsonSerializer.SerializeToElement(new { more = secret })));
            Show(account); Show(new SendRequest(credentials) { Either = secret, XEither = [secret] }); Show(new SendWholeRequest { Body = new() { Value = secret } });
            Show(System.Text.Json.JsonSerializer.Serialize(new Either(secret)));
            """);

        Assert.That(exchange.Shown, Is.EqualTo(new[]
        {
            "\"***\"", "7", "\"***\"", "\"***\"", "\"***\"", "\"***\"",
            """Account { {"name":"Ada","credentials":{"user":"Ada"},"choices":{"k":[[["***"]]]}} }""", """SendRequest { Credentials = Credentials { {"user":"Ada"} }, Deep = , Flat = , Json =  }""", "SendWholeRequest { }", "\"s3cret \\u0022/(\\u00E9\"",
        }));
    }

    private static string Nested => Sent.Document(NestedPaths, NestedSchemas.ReplaceLineEndings(" "));

    private static string Document => Sent.Document(Paths, Schemas.ReplaceLineEndings(" "));
}
