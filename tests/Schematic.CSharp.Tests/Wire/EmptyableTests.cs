using Schematic.CSharp.Tests.Binding;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>Values that the empty string clears: a type, or the empty string in its place.</summary>
public sealed class EmptyableTests
{
    private const string Empty = "{type: string, enum: ['']}";

    [TestCase("anyOf: [{type: object, properties: {day: {type: integer}}}, {type: string, enum: ['']}]", "new AddRequestValue { Day = 1 }", "{\"day\":1}")]
    [TestCase("anyOf: [{$ref: '#/components/schemas/Date'}, {type: string, enum: ['']}]", "new Date { Day = 1 }", "{\"day\":1}")]
    [TestCase("oneOf: [{type: string, const: ''}, {$ref: '#/components/schemas/Date'}]", "new Date { Day = 1 }", "{\"day\":1}")]
    [TestCase("anyOf: [{enum: ['']}, {type: integer, format: unix-time}]", "DateTimeOffset.UnixEpoch", "0")]
    [TestCase("anyOf: [{type: number}, {type: string, enum: ['']}]", "1.5", "1.5")]
    [TestCase("anyOf: [{type: boolean}, {type: string, enum: ['']}]", "true", "true")]
    [TestCase("anyOf: [{type: string, format: date}, {type: string, enum: ['']}]", "new DateOnly(2030, 1, 2)", "\"2030-01-02\"")]
    [TestCase("anyOf: [{type: array, items: {type: string}}, {type: string, enum: ['']}]", "new[] { \"a\" }", "[\"a\"]")]
    [TestCase("anyOf: [{type: array, items: {type: string}}, {type: string, enum: ['']}]", "new([\"a\", \"b\"])", "[\"a\",\"b\"]")]
    [TestCase("anyOf: [{type: object, additionalProperties: {type: string}}, {type: string, enum: ['']}]", "new Dictionary<string, string> { [\"a\"] = \"b\" }", "{\"a\":\"b\"}")]
    [TestCase("anyOf: [{type: string, enum: [now]}, {type: integer}, {type: string, enum: ['']}]", "new(7)", "7")]
    [TestCase("anyOf: [{$ref: '#/components/schemas/Date'}, {type: 'null'}, {type: string, enum: ['']}]", "new Date { Day = 1 }", "{\"day\":1}")]
    [TestCase("$ref: '#/components/schemas/Cleared'", "new Date { Day = 1 }", "{\"day\":1}")]
    public async Task A_value_or_the_empty_string_is_sent(string schema, string value, string sent)
    {
        var document = Document("post", "application/json", schema);

        Assert.That(await Sent.ByAsync(document, CallJson(value), CallJson("Emptyable.Empty"), CallJson("null")), Is.EqualTo(new[]
        {
            $"POST /pets application/json {{\"value\":{sent}}}", "POST /pets application/json {\"value\":\"\"}", "POST /pets application/json {}",
        }));
    }

    [TestCase("{type: string}", "\"a\"", "\"\"", "a", TestName = "A string is empty without a type of its own")]
    [TestCase("{type: string, enum: [yes, no]}", "AddRequestValue.Yes", "AddRequestValue.Empty", "yes", TestName = "A set of strings has an empty value")]
    [TestCase("{type: integer}", "1", "Emptyable.Empty", "1", TestName = "A number is sent or cleared")]
    [TestCase("{type: array, items: {type: string}}", "new([\"a\", \"b\"])", "Emptyable.Empty", "a&value=b", TestName = "A list is sent item by item or cleared")]
    public async Task A_field_of_a_form_is_cleared_by_a_name_without_a_value(string schema, string value, string empty, string sent)
    {
        var document = Document("post", "application/x-www-form-urlencoded", $"anyOf: [{schema}, {Empty}]");

        Assert.That(await Sent.ByAsync(document, Call(value), Call(empty), Call("null")), Is.EqualTo(new[]
        {
            $"POST /pets application/x-www-form-urlencoded value={sent}", "POST /pets application/x-www-form-urlencoded value=", "POST /pets application/x-www-form-urlencoded ",
        }));
    }

    [Test]
    public async Task Values_within_a_field_are_cleared_as_well()
    {
        var document = Document("post", "application/x-www-form-urlencoded", $"type: object, properties: {{day: {{anyOf: [{{type: integer}}, {Empty}]}}, tags: {{anyOf: [{{type: object, additionalProperties: {{type: string}}}}, {Empty}]}}}}", ", encoding: {value: {style: deepObject, explode: true}}");

        Assert.That(await Sent.ByAsync(document, Call("new AddRequestValue { Day = Emptyable.Empty, Tags = new Dictionary<string, string> { [\"a\"] = \"\" } }"), Call("new AddRequestValue { Day = 1, Tags = Emptyable.Empty }")), Is.EqualTo(new[]
        {
            "POST /pets application/x-www-form-urlencoded value%5Bday%5D=&value%5Btags%5D%5Ba%5D=", "POST /pets application/x-www-form-urlencoded value%5Bday%5D=1&value%5Btags%5D=",
        }));
    }

    [Test]
    public async Task An_object_in_a_styled_field_is_sent_or_cleared()
    {
        var document = Document("post", "application/x-www-form-urlencoded", "anyOf: [{$ref: '#/components/schemas/Date'}, {type: string, enum: ['']}]", ", encoding: {value: {style: deepObject, explode: true}}");

        Assert.That(await Sent.ByAsync(document, Call("new Date { Day = 1 }"), Call("Emptyable.Empty")), Is.EqualTo(new[]
        {
            "POST /pets application/x-www-form-urlencoded value%5Bday%5D=1", "POST /pets application/x-www-form-urlencoded value=",
        }));
    }

    [TestCase("{\"value\":\"\"}", "True, null")]
    [TestCase("{\"value\":{\"day\":2}}", "False, 2")]
    public async Task A_response_has_the_value_or_is_empty(string answer, string shown)
    {
        var document = Sent.Document("/pets: { get: { operationId: get, responses: { '200': { description: '', content: { application/json: { schema: {type: object, properties: {value: {$ref: '#/components/schemas/Cleared'}}} } } } } } }", Schemas);

        var exchange = await Exchange.OfAsync(document, answer, "var read = await client.GetAsync(); Show($\"{read.Value.Value.IsEmpty}, {read.Value.Value.GetValueOrDefault()?.Day?.ToString() ?? \"null\"}\");", mediaType: "application/json");

        Assert.That(exchange.Shown, Is.EqualTo(new[] { shown }));
    }

    [Test]
    public void The_documentation_says_how_to_clear_a_value()
    {
        var code = GeneratedCode.Of(Sent.Read(Document("post", "application/json", $"anyOf: [{{type: integer}}, {Empty}]"), "api.yaml"));

        Assert.That(code.Text, Does.Contain("<c>Emptyable.Empty</c> clears the value."));
        Assert.That(code.Compile(), Is.Empty);
    }

    // The union of the values needs a name of its own, next to the name of the schema.
    [TestCase("{anyOf: [{type: integer}, {type: array, items: {type: string}}, {type: string, enum: ['']}]}", TestName = "A schema of several types or the empty string compiles")]
    [TestCase("{anyOf: [{type: integer}, {type: array, items: {$ref: '#/components/schemas/Value'}}, {type: string, enum: ['']}]}", TestName = "A schema that contains itself compiles")]
    [TestCase("{type: object, properties: {next: {anyOf: [{type: integer}, {type: array, items: {$ref: '#/components/schemas/Value/properties/next'}}, {type: string, const: ''}]}}}", TestName = "A member that contains itself compiles")]
    [TestCase("{type: object, properties: {next: {anyOf: [{type: object, properties: {next: {$ref: '#/components/schemas/Value/properties/next'}}}, {type: string, const: ''}]}}}", TestName = "An object within a member that contains itself compiles")]
    public void Types_have_different_names(string schema)
    {
        var document = Sent.Document("/pets: { get: { operationId: get, responses: { '200': { description: '', content: { application/json: { schema: {$ref: '#/components/schemas/Value'} } } } } } }", "Value: " + schema);

        var code = GeneratedCode.Of(Sent.Read(document, "api.yaml"));

        Assert.That(code.Compile(), Is.Empty);
    }

    private const string Schemas = "Date: {type: object, properties: {day: {type: integer}}}, Cleared: {anyOf: [{$ref: '#/components/schemas/Date'}, {type: string, enum: ['']}]}";

    private static string CallJson(string value) => $"await client.SendAsync(new AddRequest {{ Body = new() {{ Value = {value} }} }});";

    private static string Call(string value) => $"await client.SendAsync(new AddRequest {{ Value = {value} }});";

    private static string Document(string method, string mediaType, string schema, string encoding = "") => Sent.Document(
        $"/pets: {{ {method}: {{ operationId: add, requestBody: {{ required: true, content: {{ {mediaType}: {{ schema: {{type: object, properties: {{value: {{{schema}}}}}}} {encoding} }} }} }}, responses: {{ '204': {{ description: '' }} }} }} }}", Schemas);
}
