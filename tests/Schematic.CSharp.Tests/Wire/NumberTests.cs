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
}
