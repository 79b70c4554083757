using Schematic.CSharp.Tests.Binding;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>Listings whose pages are selected by the body of the request.</summary>
public sealed class PagedSearchTests
{
    private const string Schemas = """
        Answer: { type: object, properties: { results: { type: array, items: { type: object, properties: { id: { type: string } } } }, next_cursor: { type: [string, 'null'] }, total: { type: integer } } }
        """;

    private static string Operation(string id, string body, string mediaType = "application/json", bool isRequired = false) => $$"""
        /{{id}}: { post: { operationId: {{id}}, requestBody: { required: {{(isRequired ? "true" : "false")}}, content: { {{mediaType}}: { schema: { type: object, {{body}} } } } }, responses: { '200': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } } } } } } }
        """;

    [Test]
    public async Task The_next_page_has_the_same_body_with_the_token()
    {
        var document = Sent.Document(string.Join('\n',
            Operation("optional", "properties: { query: { type: string }, start_cursor: { type: string } }"),
            Operation("required", "required: [query], properties: { query: { type: string }, cursor: { type: [string, 'null'] } }", isRequired: true)), Schemas);

        var exchange = await CallAsync(Sent.Read(document, "api.yaml"), """
            var count = 0;
            await foreach (var page in client.OptionalAllAsync(new OptionalRequest()).AsPages()) if (++count == 2) break;
            await foreach (var item in client.OptionalAllAsync(new OptionalRequest { Body = new() { Query = "q" } })) if (++count == 4) break;
            await foreach (var item in client.RequiredAllAsync(new() { Query = "q" })) if (++count == 6) break;
            """);

        Assert.That(exchange, Is.EqualTo(new[]
        {
            "", """{"start_cursor":"1"}""", """{"query":"q"}""", """{"query":"q","start_cursor":"3"}""", """{"query":"q"}""", """{"query":"q","cursor":"5"}""",
        }));
    }

    [Test]
    public async Task Overrides_can_state_what_selects_the_page()
    {
        var document = Sent.Document(string.Join('\n',
            Operation("json", "properties: { offset: { type: integer, format: int32 }, limit: { type: integer } }"),
            Operation("form", "properties: { after: { type: string } }", "application/x-www-form-urlencoded")), Schemas);
        var api = Sent.Read(document, "api.yaml", """
            pages:
              json: { offset: offset, items: results, total: total }
              form: { cursor: after, items: results, next: next_cursor }
            """);

        var exchange = await CallAsync(api, """
            var count = 0;
            await foreach (var item in client.JsonAllAsync(new JsonRequest { Body = new() { Limit = 1 } })) count++;
            await foreach (var item in client.FormAllAsync()) if (++count == 4) break;
            """);

        Assert.That(exchange, Is.EqualTo(new[] { """{"limit":1}""", """{"offset":1,"limit":1}""", "", "after=3" }));
    }

    [Test]
    public void A_body_that_cannot_be_created_selects_no_page()
    {
        var (apis, _) = Sent.Import(Sent.Document(Operation("search", "required: [query], properties: { query: { type: string }, cursor: { type: string } }"), Schemas), "api.yaml");

        var code = GeneratedCode.Of(apis);

        Assert.That(code.Text, Does.Not.Contain("SearchAllAsync"));
        Assert.That(code.Diagnostics, Is.Empty);
    }

    /// <summary>Returns the bodies of the requests; each answer has another item, and the number of the request as token.</summary>
    private static async Task<IReadOnlyList<string>> CallAsync(ApiDefinition api, string calls) => (await Exchange.OfAsync(api, [], $"client = new SampleClient(new HttpClient(new Pages(show)), client.Options); {calls}", [""""
        using System;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;

        internal sealed class Pages(Action<string> show) : HttpMessageHandler
        {
            private int _number;

            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                show(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
                var json = $$"""{"results":[{"id":"{{++_number}}"}],"next_cursor":"{{_number}}","total":2}""";
                return new HttpResponseMessage { RequestMessage = request, Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
            }
        }
        """"])).Shown;
}
