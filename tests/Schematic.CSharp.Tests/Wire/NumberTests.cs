namespace Schematic.CSharp.Tests.Wire;

/// <summary>Numbers are read and written back exactly.</summary>
public sealed class NumberTests
{
    [TestCase("type: integer, format: int128", "170141183460469231731687303715884105727")]
    [TestCase("type: integer, format: uint128", "340282366920938463463374607431768211455")]
    [TestCase("type: number, format: int128", "-170141183460469231731687303715884105728")]
    [TestCase("type: string, format: int128", "\"170141183460469231731687303715884105727\"")]
    [TestCase("type: integer, minimum: 0, maximum: 340282366920938463463374607431768211455", "340282366920938463463374607431768211455")]
    [TestCase("type: integer, minimum: -1e20, maximum: 0", "-99999999999999999999")]
    [TestCase("type: integer, minimum: 0, maximum: 18446744073709551615", "18446744073709551615")]
    [TestCase("type: integer, format: int64", "-9223372036854775808")]
    public async Task Integers_of_any_size(string schema, string value)
    {
        var document = Sent.Document(
            $"/a: {{put: {{operationId: put, requestBody: {{required: true, content: {{application/json: {{schema: {{type: array, items: {{{schema}}}}}}}}}}}, responses: {{'200': {{description: '', content: {{application/json: {{schema: {{type: array, items: {{{schema}}}}}}}}}}}}}}}}}");

        var exchange = await Exchange.OfAsync(document, $"[{value}]", "await client.PutAsync(await client.PutAsync([]));", mediaType: "application/json");

        Assert.That(exchange.Bodies[1], Is.EqualTo($"[{value}]"));
    }

    // As ASP.NET Core describes numbers, which it also reads as strings and can write as strings.
    [TestCase("type: [integer, string], format: int32, pattern: '^-?(?:0|[1-9]\\d*)$'", "2147483647")]
    [TestCase("type: [integer, string], format: int64, pattern: '^-?(?:0|[1-9]\\d*)$'", "-9223372036854775808")]
    [TestCase("type: [integer, string], format: uint64, pattern: '^(?:0|[1-9]\\d*)$'", "18446744073709551615")]
    [TestCase("type: [integer, string], format: int128, pattern: '^-?(?:0|[1-9]\\d*)$'", "170141183460469231731687303715884105727")]
    [TestCase("type: [integer, string], pattern: '^-?(?:0|[1-9]\\d*)$'", "170141183460469231731687303715884105727")]
    [TestCase("type: [number, string], format: float, pattern: '^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$'", "1.5")]
    [TestCase("type: [number, string, 'null'], format: double, pattern: '^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$'", "1.5")]
    [TestCase("type: [number, string], pattern: '^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$'", "0.25")]
    [TestCase("pattern: '^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$'", "0.25")]
    public async Task Numbers_that_can_be_strings(string schema, string value)
    {
        var document = Sent.Document(
            $"/a: {{put: {{operationId: put, parameters: [{{name: q, in: query, schema: {{{schema}}}}}], requestBody: {{required: true, content: {{application/json: {{schema: {{type: array, items: {{{schema}}}}}}}}}}}, responses: {{'200': {{description: '', content: {{application/json: {{schema: {{type: array, items: {{{schema}}}}}}}}}}}}}}}}}");

        var exchange = await Exchange.OfAsync(document, $"[{value},\"{value}\"]", "var values = await client.PutAsync([]); await client.PutAsync(values, q: values[1]);", mediaType: "application/json");

        Assert.That(exchange.Bodies[1], Is.EqualTo($"[{value},{value}]"));
        Assert.That(exchange.Requests[1], Is.EqualTo($"PUT /a?q={value}"));
    }

    [Test]
    public async Task A_string_that_is_no_number_costs_only_its_member()
    {
        var document = Sent.Document("/a: {get: {operationId: get, responses: {'200': {description: '', content: {application/json: {schema: {type: object, properties: {a: {type: [integer, string], format: int32, pattern: '^-?(?:0|[1-9]\\d*)$'}, b: {type: string}}}}}}}}}");

        var exchange = await Exchange.OfAsync(document, """{"a":"x","b":"c"}""", "var value = await client.GetAsync(); Show(value.A is null); Show(value.B);", mediaType: "application/json");

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "True", "c" }));
    }
}
