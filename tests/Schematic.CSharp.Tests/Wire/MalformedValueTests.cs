using System.Text.Json.Nodes;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>Values that do not have their formats: each costs the member that contains it, and nothing else.</summary>
public sealed class MalformedValueTests
{
    private static readonly (string Schema, string Good)[] Formats =
    [
        ("type: string, format: duration", "\"P1Y2M\""),
        ("type: string, format: time", "\"10:00:00+02:00\""),
        ("type: string, format: date", "\"2024-02-29\""),
        ("type: string, format: date-time", "\"2024-02-29T10:00:00Z\""),
        ("type: string, format: uuid", "\"0f8fad5b-d9cb-469f-a165-70867728950e\""),
        ("type: string, format: byte", "\"aGk=\""),
    ];

    // B is the malformed value, G a good one.
    private static readonly (string Schema, string Answer, string Read)[] Places =
    [
        ("type: object, additionalProperties: {X}", """{"a":B,"b":G}""", """{"b":G}"""),
        ("type: object, additionalProperties: {X, nullable: true}", """{"a":B,"b":G,"c":null}""", """{"b":G,"c":null}"""),
        ("type: object, additionalProperties: {type: array, items: {X}}", """{"a":[G,B],"b":[G]}""", """{"a":[G],"b":[G]}"""),
        ("type: object, additionalProperties: {type: object, additionalProperties: {X}}", """{"a":{"a":B,"b":G}}""", """{"a":{"b":G}}"""),
        ("type: array, items: {type: object, additionalProperties: {X}}", """[{"a":B,"b":G},{"c":G}]""", """[{"b":G},{"c":G}]"""),
        ("type: array, items: {type: array, items: {type: object, additionalProperties: {X}}}", """[[{"a":B,"b":G}],[{"c":G}]]""", """[[{"b":G}],[{"c":G}]]"""),
        ("type: array, items: {type: object, properties: {a: {type: object, additionalProperties: {X}}, b: {X}}}", """[{"a":{"c":B},"b":G}]""", """[{"a":{},"b":G}]"""),
        ("type: array, items: {type: object, required: [a], properties: {a: {X}, b: {X}}}", """[{"a":G,"b":B},{"a":G}]""", """[{"a":G},{"a":G}]"""),
        ("type: object, properties: {a: {type: array, items: {type: object, additionalProperties: {X}}}}", """{"a":[{"b":B},{"c":G}]}""", """{"a":[{},{"c":G}]}"""),
        ("type: object, properties: {a: {type: array, items: {X}}, b: {type: array, items: {X}}}", """{"a":[G,B],"b":[G]}""", """{"a":[G],"b":[G]}"""),
        ("type: object, properties: {a: {type: string}}, additionalProperties: {X}", """{"a":"1","b":B,"c":G}""", """{"a":"1","c":G}"""),
        ("type: object, properties: {a: {type: string}}, additionalProperties: {type: array, items: {X}}", """{"a":"1","b":[B],"c":[G]}""", """{"a":"1","b":[],"c":[G]}"""),
        ("type: object, properties: {a: {oneOf: [{X}, {type: integer}]}, b: {X}}", """{"a":B,"b":G}""", """{"a":B,"b":G}"""),
        ("type: object, properties: {a: {type: array, items: {oneOf: [{X}, {type: object, additionalProperties: {X}}]}}}", """{"a":[B,G,{"b":B,"c":G}]}""", """{"a":[B,G,{"c":G}]}"""),
        ("type: object, properties: {a: {oneOf: [{X}, {type: string, enum: ['']}]}, b: {X}}", """{"a":B,"b":G}""", """{"b":G}"""),
        ("type: array, items: {X}", "[B,G,B,G]", "[G,G]"),
        ("type: array, items: {X}", "[B]", "[]"),
        ("type: array, items: {X}", "[G,G,G,G,G,G,G,G,G,B,G,G,{\"x\":[1]},G]", "[G,G,G,G,G,G,G,G,G,G,G,G]"),
        ("type: array, items: {X, nullable: true}", "[B,G,null]", "[null,G,null]"),
        ("type: array, items: {type: array, items: {X}}", "[[G,B],[B],[[G]],[G]]", "[[G],[],[],[G]]"),
        ("type: object, properties: {a: {type: array, items: {X, nullable: true}}, b: {X}}", """{"a":[G,B],"b":G}""", """{"a":[G,null],"b":G}"""),
        ("type: object, required: [a], properties: {a: {type: array, items: {X}}}", """{"a":[B]}""", """{"a":[]}"""),
        ("type: object, properties: {a: {oneOf: [{type: integer}, {type: array, items: {X}}]}}", """{"a":[B,G,B]}""", """{"a":[G]}"""),
        ("type: object, properties: {a: {oneOf: [{type: integer}, {type: array, items: {X}}]}}", """{"a":[B]}""", """{"a":[B]}"""),
        ("oneOf: [{type: object, properties: {a: {type: array, items: {X}}}}, {type: array, items: {X}}]", "[B,G]", "[G]"),
        ("oneOf: [{type: array, items: {type: integer}}, {type: array, items: {X}}]", "[B,G]", "[G]"),
        ("oneOf: [{type: array, items: {X}}, {type: array, items: {type: string}}]", "[B,G]", "[B,G]"),
        ("oneOf: [{type: array, items: {X}}, {type: array, items: {type: string}}]", "[G,B]", "[G,B]"),
        ("type: object, properties: {a: {anyOf: [{type: array, items: {type: string}}, {type: array, items: {X}}, {type: object}]}}", """{"a":[G,B,G]}""", """{"a":[G,B,G]}"""),
        ("oneOf: [{type: object, required: [b, c], properties: {a: {X}, b: {type: integer}, c: {type: integer}}}, {type: object, required: [a], properties: {a: {type: string}}}]", """{"a":B,"b":1,"c":2}""", """{"b":1,"c":2}"""),
        ("type: object, properties: {a: {allOf: [{type: array, items: {X}}]}}", """{"a":[B,G]}""", """{"a":[G]}"""),
    ];

    [TestCaseSource(nameof(Cases))]
    public async Task They_cost_only_their_member(string schema, string answer, string read)
    {
        var document = Sent.Document(
            """
            /value:
              get: {operationId: get, responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Value'}}}}}}
              post: {operationId: echo, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Value'}}}}, responses: {'204': {description: ''}}}
            """,
            $"Value: {{{schema}}}",
            "3.0.3");

        var exchange = await Exchange.OfAsync(document, answer, "var value = await client.GetAsync(); try { await client.EchoAsync(value); } catch (ApiException) { }", mediaType: "application/json");

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(exchange.Bodies.Single()), JsonNode.Parse(read)), exchange.Bodies.Single());
    }

    private static IEnumerable<TestCaseData> Cases() =>
        from format in Formats
        from place in Places
        let bad = "\"no value\""
        select new TestCaseData(
            place.Schema.Replace("X", format.Schema, StringComparison.Ordinal),
            place.Answer.Replace("B", bad, StringComparison.Ordinal).Replace("G", format.Good, StringComparison.Ordinal),
            place.Read.Replace("B", bad, StringComparison.Ordinal).Replace("G", format.Good, StringComparison.Ordinal));
}
