namespace Schematic.CSharp.Tests.Wire;

/// <summary>Forms whose fields the description does not name, and forms without fields.</summary>
public sealed class FormTests
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";

    [TestCase("type: object", "new Dictionary<string, string> { [\"a b\"] = \"c&d\", [\"e\"] = \"\" }", "a+b=c%26d&e=")]
    [TestCase("type: object, additionalProperties: true", "new Dictionary<string, string> { [\"a\"] = \"b\" }", "a=b")]
    [TestCase("type: object, additionalProperties: {type: integer}", "new Dictionary<string, long> { [\"a\"] = 1 }", "a=1")]
    [TestCase("additionalProperties: {type: array, items: {type: string}}", "new Dictionary<string, IReadOnlyList<string>> { [\"a\"] = [\"b\", \"c\"] }", "a=b&a=c")]
    [TestCase("type: object, additionalProperties: {type: object, properties: {x: {type: integer}}}", "new Dictionary<string, AddRequestValue> { [\"a\"] = new() { X = 1 } }", "a=%7B%22x%22%3A1%7D")]
    [TestCase("type: object, patternProperties: {'^x-': {type: string}}", "new Dictionary<string, string> { [\"x-a\"] = \"b\" }", "x-a=b")]
    [TestCase("type: object, patternProperties: {'^x-': {type: integer}, '^y-': {type: string}}", "new Dictionary<string, string> { [\"x-a\"] = \"1\", [\"y-a\"] = \"b\" }", "x-a=1&y-a=b")]
    [TestCase("type: object, patternProperties: {'^x-': {type: integer}}, additionalProperties: {type: string}", "new Dictionary<string, string> { [\"x-a\"] = \"1\", [\"y-a\"] = \"b\" }", "x-a=1&y-a=b")]
    [TestCase("type: object, patternProperties: {'^x-': {type: integer}}, additionalProperties: false", "new Dictionary<string, long> { [\"x-a\"] = 1 }", "x-a=1")]
    public async Task A_map_is_a_dictionary_of_fields(string schema, string fields, string sent) =>
        Assert.That(await SentAsync($"{UrlEncoded}: {{schema: {{{schema}}}}}", $"fields: {fields}"), Is.EqualTo($"{UrlEncoded} {sent}"));

    [TestCase("type: object, additionalProperties: {type: string}", "new Dictionary<string, string> { [\"a\"] = \"b\" }", "--B|Content-Disposition: form-data; name=\"a\"||b|--B--|")]
    [TestCase("type: object, additionalProperties: {type: string, format: binary}", "new Dictionary<string, ApiFile> { [\"a\"] = ApiFile.FromBytes([65], \"a.txt\", \"text/plain\") }", "--B|Content-Disposition: form-data; name=\"a\"; filename=\"a.txt\"|Content-Type: text/plain||A|--B--|")]
    [TestCase("type: object, additionalProperties: {type: array, items: {type: string, format: binary}}", "new Dictionary<string, IReadOnlyList<ApiFile>> { [\"a\"] = [ApiFile.FromBytes([65]), ApiFile.FromBytes([66])] }", "--B|Content-Disposition: form-data; name=\"a\"; filename=\"a\"|Content-Type: application/octet-stream||A|--B|Content-Disposition: form-data; name=\"a\"; filename=\"a\"|Content-Type: application/octet-stream||B|--B--|")]
    [TestCase("type: object, additionalProperties: {type: object, properties: {x: {type: integer}}}", "new Dictionary<string, AddRequestValue> { [\"a\"] = new() { X = 1 } }", "--B|Content-Disposition: form-data; name=\"a\"|Content-Type: application/json||{\"x\":1}|--B--|")]
    [TestCase("type: object, additionalProperties: {type: string, contentMediaType: image/png}", "new Dictionary<string, ApiFile> { [\"a\"] = ApiFile.FromBytes([65]) }", "--B|Content-Disposition: form-data; name=\"a\"; filename=\"a\"|Content-Type: image/png||A|--B--|")]
    [TestCase("type: object, additionalProperties: {type: string, contentMediaType: text/csv}", "new Dictionary<string, string> { [\"a\"] = \"1,2\" }", "--B|Content-Disposition: form-data; name=\"a\"|Content-Type: text/csv||1,2|--B--|")]
    [TestCase("type: object, additionalProperties: {type: object, contentMediaType: application/vnd.a+json, properties: {x: {type: integer}}}", "new Dictionary<string, AddRequestValue> { [\"a\"] = new() { X = 1 } }", "--B|Content-Disposition: form-data; name=\"a\"|Content-Type: application/vnd.a+json||{\"x\":1}|--B--|")]
    [TestCase("type: object, additionalProperties: {type: integer, contentMediaType: text/plain}", "new Dictionary<string, long> { [\"a\"] = 1 }", "--B|Content-Disposition: form-data; name=\"a\"|Content-Type: text/plain||1|--B--|")]
    [TestCase("type: object, additionalProperties: {type: object, contentMediaType: application/xml, properties: {x: {type: integer}}}", "new Dictionary<string, string> { [\"a\"] = \"<a><x>1</x></a>\" }", "--B|Content-Disposition: form-data; name=\"a\"|Content-Type: application/xml||<a><x>1</x></a>|--B--|")]
    public async Task A_map_is_a_dictionary_of_parts(string schema, string fields, string sent) =>
        Assert.That(await SentAsync($"{Multipart}: {{schema: {{{schema}}}}}", $"fields: {fields}"), Is.EqualTo($"{Multipart}; boundary=B {sent}"));

    [Test]
    public async Task Additional_fields_are_sent_after_the_named_ones()
    {
        const string Schema = "type: object, properties: {a: {type: string}}, additionalProperties: {type: string}";

        Assert.That(await SentAsync($"{UrlEncoded}: {{schema: {{{Schema}}}}}", "a: \"1\", additionalFields: new Dictionary<string, string> { [\"b\"] = \"2\" }"), Is.EqualTo($"{UrlEncoded} a=1&b=2"));
        Assert.That(await SentAsync($"{UrlEncoded}: {{schema: {{{Schema}}}}}", "a: \"1\""), Is.EqualTo($"{UrlEncoded} a=1"));
    }

    [Test]
    public async Task Additional_files_are_sent_after_the_named_fields() => Assert.That(
        await SentAsync($"{Multipart}: {{schema: {{type: object, required: [a], properties: {{a: {{type: string}}}}, additionalProperties: {{type: string, format: binary}}}}}}", "\"1\", additionalFields: new Dictionary<string, ApiFile> { [\"b\"] = ApiFile.FromBytes([65]) }"),
        Is.EqualTo($"{Multipart}; boundary=B --B|Content-Disposition: form-data; name=\"a\"||1|--B|Content-Disposition: form-data; name=\"b\"; filename=\"b\"|Content-Type: application/octet-stream||A|--B--|"));

    [TestCase("", "a,b")]
    [TestCase("collectionFormat: csv, ", "a,b")]
    [TestCase("collectionFormat: ssv, ", "a b")]
    [TestCase("collectionFormat: pipes, ", "a|b")]
    [TestCase("collectionFormat: tsv, ", "a\tb")]
    [TestCase("collectionFormat: multi, ", "a|--B|Content-Disposition: form-data; name=\"tags\"||b")]
    public async Task A_list_in_a_form_of_Swagger_2_0_has_its_format(string format, string sent) => Assert.That(
        await Sent.ByAsync($$"""
            swagger: '2.0'
            info: { title: Sample, version: 1.0.0 }
            paths: { /a: { post: { operationId: add, consumes: [multipart/form-data], parameters: [{ in: formData, name: tags, type: array, {{format}}items: { type: string } }], responses: { '204': { description: '' } } } } }
            """, "await client.AddAsync(tags: [\"a\", \"b\"]);"),
        Is.EqualTo(new[] { $"POST /a multipart/form-data; boundary=B --B|Content-Disposition: form-data; name=\"tags\"||{sent}|--B--|" }));

    [Test]
    public async Task A_string_with_a_media_type_is_its_text() => Assert.That(
        await SentAsync($"{UrlEncoded}: {{schema: {{type: object, properties: {{poll: {{type: string, contentMediaType: application/json, contentSchema: {{type: object}}}}}}}}}}", "poll: \"{}\""),
        Is.EqualTo("application/x-www-form-urlencoded poll=%7B%7D"));

    [TestCase("contentMediaType: application/json, contentSchema: {type: object}", "{}")]
    [TestCase("contentMediaType: application/vnd.a+json", "{}")]
    [TestCase("contentMediaType: text/csv", "a")]
    public async Task A_part_that_is_a_string_with_a_media_type_is_its_text(string keywords, string text)
    {
        var mediaType = keywords.Split(' ')[1].TrimEnd(',');

        var sent = await SentAsync($"{Multipart}: {{schema: {{type: object, properties: {{poll: {{type: string, {keywords}}}}}}}}}", $"poll: \"{text}\"");

        Assert.That(sent, Is.EqualTo($"{Multipart}; boundary=B --B|Content-Disposition: form-data; name=\"poll\"|Content-Type: {mediaType}||{text}|--B--|"));
    }

    [TestCase("additionalProperties: false, ")]
    [TestCase("")]
    public async Task A_form_that_never_has_a_field_is_not_a_parameter(string keyword)
    {
        var document = Sent.Document($"/pets: {{ get: {{ operationId: add, requestBody: {{ content: {{ {UrlEncoded}: {{ encoding: {{}}, schema: {{ type: object, {keyword}properties: {{}} }} }} }} }}, responses: {{ '204': {{ description: '' }} }} }} }}");

        Assert.That(await Sent.ByAsync(document, "await client.AddAsync();", "await client.SendAsync(new AddRequest());"), Is.EqualTo(new[] { "GET /pets", "GET /pets" }));
    }

    [TestCase("$ref: '#/components/schemas/Poll'")]
    [TestCase("type: object, properties: {question: {type: string}}")]
    [TestCase("type: [object, 'null'], properties: {question: {type: string}}")]
    [TestCase("oneOf: [{type: 'null'}, {$ref: '#/components/schemas/Poll'}]")]
    [TestCase("anyOf: [{$ref: '#/components/schemas/Poll'}, {type: 'null'}]")]
    [TestCase("allOf: [{$ref: '#/components/schemas/Poll'}]")]
    [TestCase("allOf: [{$ref: '#/components/schemas/Poll'}, {type: object, properties: {other: {type: string}}}]")]
    public async Task A_field_that_is_an_object_is_JSON(string schema) => Assert.That(
        await SentAsync($"{UrlEncoded}: {{schema: {{type: object, properties: {{poll: {{{schema}}}}}}}}}", "poll: new() { Question = \"a b\" }"),
        Is.EqualTo($"{UrlEncoded} poll=%7B%22question%22%3A%22a+b%22%7D"));

    [Test]
    public async Task A_field_that_is_one_of_several_objects_is_JSON() => Assert.That(
        await SentAsync($"{UrlEncoded}: {{schema: {{type: object, properties: {{poll: {{oneOf: [{{type: 'null'}}, {{$ref: '#/components/schemas/Poll'}}, {{$ref: '#/components/schemas/Vote'}}]}}}}}}}}", "poll: new Vote { Answer = 1 }"),
        Is.EqualTo($"{UrlEncoded} poll=%7B%22answer%22%3A1%7D"));

    [Test]
    public async Task A_field_that_is_an_object_or_null_follows_its_style() => Assert.That(
        await SentAsync($"{UrlEncoded}: {{schema: {{type: object, properties: {{poll: {{oneOf: [{{type: 'null'}}, {{$ref: '#/components/schemas/Poll'}}]}}}}}}, encoding: {{poll: {{style: deepObject, explode: true}}}}}}", "poll: new() { Question = \"a b\" }"),
        Is.EqualTo($"{UrlEncoded} poll%5Bquestion%5D=a+b"));

    [TestCase("anyOf: [{$ref: '#/components/schemas/Poll'}, {type: string, enum: ['']}]", "new Poll { Question = \"a\" }", "poll=%7B%22question%22%3A%22a%22%7D")]
    [TestCase("oneOf: [{$ref: '#/components/schemas/Poll'}, {type: string}]", "new Poll { Question = \"a\" }", "poll=%7B%22question%22%3A%22a%22%7D")]
    [TestCase("oneOf: [{$ref: '#/components/schemas/Poll'}, {type: string}]", "\"a b\"", "poll=a+b")]
    [TestCase("oneOf: [{$ref: '#/components/schemas/Poll'}, {type: array, items: {type: string}}]", "new[] { \"a\", \"b\" }", "poll=a&poll=b")]
    [TestCase("oneOf: [{$ref: '#/components/schemas/Poll'}, {type: integer}, {type: 'null'}]", "7", "poll=7")]
    [TestCase("type: [object, string], properties: {question: {type: string}}", "\"a\"", "poll=a")]
    [TestCase("type: [object, string], properties: {question: {type: string}}", "new AddRequestPollObject { Question = \"a\" }", "poll=%7B%22question%22%3A%22a%22%7D")]
    [TestCase("description: anything", "Json(\"{\\\"a\\\":1}\")", "poll=%7B%22a%22%3A1%7D")]
    [TestCase("description: anything", "Json(\"\\\"a b\\\"\")", "poll=a+b")]
    public async Task A_field_is_JSON_where_it_is_an_object(string schema, string value, string sent) => Assert.That(
        await SentAsync($"{UrlEncoded}: {{schema: {{type: object, properties: {{poll: {{{schema}}}}}}}}}", $"poll: {value}"),
        Is.EqualTo($"{UrlEncoded} {sent}"));

    [Test]
    public async Task An_object_or_the_empty_string_can_be_cleared() => Assert.That(
        await SentAsync($"{UrlEncoded}: {{schema: {{type: object, properties: {{poll: {{anyOf: [{{$ref: '#/components/schemas/Poll'}}, {{type: string, enum: ['']}}]}}}}}}}}", "poll: Emptyable.Empty"),
        Is.EqualTo($"{UrlEncoded} poll="));

    [Test]
    public async Task An_object_or_a_string_follows_its_style() => Assert.That(
        await SentAsync($"{UrlEncoded}: {{schema: {{type: object, properties: {{poll: {{oneOf: [{{$ref: '#/components/schemas/Poll'}}, {{type: string}}]}}}}}}, encoding: {{poll: {{style: deepObject, explode: true}}}}}}", "poll: new Poll { Question = \"a b\" }"),
        Is.EqualTo($"{UrlEncoded} poll%5Bquestion%5D=a+b"));

    [Test]
    public async Task Additional_fields_are_JSON_where_they_are_objects() => Assert.That(
        await SentAsync($"{UrlEncoded}: {{schema: {{type: object, additionalProperties: {{oneOf: [{{$ref: '#/components/schemas/Poll'}}, {{type: string}}]}}}}}}", "fields: new Dictionary<string, AddRequestValue> { [\"a\"] = new Poll { Question = \"q\" }, [\"b\"] = \"s\" }"),
        Is.EqualTo($"{UrlEncoded} a=%7B%22question%22%3A%22q%22%7D&b=s"));

    [TestCase("type: array, minItems: 1, maxItems: 2, items: {type: string, format: binary}", 0, false)]
    [TestCase("type: array, minItems: 1, maxItems: 2, items: {type: string, format: binary}", 1, true)]
    [TestCase("type: array, minItems: 1, maxItems: 2, items: {type: string, format: binary}", 3, false)]
    [TestCase("allOf: [{type: array, maxItems: 5, items: {type: string, format: binary}}, {maxItems: 2}, {minItems: 1}]", 2, true)]
    [TestCase("allOf: [{type: array, maxItems: 5, items: {type: string, format: binary}}, {maxItems: 2}, {minItems: 1}]", 3, false)]
    [TestCase("allOf: [{type: array, maxItems: 2, items: {type: string, format: binary}}], maxItems: 9", 3, false)]
    public async Task A_list_of_files_has_a_limited_number_of_them(string schema, int count, bool isSent)
    {
        var call = SentAsync($"{Multipart}: {{schema: {{type: object, properties: {{a: {{{schema}}}}}}}}}", $"a: [{string.Join(", ", Enumerable.Repeat("ApiFile.FromBytes([65])", count))}]");

        if (isSent) await call;
        else Assert.That(async () => await call, Throws.ArgumentException.With.Message.Contains("to 2 files"));
    }

    private static async Task<string> SentAsync(string content, string arguments)
    {
        var document = Sent.Document($"/pets: {{ post: {{ operationId: add, requestBody: {{ content: {{ {content} }} }}, responses: {{ '204': {{ description: '' }} }} }} }}", "Poll: {type: object, properties: {question: {type: string}}}, Vote: {type: object, required: [answer], properties: {answer: {type: integer}}}");
        return (await Sent.ByAsync(document, $"await client.AddAsync({arguments});")).Single()["POST /pets ".Length..];
    }
}
