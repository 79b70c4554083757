using System.Net;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>Headers of requests.</summary>
public sealed class RequestHeaderTests
{
    [TestCase("schema: {type: array, items: {type: string}}", "xValue: [\"a,b\", \"c\"]", "\"a,b\",c")]
    [TestCase("schema: {type: array, items: {type: string}}, explode: true", "xValue: [\"a,b\", \"c\"]", "\"a,b\",c")]
    [TestCase("schema: {type: array, items: {type: string}}", "xValue: [\"say \\\"a, b\\\"\", \"c\"]", "say \"a, b\",c")]
    [TestCase("schema: {type: array, items: {type: string}}", "xValue: [\"5\\\" disk\", \"c\"]", "\"5\\\" disk\",c")]
    [TestCase("schema: {type: array, items: {type: string}}", "xValue: [\"\\\"a\\\" and \\\"b\\\"\"]", "\"\\\"a\\\" and \\\"b\\\"\"")]
    [TestCase("schema: {type: array, items: {type: string}}", "xValue: [\"a,\\\\b\"]", "\"a,\\\\b\"")]
    [TestCase("schema: {type: array, items: {type: string}}", "xValue: [\"\", \" a\", \"b\\t\", \"c d\"]", "\"\",\" a\",\"b\t\",c d")]
    [TestCase("schema: {type: array, items: {type: string}}", "xValue: [\"\\\"etag\\\"\", \"W/\\\"a,b\\\"\"]", "\"etag\",W/\"a,b\"")]
    [TestCase("schema: {type: array, items: {type: object, properties: {a: {type: integer}, b: {type: string}}}}", "xValue: [new() { A = 1, B = \"c\" }]", "\"{\\\"a\\\":1,\\\"b\\\":\\\"c\\\"}\"")]
    [TestCase("schema: {type: object, additionalProperties: {type: string}}", "xValue: new Dictionary<string, string> { [\"a\"] = \"b,c\" }", "a,\"b,c\"")]
    [TestCase("schema: {type: object, additionalProperties: {type: string}}, explode: true", "xValue: new Dictionary<string, string> { [\"a\"] = \"b,c\", [\"d\"] = \"e=f\" }", "a=\"b,c\",d=e=f")]
    [TestCase("schema: {type: object, properties: {a: {type: string}}}", "xValue: new() { A = \"b,c\" }", "a,\"b,c\"")]
    [TestCase("schema: {type: string}", "xValue: \"a,b\"", "a,b")]
    public async Task Items_with_commas_are_quoted(string parameter, string argument, string sent)
    {
        var document = Sent.Document($"/a: {{get: {{operationId: get, parameters: [{{name: X-Value, in: header, {parameter}}}], responses: {{'204': {{description: ''}}}}}}}}");

        var exchange = await Exchange.OfAsync(document, "", $"await client.GetAsync({argument});", HttpStatusCode.NoContent);

        Assert.That(exchange.Headers.Single().ReplaceLineEndings("\n"), Does.Contain($"X-Value: {sent}\n"));
    }

    [Test]
    public async Task A_part_has_the_same_headers() => Assert.That(
        await Sent.ByAsync(
            Sent.Document("/a: {post: {operationId: add, requestBody: {required: true, content: {multipart/form-data: {schema: {type: object, properties: {a: {type: string}}}, encoding: {a: {headers: {X-Value: {schema: {type: array, items: {type: string}}}}}}}}}, responses: {'204': {description: ''}}}}"),
            "await client.SendAsync(new AddRequest { A = \"1\", AXValue = [\"a,b\", \"c\"] });"),
        Is.EqualTo(new[] { "POST /a multipart/form-data; boundary=B --B|Content-Disposition: form-data; name=\"a\"|X-Value: \"a,b\",c||1|--B--|" }));

    [TestCase("a,b")]
    [TestCase("a=b")]
    [TestCase("")]
    public async Task A_name_that_is_not_a_token_is_refused_next_to_its_value(string name)
    {
        var document = Sent.Document("/a: {get: {operationId: get, parameters: [{name: X-Value, in: header, explode: true, schema: {type: object, additionalProperties: {type: string}}}], responses: {'204': {description: ''}}}}");

        var exchange = await Exchange.OfAsync(document, "", $"try {{ await client.GetAsync(xValue: new Dictionary<string, string> {{ [\"{name}\"] = \"c\" }}); }} catch (ArgumentException exception) {{ Show(exception.Message); }}", HttpStatusCode.NoContent);

        Assert.That(exchange.Requests, Is.Empty);
        Assert.That(exchange.Shown.Single(), Does.Contain("X-Value"));
    }

    // What is sent is read by the reader of response headers.
    [TestCase("a,b", "c")]
    [TestCase("", " ", "a\\\"", "\\\\", "\\\\\\\"", "a\\\"b,c\\\"d", ",")]
    [TestCase("a \\\"b\\\" c", "\\\"a\\\" and \\\"b\\\"", "x=\\\"1,2\\\"", "a\\t")]
    public async Task A_list_is_read_as_it_was_sent(params string[] items)
    {
        var document = Sent.Document("/a: {get: {operationId: get, parameters: [{name: X-Value, in: header, schema: {type: array, items: {type: string}}}], responses: {'204': {description: '', headers: {X-Value: {schema: {type: array, items: {type: string}}}}}}}}");
        var list = $"new[] {{ {string.Join(", ", items.Select(item => $"\"{item}\""))} }}";

        var exchange = await Exchange.OfAsync(document, "", $$"""
            string[] items = {{list}};
            await client.GetAsync(xValue: items);
            var written = Written(handler);
            Show(System.Linq.Enumerable.SequenceEqual(items, new Sample.Apis.Runtime.HeaderReader(_ => written).List("X-Value", Sample.Apis.Runtime.Json.String)));
            
            static string Written(HttpMessageHandler handler) => ((System.Collections.Generic.List<string>)handler.GetType().GetProperty("Headers").GetValue(handler))[^1].Split("X-Value: ")[1].Split('\r', '\n')[0];
            """, HttpStatusCode.NoContent);

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "True" }), exchange.Headers.Single());
    }

    [TestCase("in: query, style: spaceDelimited, explode: false", "a b")]
    [TestCase("in: query, style: pipeDelimited, explode: false", "a|b")]
    [TestCase("in: cookie, style: cookie, explode: false", "a,b")]
    public async Task An_item_with_a_delimiter_that_cannot_be_escaped_is_refused(string parameter, string item)
    {
        var document = Sent.Document($"/a: {{get: {{operationId: get, parameters: [{{name: x, {parameter}, schema: {{type: array, items: {{type: string}}}}}}], responses: {{'204': {{description: ''}}}}}}}}");

        var exchange = await Exchange.OfAsync(document, "", $"await client.GetAsync(x: [\"c\", \"d\"]); try {{ await client.GetAsync(x: [\"{item}\", \"c\"]); }} catch (ArgumentException exception) {{ Show(exception.Message); }}", HttpStatusCode.NoContent);

        Assert.That(exchange.Requests, Has.Count.EqualTo(1));
        Assert.That(exchange.Shown.Single(), Does.Contain("'x'"));
    }

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
