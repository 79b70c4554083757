using System.Net;
using Schematic.CSharp.Tests.Binding;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>Headers that a description defines for responses, as typed properties.</summary>
public sealed class ResponseHeaderTests
{
    [TestCase("{type: string}", "a, b", "a, b")]
    [TestCase("{type: integer, format: int32}", "7", "7")]
    [TestCase("{type: integer}", "9007199254740993", "9007199254740993")]
    [TestCase("{type: number}", "1.5", "1.5")]
    [TestCase("{type: boolean}", "true", "True")]
    [TestCase("{type: string, format: uuid}", "0189bb52-3c1d-7f5e-8a4b-2f6d9c7e1b03", "0189bb52-3c1d-7f5e-8a4b-2f6d9c7e1b03")]
    [TestCase("{type: string, format: date}", "2026-11-30", "11/30/2026")]
    [TestCase("{type: string, format: date-time}", "2026-11-30T01:02:03Z", "11/30/2026 01:02:03 +00:00")]
    [TestCase("{type: string, format: date-time}", "Mon, 30 Nov 2026 01:02:03 GMT", "11/30/2026 01:02:03 +00:00")]
    [TestCase("{type: string, format: uri}", "http://a.example/b", "http://a.example/b")]
    [TestCase("{type: string, enum: [hit, miss]}", "hit", "hit")]
    [TestCase("{type: string, enum: [hit, miss]}", "stale", "stale")]
    [TestCase("{$ref: '#/components/schemas/Count'}", "7", "7")]
    public async Task A_header_has_the_type_of_its_schema(string schema, string sent, string read) =>
        Assert.That(await ReadAsync(schema, sent), Is.EqualTo(read));

    [TestCase("{type: array, items: {type: string}}", "a, b", "a|b")]
    [TestCase("{type: array, items: {type: integer}}", "1,2 , 3", "1|2|3")]
    [TestCase("{type: array, items: {type: string, enum: [x, y]}}", "x,y", "x|y")]
    [TestCase("{type: array, items: {type: integer}}", "", "")]
    public async Task A_list_has_commas_between_its_items(string schema, string sent, string read) =>
        Assert.That(await ReadAsync(schema, sent, "string.Join('|', headers.XValue!)"), Is.EqualTo(read));

    [TestCase("\"a,b\", c", "a,b|c")]
    [TestCase("\"a \\\"b\\\", c\" ,, d", "a \"b\", c|d")]
    [TestCase("W/\"a,b\", \"c", "W/\"a,b\"|\"c")]
    [TestCase("a\"b\", c", "a\"b\"|c")]
    public async Task A_value_in_quotation_marks_can_contain_commas(string sent, string read) =>
        Assert.That(await ReadAsync("{type: array, items: {type: string}}", sent, "string.Join('|', headers.XValue!)"), Is.EqualTo(read));

    [TestCase("{type: array, items: {type: integer}}", "[1,2]", "headers.XValue![1].ToString()", "2")]
    [TestCase("{type: object, properties: {a: {type: string}}}", "{\"a\": \"x, y\"}", "headers.XValue!.A!", "x, y")]
    [TestCase("{type: integer}", "7", "(headers.XValue + 1).ToString()!", "8")]
    [TestCase("{type: string}", "\"a\"", "headers.XValue!", "a")]
    [TestCase("{type: object, properties: {a: {type: string}}}", "a=1", "$\"{headers.XValue is null} {raw.Header(\"x-value\")}\"", "True a=1")]
    public async Task A_header_with_content_is_json(string schema, string sent, string expression, string read) => Assert.That(
        await RunAsync(Document($"'200': {{description: OK, headers: {{X-Value: {{content: {{application/json: {{schema: {schema}}}}}}}}}}}"), $"var raw = await client.SendRawAsync(new GetRequest()); var headers = raw.SampleHeaders(); return {expression};", new Answer(HttpStatusCode.OK, ("X-Value", sent))),
        Is.EqualTo(read));

    [TestCase("Server", "nginx/1.2 (Ubuntu) a", "headers.Server!")]
    [TestCase("Location", "W/%22a b", "headers.Location!")]
    [TestCase("Via", "1.1 a, 1.0 b", "headers.Via!")]
    public async Task A_header_is_text_as_it_was_sent(string name, string sent, string expression) =>
        Assert.That(await ReadAsync("{type: string}", sent, expression, name), Is.EqualTo(sent));

    [TestCase("{type: integer}", "many")]
    [TestCase("{type: boolean}", "yes")]
    [TestCase("{type: string, format: date-time}", "tomorrow")]
    public async Task A_header_without_its_format_is_null_and_its_text_is_there(string schema, string sent) =>
        Assert.That(await ReadAsync(schema, sent, "$\"{headers.XValue is null} {raw.Header(\"x-value\")}\""), Is.EqualTo($"True {sent}"));

    [TestCase("a,1,b,x y,c,true,d,2024-02-29", "1 x y True 02/29/2024")]
    [TestCase("c, false , b , \"x, y\", a, -2", "-2 x, y False ")]
    [TestCase("b,,a,3", "3   ")]
    [TestCase("b,7,e,9", " 7  ")]
    [TestCase("b,x,d,tomorrow", " x  ")]
    [TestCase("b,\"say \\\"hi\\\"\"", " say \"hi\"  ")]
    public async Task An_object_alternates_names_and_values(string sent, string read) => Assert.That(await ReadAsync(
        "{type: object, properties: {a: {type: integer}, b: {type: string}, c: {type: boolean}, d: {type: string, format: date}}}", sent,
        "FormattableString.Invariant($\"{headers.XValue!.A} {headers.XValue.B} {headers.XValue.C} {headers.XValue.D}\")"), Is.EqualTo(read));

    [TestCase("a=1,b=x y", "1 x y")]
    [TestCase("b=\"x, y\", a = 2", "2 x, y")]
    [TestCase("b=k=v,,a=3", "3 k=v")]
    [TestCase("b=", " ")]
    [TestCase("a=1", "1 ")]
    public async Task An_exploded_object_has_equals_signs(string sent, string read) => Assert.That(
        await RunAsync(Document("'200': {description: OK, headers: {X-Value: {explode: true, schema: {type: object, properties: {a: {type: number}, b: {type: string}}}}}}"),
            "var headers = (await client.SendRawAsync(new GetRequest())).SampleHeaders(); return FormattableString.Invariant($\"{headers.XValue!.A} {headers.XValue.B}\");",
            new Answer(HttpStatusCode.OK, ("X-Value", sent))),
        Is.EqualTo(read));

    [TestCase("{type: object, additionalProperties: {type: integer}}", "a,1,b,2", "(headers.XValue![\"a\"] + headers.XValue[\"b\"]).ToString()", "3")]
    [TestCase("{type: object, additionalProperties: {type: string}}", "a,1,b,true", "headers.XValue![\"a\"] + headers.XValue[\"b\"]", "1true")]
    [TestCase("{type: object, additionalProperties: {type: string, enum: [x, y]}}", "a,y", "$\"{headers.XValue![\"a\"]}\"", "y")]
    [TestCase("{allOf: [{type: object, properties: {a: {type: integer}}}, {type: object, properties: {b: {type: integer, enum: [1, 2]}}}]}", "a,1,b,2", "$\"{headers.XValue!.A} {headers.XValue.B}\"", "1 2")]
    [TestCase("{type: object, properties: {a: {$ref: '#/components/schemas/Count'}}}", "a,7", "$\"{headers.XValue!.A + 1}\"", "8")]
    public async Task Objects_of_scalars_are_typed(string schema, string sent, string expression, string read) => Assert.That(await ReadAsync(schema, sent, expression), Is.EqualTo(read));

    [TestCase("{type: object, properties: {a: {type: integer}}}", "a")]
    [TestCase("{type: object, properties: {a: {type: boolean}}}", "a,yes")]
    [TestCase("{type: object, additionalProperties: {type: boolean}}", "a,b,c")]
    public async Task An_object_without_its_format_is_null_and_its_text_is_there(string schema, string sent) =>
        Assert.That(await ReadAsync(schema, sent, "$\"{headers.XValue is null} {raw.Header(\"x-value\")}\""), Is.EqualTo($"True {sent}"));

    [TestCase("{type: array, items: {type: integer}}", "1,two, 3", "1|3")]
    [TestCase("{type: array, items: {type: string, format: date}}", "soon", "")]
    public async Task An_item_without_its_format_is_omitted(string schema, string sent, string read) =>
        Assert.That(await ReadAsync(schema, sent, "string.Join('|', headers.XValue!)"), Is.EqualTo(read));

    [TestCase("{type: object}")]
    [TestCase("{type: object, properties: {a: {type: array, items: {type: string}}}}")]
    [TestCase("{type: object, properties: {a: {}}}")]
    [TestCase("{type: array, items: {type: array, items: {type: string}}}")]
    [TestCase("{oneOf: [{type: integer}, {type: object}]}")]
    public async Task A_header_that_is_no_scalar_is_text(string schema) =>
        Assert.That(await ReadAsync(schema, "a=1", "headers.XValue!.Length.ToString()"), Is.EqualTo("3"));

    [Test]
    public async Task A_missing_header_is_null() =>
        Assert.That(await ReadAsync("{type: integer}", null, "$\"{headers.XValue is null}\""), Is.EqualTo("True"));

    [Test]
    public async Task A_header_of_the_content_is_read() =>
        Assert.That(await ReadAsync("{type: array, items: {type: string}}", "de, fr", "headers.ContentLanguage![1]", name: "Content-Language"), Is.EqualTo("fr"));

    [Test]
    public async Task Errors_have_the_same_headers()
    {
        const string Responses = """
            '200': {description: OK}, '429': {description: Slow down, headers: {X-RateLimit-Reset: {description: Seconds., schema: {type: integer}}}}
            """;
        var read = await RunAsync(Document(Responses), """
            try { await client.GetAsync(); }
            catch (ApiException exception) { return $"{exception.SampleHeaders().XRateLimitReset + 1}"; }
            return "";
            """, new Answer((HttpStatusCode)429, ("X-RateLimit-Reset", "9")));

        Assert.That(read, Is.EqualTo("10"));
    }

    [Test]
    public async Task Responses_that_disagree_about_a_header_leave_its_text()
    {
        const string Responses = """
            '200': {description: OK, headers: {X-Value: {schema: {type: integer}}}}, '400': {description: No, headers: {x-value: {schema: {type: string}}}}
            """;

        Assert.That(await RunAsync(Document(Responses), "return (await client.SendRawAsync(new GetRequest())).SampleHeaders().XValue!.ToUpperInvariant();", new Answer(HttpStatusCode.OK, ("X-Value", "a1"))), Is.EqualTo("A1"));
    }

    [Test]
    public async Task Swagger_2_0_describes_headers_without_a_schema()
    {
        const string Document = """
            swagger: '2.0'
            info: { title: Sample, version: 1.0.0 }
            paths:
              /a: { get: { operationId: get, responses: { '200': { description: OK, headers: { X-Left: { type: integer, format: int32 }, X-Tags: { type: array, items: { type: string } } } } } } }
            """;

        Assert.That(
            await RunAsync(Document, "var headers = (await client.SendRawAsync(new GetRequest())).SampleHeaders(); int left = headers.XLeft!.Value; return $\"{left} {headers.XTags![1]}\";",
                new Answer(HttpStatusCode.OK, ("X-Left", "4"), ("X-Tags", "a, b"))),
            Is.EqualTo("4 b"));
    }

    [Test]
    public void Without_described_headers_there_is_no_type()
    {
        var api = Sent.Read(Document("'200': {description: OK}"), "api.yaml");

        Assert.That(GeneratedCode.Of(api).Load("").GetTypes().Select(type => type.Name), Has.None.EqualTo("SampleHeaders"));
    }

    private static Task<string> ReadAsync(string schema, string? sent, string expression = "string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{headers.XValue}\")", string name = "X-Value") => RunAsync(
        Document($"'200': {{description: OK, headers: {{{name}: {{schema: {schema}}}}}}}"),
        $"var raw = await client.SendRawAsync(new GetRequest()); var headers = raw.SampleHeaders(); return {expression};",
        sent is null ? new Answer(HttpStatusCode.OK) : new Answer(HttpStatusCode.OK, (name, sent)));

    private static string Document(string responses) =>
        Sent.Document($"/a: {{get: {{operationId: get, responses: {{{responses.Trim()}}}}}}}", "Count: {type: integer}");

    private static async Task<string> RunAsync(string document, string body, Answer answer)
    {
        var program = GeneratedCode.Of(Sent.Read(document, "api.yaml")).Load($$"""
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;
            using Sample.Apis;
            using Vendor.Module;

            public static class Program
            {
                public static async Task<string> RunAsync(HttpMessageHandler handler)
                {
                    var client = new SampleClient(new HttpClient(handler), new SampleClientOptions { BaseUrl = new Uri("http://a.example"), MaxRetries = 0 });
                    {{body}}
                }
            }
            """);
        return await (Task<string>)program.GetType("Program")!.GetMethod("RunAsync")!.Invoke(null, [answer])!;
    }

    private sealed class Answer(HttpStatusCode status, params (string Name, string Value)[] headers) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage(status) { RequestMessage = request, Content = new StringContent("ok") };
            foreach (var (name, value) in headers)
                if (!response.Headers.TryAddWithoutValidation(name, value)) response.Content.Headers.TryAddWithoutValidation(name, value);
            return Task.FromResult(response);
        }
    }
}
