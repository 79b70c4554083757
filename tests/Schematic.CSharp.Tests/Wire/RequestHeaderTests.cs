using System.Net;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>Headers of requests.</summary>
public sealed class RequestHeaderTests
{
    [TestCase("schema: {type: array, items: {type: string}}", "xValue: []", "")]
    [TestCase("schema: {type: object, additionalProperties: {type: string}}", "xValue: new Dictionary<string, string>()", "")]
    [TestCase("schema: {type: array, items: {type: string}}", "xValue: [\"a\", \"b\"]", "a,b")]
    [TestCase("content: {application/json: {schema: {type: array, items: {type: string}}}}", "xValue: []", "[]")]
    [TestCase("content: {application/json: {schema: {type: array, items: {type: string}}}}", "xValue: [\"ü\", \"😀\"]", "[\"\\u00FC\",\"\\uD83D\\uDE00\"]")]
    public async Task Empty_lists_are_not_sent_and_json_is_ascii(string parameter, string argument, string sent)
    {
        var document = Sent.Document($"/a: {{get: {{operationId: get, parameters: [{{name: X-Value, in: header, {parameter}}}], responses: {{'204': {{description: ''}}}}}}}}");

        var exchange = await Exchange.OfAsync(document, "", $"await client.GetAsync({argument});", HttpStatusCode.NoContent);

        Assert.That(exchange.Headers.Single().Contains("X-Value", StringComparison.Ordinal), Is.EqualTo(sent.Length > 0));
        Assert.That(exchange.Headers.Single(), Does.Contain(sent));
    }
}
