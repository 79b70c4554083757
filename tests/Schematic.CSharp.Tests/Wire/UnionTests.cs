using Schematic.CSharp.Tests.Binding;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>Values of unions as callers write them.</summary>
public sealed class UnionTests
{
    private const string Schemas =
        "Input: {oneOf: [{type: string}, {type: integer}, {type: array, items: {type: string}}, {type: object, additionalProperties: {type: integer}}, {$ref: '#/components/schemas/Pet'}]}, "
        + "Lists: {oneOf: [{type: array, items: {type: string}}, {type: array, items: {$ref: '#/components/schemas/Pet'}}]}, "
        + "Nested: {oneOf: [{type: array, items: {type: string}}, {type: object, additionalProperties: {type: integer}}, {$ref: '#/components/schemas/Input'}]}, "
        + "Pet: {type: object, required: [name], properties: {name: {type: string}}}, "
        + "Body: {type: object, properties: {input: {$ref: '#/components/schemas/Input'}, nested: {$ref: '#/components/schemas/Nested'}, lists: {$ref: '#/components/schemas/Lists'}, "
        + "tree: {$ref: '#/components/schemas/Tree'}}}, Tree: {oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Tree'}}]}";

    private const string Paths = "/send:\n  post: {operationId: addThing, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Body'}}}}, responses: {'204': {description: ''}}}";

    [TestCase("Input = \"a\"", """{"input":"a"}""")]
    [TestCase("Input = 7", """{"input":7}""")]
    [TestCase("Input = new Pet { Name = \"n\" }", """{"input":{"name":"n"}}""")]
    [TestCase("Input = new[] { \"a\" }", """{"input":["a"]}""")]
    [TestCase("Input = new List<string> { \"a\" }", """{"input":["a"]}""")]
    [TestCase("Input = [\"a\", \"b\"]", """{"input":["a","b"]}""")]
    [TestCase("Input = []", """{"input":[]}""")]
    [TestCase("Input = new Dictionary<string, long> { [\"a\"] = 1 }", """{"input":{"a":1}}""")]
    [TestCase("Input = new(\"a\")", """{"input":"a"}""")]
    [TestCase("Input = new(7)", """{"input":7}""")]
    [TestCase("Input = new((IReadOnlyList<string>)[\"a\"])", """{"input":["a"]}""")]
    [TestCase("Input = new(Json(\"true\"))", """{"input":true}""")]
    [TestCase("Input = Input.FromListOfString([\"a\"])", """{"input":["a"]}""")]
    [TestCase("Lists = [\"a\"]", """{"lists":["a"]}""")]
    [TestCase("Lists = new[] { \"a\" }", """{"lists":["a"]}""")]
    [TestCase("Lists = new List<Pet> { new() { Name = \"n\" } }", """{"lists":[{"name":"n"}]}""")]
    [TestCase("Nested = new[] { \"a\" }", """{"nested":["a"]}""")]
    [TestCase("Nested = [\"a\"]", """{"nested":["a"]}""")]
    [TestCase("Nested = new Dictionary<string, long> { [\"a\"] = 1 }", """{"nested":{"a":1}}""")]
    [TestCase("Nested = (Input)\"a\"", """{"nested":"a"}""")]
    [TestCase("Tree = [\"a\", [\"b\", []]]", """{"tree":["a",["b",[]]]}""")]
    public async Task A_branch_is_written_as_its_value(string members, string expected) => Assert.That(
        await Sent.ByAsync(Sent.Document(Paths, Schemas), $"await client.AddThingAsync(new() {{ {members} }});"),
        Is.EqualTo(new[] { $"POST /send application/json {expected}" }));

    [TestCase("new Dog { Bark = true }", """{"species":"d","kind":"pet","bark":true}""")]
    [TestCase("new Cat { Lives = 9 }", """{"kind":"pet","species":"c","lives":9}""")]
    public async Task An_object_of_a_union_within_a_union_has_the_discriminators_of_both(string pet, string expected)
    {
        var document = Sent.Document(
            "/animals: {put: {operationId: put, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}, responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}}}}",
            "Animal: {oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Wild'}], discriminator: {propertyName: kind, mapping: {pet: Pet, wild: Wild}}}, "
            + "Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: species, mapping: {c: Cat, d: Dog}}}, "
            + "Cat: {type: object, required: [kind, species], properties: {kind: {type: string}, species: {type: string}, lives: {type: integer}}}, Dog: {type: object, properties: {bark: {type: boolean}}}, "
            + "Wild: {type: object, properties: {teeth: {type: integer}}}");

        var exchange = await Exchange.OfAsync(document, expected, $"var animal = await client.PutAsync((Pet){pet}); await client.PutAsync(animal);", mediaType: "application/json");

        Assert.That(exchange.Bodies, Is.EqualTo(new[] { expected, expected }));
    }

    // Both branches know the member; only one lacks nothing.
    [TestCase("""{"use":"none"}""")]
    [TestCase("""{"use":"none","days":3}""")]
    [TestCase("""{}""")]
    public async Task A_branch_that_lacks_nothing_is_preferred(string answer)
    {
        var document = Sent.Document(
            "/a: {put: {operationId: put, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Options'}}}}, responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Options'}}}}}}}",
            "Options: {anyOf: [{$ref: '#/components/schemas/Days'}, {$ref: '#/components/schemas/Client'}]}, "
            + "Days: {type: object, required: [days], properties: {days: {type: integer}, use: {type: string, enum: [none]}}}, Client: {type: object, properties: {use: {type: string, enum: [none]}, method: {type: string}}}");

        var exchange = await Exchange.OfAsync(document, answer, "await client.PutAsync(await client.PutAsync(new Client()));", mediaType: "application/json");

        Assert.That(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(exchange.Bodies[1]), System.Text.Json.Nodes.JsonNode.Parse(answer)), exchange.Bodies[1]);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_union_is_a_type_of_the_language_where_it_has_unions(bool hasUnionTypes)
    {
        var code = GeneratedCode.Of([Sent.Read(Sent.Document(Paths, Schemas), "api.yaml")], options => options with { HasUnionTypes = hasUnionTypes });

        Assert.That(code.Text.Contains("[global::System.Runtime.CompilerServices.Union]", StringComparison.Ordinal), Is.EqualTo(hasUnionTypes));
        Assert.That(code.Text.Contains("global::System.Runtime.CompilerServices.IUnion", StringComparison.Ordinal), Is.EqualTo(hasUnionTypes));
        if (!hasUnionTypes) Assert.That(code.Compile(), Is.Empty);
    }

    [TestCase("""{"channels":[{"id":"a"},{"im":"b"}]}""", "a, b")]
    [TestCase("""{"channels":[[{"id":"a"},{"im":"b"}],{"id":"c"}]}""", "a+b, c")]
    public async Task Items_without_a_type_are_a_list_or_one_of_the_alternatives(string answer, string shown)
    {
        const string Schemas = "Channel: {items: {anyOf: [{title: Public, type: object, required: [id], properties: {id: {type: string}}}, {title: Direct, type: object, required: [im], properties: {im: {type: string}}}]}}";
        var document = Sent.Document("/channels: { get: { operationId: list, responses: { '200': { description: '', content: { application/json: { schema: {type: object, properties: {channels: {type: array, items: {$ref: '#/components/schemas/Channel'}}}} } } } } } }", Schemas);

        var exchange = await Exchange.OfAsync(document, answer, """
            string Name(object value) => value is ChannelPublic open ? open.Id : ((ChannelDirect)value).Im;
            var list = await client.ListAsync();
            Show(string.Join(", ", list.Channels.Select(channel => channel.Value is IReadOnlyList<ChannelItem> items ? string.Join("+", items.Select(item => Name(item.Value))) : Name(channel.Value))));
            """, mediaType: "application/json");

        Assert.That(exchange.Shown, Is.EqualTo(new[] { shown }));
    }
}
