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

    [Test]
    public async Task A_form_has_a_field_for_them() => Assert.That(
        await Sent.ByAsync(
            Sent.Document("/send: {post: {operationId: add, requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, required: [a, b], properties: {a: {type: string}}}}}}, responses: {'204': {description: ''}}}}"),
            "await client.AddAsync(\"1\", b: Json(\"2\"));"),
        Is.EqualTo(new[] { "POST /send application/x-www-form-urlencoded a=1&b=2" }));

    private static string Paths(string schema) =>
        $"/echo:\n  post: {{operationId: echo, requestBody: {{required: true, content: {{application/json: {{schema: {{$ref: '#/components/schemas/{schema}'}}}}}}}}, responses: {{'200': {{description: '', content: {{application/json: {{schema: {{$ref: '#/components/schemas/{schema}'}}}}}}}}}}}}";
}
