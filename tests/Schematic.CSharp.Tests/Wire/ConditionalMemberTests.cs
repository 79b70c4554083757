namespace Schematic.CSharp.Tests.Wire;

/// <summary>Members that a schema describes only under a condition are optional members.</summary>
public sealed class ConditionalMemberTests
{
    [TestCase("if: {properties: {kind: {const: a}}}, then: {required: [more], properties: {more: {type: integer}}}", """{"kind":"a","more":1}""")]
    [TestCase("if: {properties: {kind: {const: a}}}, else: {properties: {other: {$ref: '#/components/schemas/Part'}}}", """{"kind":"b","other":{"name":"n"}}""")]
    [TestCase("allOf: [{if: {required: [kind]}, then: {properties: {x: {type: string, format: date}}}}, {if: {required: [x]}, then: {properties: {y: {type: boolean}}}}]", """{"kind":"a","x":"2026-01-02","y":true}""")]
    [TestCase("dependentSchemas: {kind: {properties: {cvv: {type: integer}}, required: [cvv]}}", """{"kind":"a","cvv":3}""")]
    [TestCase("dependentSchemas: {kind: {properties: {v: {type: integer}}}, cvv: {properties: {v: {type: string}, cvv: {type: integer}}}}", """{"kind":"a","v":"text","cvv":4}""")]
    [TestCase("dependentRequired: {kind: [address, zip]}", """{"kind":"a","address":{"street":"s"},"zip":1}""")]
    [TestCase("if: {properties: {kind: {const: a}}}, then: {properties: {kind: {minLength: 1}}}", """{"kind":"a"}""")]
    public async Task They_are_read_and_written_back(string keywords, string value)
    {
        var document = Sent.Document(
            "/a: {put: {operationId: put, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}, responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}}}",
            $"Thing: {{type: object, properties: {{kind: {{type: string}}}}, {keywords}}}, Part: {{type: object, properties: {{name: {{type: string}}}}}}");

        var exchange = await Exchange.OfAsync(document, value, "await client.PutAsync(await client.PutAsync(new Thing()));", mediaType: "application/json");

        Assert.That(exchange.Bodies[1], Is.EqualTo(value));
    }
}
