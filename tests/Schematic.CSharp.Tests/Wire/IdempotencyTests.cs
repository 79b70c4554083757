using System.Net;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>Headers that make requests idempotent, as documents declare them.</summary>
public sealed class IdempotencyTests
{
    private const string Parameters =
        "Key: {name: Idempotency-Key, in: header, required: true, schema: {type: string, minLength: 1, maxLength: 128}}, Request: {name: X-Request-Id, in: header, schema: {type: string, format: uuid}}";

    private const string Paths = """
        /a: { post: { operationId: a, parameters: [{ name: Idempotency-Key, in: header, required: true, schema: { type: string } }], responses: { '204': { description: '' } } } }
        /b: { post: { operationId: b, parameters: [{ name: x-idempotency-key, in: header, schema: { type: string, format: uuid } }], responses: { '204': { description: '' } } } }
        /c: { post: { operationId: c, parameters: [{ $ref: '#/components/parameters/Key' }], responses: { '204': { description: '' } } } }
        /d: { parameters: [{ $ref: '#/components/parameters/Key' }], post: { operationId: d, responses: { '204': { description: '' } } } }
        /e: { post: { operationId: e, parameters: [{ name: Idempotence-Key, in: header, schema: { $ref: '#/components/schemas/Key' } }], responses: { '204': { description: '' } } } }
        /f: { post: { operationId: f, parameters: [{ name: PayPal-Request-Id, in: header, schema: { type: string } }], responses: { '204': { description: '' } } } }
        /g: { post: { operationId: g, parameters: [{ name: X-idempotence-uuid, in: header, required: true, schema: { type: string, format: uuid } }], responses: { '204': { description: '' } } } }
        /h: { post: { operationId: h, parameters: [{ name: IdempotencyToken, in: header, schema: { type: [string, 'null'] } }], responses: { '204': { description: '' } } } }
        /i: { patch: { operationId: i, parameters: [{ name: Idempotent-Key, in: header, schema: { type: string } }], responses: { '204': { description: '' } } } }
        /j: { post: { operationId: j, parameters: [{ name: opc-retry-token, in: header, schema: { type: string } }], responses: { '204': { description: '' } } } }
        /p: { post: { operationId: p, parameters: [{ $ref: '#/components/parameters/Request' }], responses: { '204': { description: '' } } } }
        /q: { post: { operationId: q, parameters: [{ name: Idempotency-Key-Expires, in: header, schema: { type: string } }], responses: { '204': { description: '' } } } }
        /r: { post: { operationId: r, parameters: [{ name: Idempotency-Key, in: query, schema: { type: string } }], responses: { '204': { description: '' } } } }
        /s: { post: { operationId: s, parameters: [{ name: X-Idempotent, in: header, schema: { type: boolean } }], responses: { '204': { description: '' } } } }
        """;

    private const string Swagger = """
        swagger: '2.0'
        info: { title: Sample, version: '1' }
        parameters: { Key: { name: Idempotency-Key, in: header, type: string, required: true } }
        paths:
          /a: { post: { operationId: a, parameters: [{ $ref: '#/parameters/Key' }], responses: { '204': { description: '' } } } }
          /b: { parameters: [{ name: X-Idempotency-Key, in: header, type: string, format: uuid }], post: { operationId: b, responses: { '204': { description: '' } } } }
          /p: { post: { operationId: p, parameters: [{ name: X-Request-Id, in: header, type: string }], responses: { '204': { description: '' } } } }
        """;

    private static string Document => Sent.Document(Paths, "Key: {type: string, maxLength: 64}").Replace("components: {", $"components: {{ parameters: {{ {Parameters} }},", StringComparison.Ordinal);

    [TestCase("OpenAPI", "a b c d e f g h i j", "p q r s")]
    [TestCase("Swagger", "a b", "p")]
    public async Task A_value_is_created_for_each_call_and_kept_across_its_attempts(string format, string keyed, string others)
    {
        var calls = keyed.Split(' ').Concat(others.Split(' ')).Select(id => $"try {{ await retrying.{id.ToUpperInvariant()}Async(); }} catch (ApiException) {{ }}");

        var exchange = await CallAsync(format == "Swagger" ? Swagger : Document, calls);

        var attempts = exchange.Requests.Zip(exchange.Headers).ToLookup(attempt => attempt.First.Split('/')[^1].Split('?')[0], attempt => Key(attempt.Second));
        foreach (var id in keyed.Split(' '))
        {
            Assert.That(attempts[id].Count(), Is.EqualTo(2), id);
            Assert.That(attempts[id].Distinct().Single(), Has.Length.EqualTo(36), id);
        }

        Assert.That(keyed.Split(' ').Select(id => attempts[id].First()), Is.Unique);
        foreach (var id in others.Split(' ')) Assert.That(attempts[id].Count(), Is.EqualTo(1), id);
    }

    [Test]
    public async Task A_value_of_the_caller_is_sent_instead()
    {
        var exchange = await CallAsync(Document, ["try { await retrying.AAsync(idempotencyKey: \"mine\"); } catch (ApiException) { }", "try { await retrying.BAsync(Guid.Empty); } catch (ApiException) { }"]);

        Assert.That(exchange.Headers.Select(Key), Is.EqualTo(new[] { "mine", "mine", $"{Guid.Empty}", $"{Guid.Empty}" }));
    }

    private static string? Key(string headers) => headers.Split('\n', '|').Select(header => header.Split(": ", 2))
        .FirstOrDefault(header => header.Length == 2 && (header[0].Contains("dempoten", StringComparison.Ordinal) || header[0] is "PayPal-Request-Id" or "opc-retry-token"))?[1].Trim();

    private static Task<Exchange> CallAsync(string document, IEnumerable<string> calls) => Exchange.OfAsync(
        document, "", "var retrying = client.With(options => options with { MaxRetries = 1, RetryDelay = TimeSpan.Zero }); " + string.Join(' ', calls), HttpStatusCode.ServiceUnavailable);
}
