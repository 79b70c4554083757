using Schematic.CSharp.Tests.Wire;

namespace Schematic.CSharp.Tests.Fakes;

/// <summary>The choice of samples: examples that the client can read, and values that the schemas allow.</summary>
public sealed class ExampleTests
{
    [TestCase("example: {id: 7, name: x}", """{"id":7,"name":"x"}""")]
    [TestCase("examples: {a: {summary: no value}, b: {value: {id: 8, name: y}}}", """{"id":8,"name":"y"}""")]
    [TestCase("examples: {a: {$ref: '#/components/examples/Pet'}}", """{"id":9,"name":"z"}""")]
    [TestCase("example: {id: seven, name: x}", """{"id":1,"name":"Tom"}""", TestName = "{m}(another type)")]
    [TestCase("example: {id: 7}", """{"id":1,"name":"Tom"}""", TestName = "{m}(a required member is missing)")]
    [TestCase("example: '{\"id\": 7}'", """{"id":1,"name":"Tom"}""", TestName = "{m}(JSON as a string)")]
    [TestCase("example: {id: 7, name: x, born: yesterday}", """{"id":1,"name":"Tom"}""", TestName = "{m}(another format)")]
    [TestCase("examples: {a: {value: {id: no}}, b: {value: {id: 2, name: b, more: [1]}}}", """{"id":2,"name":"b"}""", TestName = "{m}(the first that fits)")]
    public Task An_example_that_the_client_can_read_is_the_sample(string example, string expected) => SampleIs(
        "{$ref: '#/components/schemas/Pet'}",
        expected,
        "Pet: {type: object, required: [id, name], properties: {id: {type: integer}, name: {type: string, example: Tom}, born: {type: string, format: date}, owner: {$ref: '#/components/schemas/Pet'}}}",
        example);

    [TestCase("{type: object, required: [a, b, c], properties: {a: {type: string, format: uuid}, b: {type: boolean}, c: {type: array, items: {type: integer}}, d: {type: string}}}", """{"a":"11111111-1111-4111-8111-111111111111","b":false,"c":[1]}""")]
    [TestCase("{type: object, required: [a, b, c], properties: {a: {enum: [x, y]}, b: {const: z}, c: {type: integer, default: 5}}}", """{"a":"x","b":"z","c":5}""")]
    [TestCase("{type: object, properties: {a: {type: string, example: e}, b: {type: string}}}", """{"a":"e"}""")]
    [TestCase("{type: object, required: [a], properties: {a: {type: string, writeOnly: true}, b: {type: integer, examples: [3], readOnly: true}}}", """{"b":3}""")]
    [TestCase("{type: object, required: [a], properties: {a: {type: [string, 'null'], format: date-time}}}", """{"a":"2024-01-31T12:30:00Z"}""")]
    [TestCase("{type: object, required: [a], properties: {a: {type: object, additionalProperties: {type: number}}}}", """{"a":{"key":1}}""")]
    [TestCase("{type: object, required: [a], properties: {a: {oneOf: [{type: integer}, {type: string, enum: ['']}]}}}", """{"a":1}""")]
    [TestCase("{$ref: '#/components/schemas/Node'}", """{"next":null,"children":[]}""")]
    [TestCase("{$ref: '#/components/schemas/Shape'}", """{"kind":"circle","r":1}""")]
    [TestCase("{oneOf: [{$ref: '#/components/schemas/Endless'}, {type: object, required: [x], properties: {x: {type: integer}}}]}", """{"x":1}""")]
    public Task Without_an_example_the_sample_is_made_from_the_schema(string schema, string expected) => SampleIs(
        schema,
        expected,
        "Node: {type: object, required: [next, children], properties: {next: {oneOf: [{$ref: '#/components/schemas/Node'}, {type: 'null'}]}, children: {type: array, items: {$ref: '#/components/schemas/Node'}}}}, "
        + "Endless: {type: object, required: [self], properties: {self: {$ref: '#/components/schemas/Endless'}}}, "
        + "Shape: {oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}], discriminator: {propertyName: kind, mapping: {circle: '#/components/schemas/Circle', square: '#/components/schemas/Square'}}}, "
        + "Circle: {type: object, required: [kind, r], properties: {kind: {type: string}, r: {type: integer}}}, Square: {type: object, required: [kind], properties: {kind: {type: string}}}");

    [Test]
    public Task An_example_is_compared_once_with_each_of_many_unions_that_contain_each_other()
    {
        var all = Enumerable.Range(0, 12).ToList();
        var unions = all.Select(number => $"U{number}: {{oneOf: [{string.Join(", ", all.Where(other => other != number).Select(other => $"{{$ref: '#/components/schemas/U{other}'}}"))}, {{type: object, required: [x{number}], properties: {{x{number}: {{type: integer}}}}}}]}}");
        return SampleIs("{$ref: '#/components/schemas/U0'}", """{"x11":1}""", string.Join(", ", unions), "example: [not, an, object]");
    }

    [Test]
    public async Task A_schema_that_always_contains_itself_has_no_sample() => Assert.That(
        await RunAsync("{$ref: '#/components/schemas/Endless'}", "Endless: {type: object, required: [self], properties: {self: {$ref: '#/components/schemas/Endless'}}}", "", "await Fails(() => client.GetThingAsync());"),
        Is.EqualTo(new[] { "InvalidOperationException: SampleFake.GetThing is not set, and the description has no sample of the response: 'getThing' (GET /thing) was called. Set GetThing to a function that answers it." }));

    [Test]
    public async Task The_examples_of_Swagger_2_are_samples() => Assert.That(
        await FakeProgram.RunAsync(
            """
            swagger: '2.0'
            info: {title: Sample, version: '1'}
            paths:
              /thing:
                get:
                  operationId: getThing
                  produces: [application/json]
                  responses: {'200': {description: '', schema: {type: object, properties: {ok: {type: boolean}}}, examples: {application/json: {ok: true}}}}

            """,
            "Show((await client.GetThingAsync()).Ok);"),
        Is.EqualTo(new[] { "True" }));

    [TestCase("ListTopics", "after: string?", "TopicPage", "{ cursor: after, next: meta.next, items: topics }")]
    [TestCase("ListTopics", "after: string?", "TopicPage", "{ cursor: after, next: meta.required, items: topics }")]
    [TestCase("ListTopics", "after: string?", "TopicPage", "{ cursor: after, next: meta.required, items: topics, more: more }")]
    [TestCase("ListTopics", "after: string?", "TopicPage", "{ link: meta.link, items: topics }")]
    [TestCase("ListTopics", "skip: int?", "TopicPage", "{ offset: skip, total: total, items: topics }")]
    [TestCase("ListTopics", "page: int?", "TopicPage", "{ page: page, totalPages: total, items: topics }")]
    [TestCase("ListTopics", "page: int?", "'string[]'", "{ link: header }")]
    public async Task The_sample_of_a_paged_operation_is_the_last_page(string id, string parameter, string type, string pages) => Assert.That(
        await FakeProgram.RunAsync(
            $$"""
            api: Sample
            baseUrl: https://a.example
            endpoints:
              {{id}}: { get: /topics, query: { {{parameter}} }, returns: {{type}}, pages: {{pages}} }
            types:
              TopicPage: { topics: "string[]", meta: Meta, total: int, more: bool }
              Meta: { next: string?, required: string, link: uri | null }

            """,
            "await foreach (var topic in client.ListTopicsAllAsync()) Show(topic);",
            "api.schematic.yaml"),
        Is.EqualTo(new[] { "string" }));

    [Test]
    public async Task Without_a_sign_of_the_end_the_sample_page_is_empty() => Assert.That(
        await FakeProgram.RunAsync(
            """
            api: Sample
            baseUrl: https://a.example
            endpoints:
              ListTopics: { get: /topics, query: { skip: int? }, returns: "string[]", pages: { offset: skip } }

            """,
            "await foreach (var topic in client.ListTopicsAllAsync()) Show(topic); Show(fake.Calls.Count);",
            "api.schematic.yaml"),
        Is.EqualTo(new[] { "1" }));

    private static async Task SampleIs(string schema, string expected, string schemas, string example = "") =>
        Assert.That(await RunAsync(schema, schemas, example, "Show(Json(await client.GetThingAsync()));"), Is.EqualTo(new[] { expected }));

    private static Task<IReadOnlyList<string>> RunAsync(string schema, string schemas, string example, string calls) => FakeProgram.RunAsync(
        Sent.Document(
            """
            /thing:
              get:
                operationId: getThing
                responses: {'200': {description: '', content: {application/json: CONTENT}}}
            """.Replace("CONTENT", $"{{schema: {schema}{(example.Length == 0 ? "" : ", " + example)}}}", StringComparison.Ordinal),
            schemas).Replace("components: {", "components: { examples: {Pet: {value: {id: 9, name: z}}},", StringComparison.Ordinal),
        calls);
}
