using System.Text.RegularExpressions;
using Schematic.CSharp.Tests.Binding;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>Calls of the two overloads of each method: the one with values, and the one with the request.</summary>
public sealed class OverloadTests
{
    private const string Paths = """
        /none: { get: { operationId: none, responses: { '204': { description: '' } } } }
        /texts: { get: { operationId: text, parameters: [ { name: a, in: query, schema: { type: string } }, { name: b, in: query, schema: { type: integer } } ], responses: { '204': { description: '' } } } }
        /numbers: { get: { operationId: number, parameters: [ { name: a, in: query, schema: { type: integer } } ], responses: { '204': { description: '' } } } }
        /lists: { get: { operationId: list, parameters: [ { name: a, in: query, schema: { type: array, items: { type: string } } } ], responses: { '204': { description: '' } } } }
        /filters: { get: { operationId: filter, parameters: [ { name: filter, in: query, style: deepObject, schema: { $ref: '#/components/schemas/Pet' } } ], responses: { '204': { description: '' } } } }
        /many: { get: { operationId: many, parameters: [ { name: a, in: query, schema: { type: string } }, { name: b, in: query, schema: { type: string } }, { name: c, in: query, schema: { type: string } }, { name: d, in: query, schema: { type: string } }, { name: e, in: query, schema: { type: string } }, { name: f, in: query, schema: { type: string } } ], responses: { '204': { description: '' } } } }
        /pets/{id}:
          parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
          get: { operationId: one, responses: { '204': { description: '' } } }
          post: { operationId: create, requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }, responses: { '204': { description: '' } } }
          put: { operationId: replace, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }, responses: { '204': { description: '' } } }
        /numbers/{id}: { get: { operationId: numbered, parameters: [ { name: id, in: path, required: true, schema: { type: integer, format: int32 } }, { name: deep, in: query, schema: { type: boolean } } ], responses: { '204': { description: '' } } } }
        /bodies:
          post: { operationId: body, requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }, responses: { '204': { description: '' } } }
          put: { operationId: optionalBody, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }, responses: { '204': { description: '' } } }
          patch: { operationId: bodyAndFlag, parameters: [ { name: flag, in: query, schema: { type: boolean } } ], requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }, responses: { '204': { description: '' } } }
          delete: { operationId: listBody, requestBody: { required: true, content: { application/json: { schema: { type: array, items: { type: string } } } } }, responses: { '204': { description: '' } } }
        /values:
          post: { operationId: mapBody, requestBody: { required: true, content: { application/json: { schema: { type: object, additionalProperties: { type: string } } } } }, responses: { '204': { description: '' } } }
          put: { operationId: unionBody, requestBody: { required: true, content: { application/json: { schema: { oneOf: [ { type: string }, { $ref: '#/components/schemas/Pet' } ] } } } }, responses: { '204': { description: '' } } }
          patch: { operationId: fileBody, requestBody: { required: true, content: { application/octet-stream: { schema: { type: string, format: binary } } } }, responses: { '204': { description: '' } } }
        /forms: { post: { operationId: form, requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { type: object, required: [name], properties: { name: { type: string }, tag: { type: string } } } } } }, responses: { '204': { description: '' } } } }
        """;

    private const string Schemas = "Pet: { type: object, properties: { name: { type: string }, size: { type: integer } } }";

    // Calls that compile with every version of the language.
    private static readonly (string Call, string Sent)[] Everywhere =
    [
        ("client.NoneAsync()", "GET /none"),
        ("client.NoneAsync(Token)", "GET /none"),
        ("client.NoneAsync(cancellationToken: Token)", "GET /none"),
        ("client.NoneAsync(new())", "GET /none"),
        ("client.NoneAsync(new(), Token)", "GET /none"),
        ("client.NoneAsync(new NoneRequest(), Token)", "GET /none"),
        ("client.TextAsync()", "GET /texts"),
        ("client.TextAsync(\"x\")", "GET /texts?a=x"),
        ("client.TextAsync(b: 2, cancellationToken: Token)", "GET /texts?b=2"),
        ("client.TextAsync(cancellationToken: Token)", "GET /texts"),
        ("client.TextAsync(new TextRequest { A = \"y\" }, Token)", "GET /texts?a=y"),
        ("client.NumberAsync(3)", "GET /numbers?a=3"),
        ("client.ListAsync([\"a\"])", "GET /lists?a=a"),
        ("client.ManyAsync()", "GET /many"),
        ("client.ManyAsync(cancellationToken: Token)", "GET /many"),
        ("client.ManyAsync(new() { F = \"1\" })", "GET /many?f=1"),
        ("client.OneAsync(\"1\")", "GET /pets/1"),
        ("client.OneAsync(new OneRequest(\"1\"))", "GET /pets/1"),
        ("client.CreateAsync(\"1\", new() { Name = \"n\" }, Token)", "POST /pets/1 application/json {\"name\":\"n\"}"),
        ("client.ReplaceAsync(\"1\")", "PUT /pets/1"),
        ("client.ReplaceAsync(\"1\", new() { Name = \"n\" })", "PUT /pets/1 application/json {\"name\":\"n\"}"),
        ("client.NumberedAsync(1, true)", "GET /numbers/1?deep=true"),
        ("client.BodyAsync(new() { Name = \"n\" })", "POST /bodies application/json {\"name\":\"n\"}"),
        ("client.BodyAsync(new BodyRequest(new Pet { Name = \"n\" }), Token)", "POST /bodies application/json {\"name\":\"n\"}"),
        ("client.OptionalBodyAsync()", "PUT /bodies"),
        ("client.OptionalBodyAsync(new() { Name = \"n\" })", "PUT /bodies application/json {\"name\":\"n\"}"),
        ("client.BodyAndFlagAsync(new() { Name = \"n\" }, flag: true)", "PATCH /bodies?flag=true application/json {\"name\":\"n\"}"),
        ("client.ListBodyAsync([\"a\"])", "DELETE /bodies application/json [\"a\"]"),
        ("client.UnionBodyAsync(\"a\")", "PUT /values application/json \"a\""),
        ("client.UnionBodyAsync(new Pet { Name = \"n\" })", "PUT /values application/json {\"name\":\"n\"}"),
    ];

    // Without priorities of overloads, the compiler finds these calls ambiguous.
    private static readonly (string Call, string Sent)[] InPlace =
    [
        ("client.TextAsync(new() { A = \"z\" })", "GET /texts?a=z"),
        ("client.TextAsync(new() { A = \"z\" }, Token)", "GET /texts?a=z"),
        ("client.TextAsync(null)", "GET /texts"),
        ("client.NumberAsync(new() { A = 4 })", "GET /numbers?a=4"),
        ("client.NumberAsync(null)", "GET /numbers"),
        ("client.ListAsync(new() { A = [\"z\"] })", "GET /lists?a=z"),
        ("client.FilterAsync(new() { Filter = new() { Name = \"z\" } })", "GET /filters?filter%5Bname%5D=z"),
        ("client.OneAsync(new() { Id = \"2\" })", "GET /pets/2"),
        ("client.OneAsync(new(\"2\"), Token)", "GET /pets/2"),
        ("client.ReplaceAsync(new() { Id = \"2\", Body = new() { Name = \"n\" } })", "PUT /pets/2 application/json {\"name\":\"n\"}"),
        ("client.NumberedAsync(new() { Id = 2 })", "GET /numbers/2"),
        ("client.ListBodyAsync(new() { Body = [\"a\"] })", "DELETE /bodies application/json [\"a\"]"),
        ("client.MapBodyAsync(new() { Body = new Dictionary<string, string> { [\"a\"] = \"b\" } })", "POST /values application/json {\"a\":\"b\"}"),
        ("client.UnionBodyAsync(new() { Body = \"b\" })", "PUT /values application/json \"b\""),
        ("client.UnionBodyAsync(new(\"b\"))", "PUT /values application/json \"b\""),
        ("client.FileBodyAsync(new() { Body = ApiFile.FromBytes(\"x\"u8.ToArray()) })", "PATCH /values application/octet-stream x"),
        ("client.FormAsync(new() { Name = \"z\" })", "POST /forms application/x-www-form-urlencoded name=z"),
    ];

    [Test]
    public async Task A_call_sends_what_it_says() => Assert.That(await SentAsync(Everywhere, hasPriority: false), Is.EqualTo(Everywhere.Select(call => call.Sent)));

    [Test]
    public async Task A_request_can_be_created_in_place() =>
        Assert.That(await SentAsync([.. Everywhere, .. InPlace], hasPriority: true), Is.EqualTo(Everywhere.Concat(InPlace).Select(call => call.Sent)));

    private static Task<IReadOnlyList<string>> SentAsync(IEnumerable<(string Call, string Sent)> calls, bool hasPriority)
    {
        var api = Sent.Read(Sent.Document(Paths, Schemas), "api.yaml");
        var code = GeneratedCode.Of([api], options => options with { HasOverloadPriority = hasPriority });
        return Sent.ByAsync(code, calls.Select(call => $"await {Regex.Replace(call.Call, @"\bToken\b", "System.Threading.CancellationToken.None")};"));
    }
}
