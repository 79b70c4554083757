namespace Schematic.CSharp.Tests.Wire;

/// <summary>Names that objects require without describing them.</summary>
public sealed class RequiredNameTests
{
    private const string Schemas =
        "Page: {type: object, required: [total, items], properties: {total: {type: integer}}}, "
        + "Cat: {type: object, required: [kind], properties: {lives: {type: integer}}}, Dog: {type: object, required: [kind], properties: {name: {type: string}}}, "
        + "Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {cat: Cat, dog: Dog}}}";

    [TestCase("""{"total":1,"items":[{"a":1}]}""", """{"total":1,"items":[{"a":1}]}""")]
    [TestCase("""{"total":1,"items":"x"}""", """{"total":1,"items":"x"}""")]
    [TestCase("""{"total":1,"items":null}""", """{"total":1,"items":null}""")]
    [TestCase("""{"total":1}""", """{"total":1}""")]
    public async Task They_are_read_and_sent_back_with_any_value(string answer, string sent)
    {
        const string Calls = "var page = await client.EchoAsync(new Page { Total = 1 }); await client.EchoAsync(page); Show(page.Items?.ValueKind);";

        var exchange = await Exchange.OfAsync(Sent.Document(Paths("Page"), Schemas), answer, Calls, mediaType: "application/json");

        Assert.That(exchange.Bodies, Is.EqualTo(new[] { """{"total":1}""", sent }));
    }

    [TestCase("""{"kind":"dog","name":"a"}""", "new Cat { Lives = 9 }", """{"kind":"cat","lives":9}""", "Dog")]
    [TestCase("""{"lives":1,"kind":"cat"}""", "new Dog { Name = \"a\" }", """{"kind":"dog","name":"a"}""", "Cat")]
    public async Task A_discriminator_among_them_selects_the_branch(string answer, string pet, string sent, string branch)
    {
        var exchange = await Exchange.OfAsync(Sent.Document(Paths("Pet"), Schemas), answer, $"Show((await client.EchoAsync({pet})).Value.GetType().Name);", mediaType: "application/json");

        Assert.That(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(exchange.Bodies[0]), System.Text.Json.Nodes.JsonNode.Parse(sent)), exchange.Bodies[0]);
        Assert.That(exchange.Shown, Is.EqualTo(new[] { branch }));
    }

    // Cat declares "a" as optional, Dog does not declare it.
    [TestCase("required: [a], oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]")]
    [TestCase("required: [a], anyOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]")]
    [TestCase("type: object, required: [a], oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]")]
    [TestCase("allOf: [{required: [a]}, {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}]")]
    [TestCase("required: [a], oneOf: [{type: object, properties: {a: {type: string}, lives: {type: integer}}}, {type: object, properties: {bark: {type: boolean}}}]")]
    [TestCase("required: [a], oneOf: [{type: object, title: X, properties: {lives: {type: integer}}}, {type: object, title: Y, properties: {bark: {type: boolean}}}]")]
    [TestCase("required: [a], oneOf: [{$ref: '#/components/schemas/Both'}, {type: object, required: [fish], properties: {fish: {type: string}}}]")]
    [TestCase("required: [a], oneOf: [{type: string}, {$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]")]
    public async Task A_member_that_a_union_requires_is_read_and_sent_back(string schema)
    {
        const string Schemas = "Cat: {type: object, properties: {a: {type: string}, lives: {type: integer}}}, Dog: {type: object, properties: {bark: {type: boolean}}}, Both: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}";
        var document = Sent.Document(Paths("Pet"), $"{Schemas}, Pet: {{{schema}}}");
        string[] answers = ["""{"a":"1","lives":9}""", """{"a":"1","bark":true}"""];

        foreach (var answer in answers)
        {
            var exchange = await Exchange.OfAsync(document, answer, $"await client.EchoAsync(System.Text.Json.JsonSerializer.Deserialize<Pet>(\"\"\"{answer}\"\"\"));", mediaType: "application/json");

            Assert.That(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(exchange.Bodies[0]), System.Text.Json.Nodes.JsonNode.Parse(answer)), exchange.Bodies[0]);
        }
    }

    [Test]
    public async Task A_branch_has_the_required_members_of_its_union()
    {
        var document = Sent.Document(Paths("Pet"), "Cat: {type: object, properties: {a: {type: string}, lives: {type: integer}}}, Dog: {type: object, properties: {bark: {type: boolean}}}, Pet: {required: [a], oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}");

        var exchange = await Exchange.OfAsync(document, """{"bark":true,"a":7}""", "Show((await client.EchoAsync(new PetCat { A = \"1\" })).Value is PetDog dog ? dog.A : null);", mediaType: "application/json");

        Assert.That(exchange.Bodies, Is.EqualTo(new[] { """{"a":"1"}""" }));
        Assert.That(exchange.Shown, Is.EqualTo(new[] { "7" }));
    }

    // The alternatives are the components themselves: they require the member, or have any member, or stand for other objects.
    [TestCase("required: [a], oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]")]
    [TestCase("required: [kind], oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: kind}")]
    [TestCase("required: [b], oneOf: [{$ref: '#/components/schemas/Open'}, {$ref: '#/components/schemas/Map'}]")]
    [TestCase("required: [b], oneOf: [{type: string}, {type: array, items: {type: string}}]")]
    public void Alternatives_that_lack_nothing_are_unchanged(string schema)
    {
        var api = Sent.Read(Sent.Document(Paths("Pet"), $"Pet: {{{schema}}}, A: {{type: object, required: [a], properties: {{a: {{type: string}}}}}}, B: {{type: object, required: [a], properties: {{a: {{type: integer}}}}}}, Open: {{type: object, properties: {{x: {{type: string}}}}, additionalProperties: true}}, Map: {{type: object, additionalProperties: {{type: string}}}}"), "api.yaml");

        Assert.That(api.Types.Select(type => type.Name).Where(name => name.StartsWith("Pet", StringComparison.Ordinal)), Is.EqualTo(new[] { "Pet" }));
    }

    [Test]
    public async Task A_form_has_a_field_for_them() => Assert.That(
        await Sent.ByAsync(
            Sent.Document("/send: {post: {operationId: add, requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, required: [a, b], properties: {a: {type: string}}}}}}, responses: {'204': {description: ''}}}}"),
            "await client.AddAsync(\"1\", b: Json(\"2\"));"),
        Is.EqualTo(new[] { "POST /send application/x-www-form-urlencoded a=1&b=2" }));

    [Test]
    public async Task A_form_requires_the_fields_that_its_alternatives_require_together() => Assert.That(
        await Sent.ByAsync(
            Sent.Document("/send: {post: {operationId: add, requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {required: [b], oneOf: [{type: object, properties: {a: {type: string}, b: {type: string}}}, {type: object, properties: {b: {type: string}}}]}}}}, responses: {'204': {description: ''}}}}"),
            "await client.AddAsync(\"2\", a: \"1\");"),
        Is.EqualTo(new[] { "POST /send application/x-www-form-urlencoded a=1&b=2" }));

    private static string Paths(string schema) =>
        $"/echo:\n  post: {{operationId: echo, requestBody: {{required: true, content: {{application/json: {{schema: {{$ref: '#/components/schemas/{schema}'}}}}}}}}, responses: {{'200': {{description: '', content: {{application/json: {{schema: {{$ref: '#/components/schemas/{schema}'}}}}}}}}}}}}";
}
