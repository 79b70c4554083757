using System.Text.Json.Nodes;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>Objects with patterns for the names of their members (JSON Schema 2020-12, sections 10.3.2.2 and 10.3.2.3).</summary>
public sealed class PatternPropertyTests
{
    private const string X = "patternProperties: {'^x-': {type: integer}}";
    private const string TwoTypes = "patternProperties: {'^x-': {type: integer}, '^y-': {type: boolean}}";
    private const string Objects = "patternProperties: {'^x-': {type: object, required: [a], properties: {a: {type: integer}}}}";
    private const string Named = "properties: {n: {type: string}}";

    [TestCase($"type: object, {X}", """{"x-a":1,"b":"c","d":{"e":[null]},"f":null,"g":1.5}""")]
    [TestCase($"type: object, {TwoTypes}", """{"x-a":1,"y-a":true,"b":"c","d":[1],"f":{}}""")]
    [TestCase($"type: object, {Objects}", """{"x-a":{"a":1},"b":"c","d":[{"a":1}],"f":{"g":1}}""")]
    [TestCase("type: object, patternProperties: {'^x-': {type: array, items: {type: integer}}}", """{"x-a":[1,2,3,4,5,6,7,8,9],"b":[1,2,3,4,5,6,"c",{"d":[]}],"e":"f"}""")]
    [TestCase("type: object, patternProperties: {'^x-': {type: string, format: date}}", """{"x-a":"2024-02-29","b":"c","d":4}""")]
    [TestCase("type: object, patternProperties: {'^x-': {type: [string, 'null']}}", """{"x-a":"1","x-b":null,"d":4}""")]
    [TestCase("type: object, patternProperties: {'^x-': {type: string, enum: [a, b]}}", """{"x-a":"a","x-b":"c","d":4}""")]
    [TestCase("type: object, patternProperties: {'^x-': {type: object, patternProperties: {'^y-': {type: integer}}}}", """{"x-a":{"y-a":1,"z":"2"},"b":3}""")]
    [TestCase($"type: object, {X}, {Named}", """{"n":"m","x-a":1,"b":"c","d":{"e":[null]},"f":null}""")]
    [TestCase($"type: object, {TwoTypes}, {Named}", """{"n":"m","x-a":1,"y-a":true,"b":"c","d":[1]}""")]
    [TestCase($"type: object, {Objects}, {Named}", """{"n":"m","x-a":{"a":1},"b":"c","f":{"g":1}}""")]
    [TestCase($"type: object, {X}, additionalProperties: {{}}", """{"x-a":1,"b":"c","d":{}}""")]
    [TestCase($"type: object, {X}, additionalProperties: true, {Named}", """{"n":"m","x-a":1,"b":"c","d":{}}""")]
    [TestCase($"type: object, {X}, additionalProperties: false", """{"x-a":1,"x-b":2}""")]
    [TestCase($"type: object, {X}, additionalProperties: false, {Named}", """{"n":"m","x-a":1,"x-b":2}""")]
    [TestCase($"type: object, {X}, additionalProperties: {{type: string}}", """{"x-a":1,"b":"c"}""")]
    [TestCase($"type: object, {X}, additionalProperties: {{type: string}}, {Named}", """{"n":"m","x-a":1,"b":"c"}""")]
    [TestCase($"type: object, {X}, unevaluatedProperties: {{type: string}}", """{"x-a":1,"b":"c"}""")]
    [TestCase($"allOf: [{{type: object, {X}}}, {{type: object, patternProperties: {{'^y-': {{type: boolean}}}}}}]", """{"x-a":1,"y-a":true,"b":"c"}""")]
    [TestCase($"allOf: [{{type: object, {X}}}, {{type: object, {Named}}}]", """{"n":"m","x-a":1,"b":"c"}""")]
    [TestCase($"type: object, {Named}, allOf: [{{{X}}}]", """{"n":"m","x-a":1,"b":"c"}""")]
    [TestCase($"type: [object, string], {X}", """{"x-a":1,"b":"c"}""")]
    [TestCase($"oneOf: [{{type: object, {X}}}, {{type: string}}]", """{"b":"c","x-a":1}""")]
    [TestCase($"type: array, items: {{type: object, {X}}}", """[{"x-a":1,"b":"c"},{},{"b":{}}]""")]
    public async Task A_name_without_a_pattern_can_have_any_value(string schema, string answer)
    {
        var exchange = await Exchange.OfAsync(Document(schema), answer, "await client.EchoAsync(await client.GetAsync());", mediaType: "application/json");

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(exchange.Bodies.Single()), JsonNode.Parse(answer)), exchange.Bodies.Single());
    }

    [TestCase($"type: object, {X}", "await client.GetAsync()")]
    [TestCase($"type: object, {X}, {Named}", "(await client.GetAsync()).AdditionalMembers")]
    public async Task Values_of_other_types_are_next_to_the_typed_ones(string schema, string members)
    {
        var calls = $"""
            var members = {members};
            Show(members["x-a"] + 1);
            Show(members.Count);
            var open = (OpenDictionary<long>)members;
            Show(open.Others["b"].GetString());
            """;

        var exchange = await Exchange.OfAsync(Document(schema), """{"x-a":1,"b":"c"}""", calls, mediaType: "application/json");

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "2", "1", "c" }));
    }

    [TestCase($"type: object, {X}", "await client.EchoAsync(new Dictionary<string, long> { [\"x-a\"] = 1 });", """{"x-a":1}""")]
    [TestCase($"type: object, {X}", "var open = new OpenDictionary<long> { [\"x-a\"] = 1 }; open.Others[\"b\"] = System.Text.Json.JsonSerializer.SerializeToElement(\"c\"); await client.EchoAsync(open);", """{"x-a":1,"b":"c"}""")]
    [TestCase($"type: object, {X}", "await client.EchoAsync(new OpenDictionary<long>(await client.GetAsync()) { [\"x-a\"] = 2, [\"d\"] = 3 });", """{"x-a":2,"d":3,"b":"c"}""")]
    [TestCase($"type: object, {X}", "await client.EchoAsync(new OpenDictionary<long>(await client.GetAsync()) { [\"b\"] = 3 });", """{"x-a":1,"b":3}""")]
    [TestCase($"type: object, {X}, {Named}", "await client.EchoAsync(new Patterned { N = \"m\", AdditionalMembers = new Dictionary<string, long> { [\"x-a\"] = 1 } });", """{"n":"m","x-a":1}""")]
    public async Task They_are_sent_with_the_typed_ones(string schema, string calls, string sent)
    {
        var exchange = await Exchange.OfAsync(Document(schema), """{"x-a":1,"b":"c"}""", calls, mediaType: "application/json");

        Assert.That(exchange.Bodies, Is.EqualTo(new[] { sent }));
    }

    [Test]
    public async Task The_last_of_several_members_with_the_same_name_is_kept()
    {
        var exchange = await Exchange.OfAsync(Document($"type: object, {X}"), """{"a":"c","a":1,"b":1,"b":"c"}""", "await client.EchoAsync(await client.GetAsync());", mediaType: "application/json");

        Assert.That(exchange.Bodies, Is.EqualTo(new[] { """{"a":1,"b":"c"}""" }));
    }

    [TestCase("", """{"x-a":"2024-13-01"}""")]
    [TestCase("client = new SampleClient(new HttpClient(handler), new SampleClientOptions { BaseUrl = new Uri(\"http://a.example\"), MalformedValues = MalformedValues.Fail });", "malformed")]
    public async Task A_malformed_value_is_kept_unless_the_options_refuse_it(string options, string expected)
    {
        var calls = $"{options} try {{ await client.EchoAsync(await client.GetAsync()); }} catch (ApiException) {{ Show(\"malformed\"); }}";

        var exchange = await Exchange.OfAsync(Document("type: object, patternProperties: {'^x-': {type: string, format: date}}"), """{"x-a":"2024-13-01"}""", calls, mediaType: "application/json");

        Assert.That(exchange.Bodies.Concat(exchange.Shown), Is.EqualTo(new[] { expected }));
    }

    private static string Document(string schema) => Sent.Document(
        """
        /value:
          get: {operationId: get, responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Patterned'}}}}}}
          post: {operationId: echo, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Patterned'}}}}, responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Patterned'}}}}}}
        """,
        $"Patterned: {{{schema}}}");
}
