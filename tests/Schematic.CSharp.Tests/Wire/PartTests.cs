namespace Schematic.CSharp.Tests.Wire;

/// <summary>The parts of multipart forms: their styles and their media types.</summary>
public sealed class PartTests
{
    private const string Schema = "type: object, properties: {tags: {type: array, items: {type: string}}, range: {type: object, properties: {min: {type: integer}, max: {type: integer}}}}";

    private const string All = "tags: [\"x\", \"y z\"], range: new AddRequestRange { Min = 1, Max = 2 }";

    [TestCase("", "tags||x", "tags||y z", "range|Content-Type: application/json||{\"min\":1,\"max\":2}")]
    [TestCase("tags: {explode: false}, range: {explode: false}", "tags||x,y z", "range||min,1,max,2")]
    [TestCase("tags: {style: pipeDelimited}, range: {style: form}", "tags||x|y z", "min||1", "max||2")]
    [TestCase("tags: {style: deepObject}, range: {style: deepObject}", "tags[0]||x", "tags[1]||y z", "range[min]||1", "range[max]||2")]
    [TestCase("tags: {contentType: application/json}, range: {contentType: 'application/vnd.a+json, text/plain'}", "tags|Content-Type: application/json||[\"x\",\"y z\"]", "range|Content-Type: application/vnd.a+json||{\"min\":1,\"max\":2}")]
    public async Task A_part_has_the_style_that_its_encoding_states(string encoding, params string[] parts) =>
        Assert.That(await SentAsync(Schema, encoding, All), Is.EqualTo(Parts(parts)));

    [TestCase("spaceDelimited", "a b", "x y")]
    [TestCase("pipeDelimited", "a|b", "x|y")]
    [TestCase("form", "a,b", "x,y")]
    public async Task An_item_with_the_delimiter_of_its_part_is_refused(string style, string item, string joined)
    {
        Assert.That(await SentAsync(Schema, $"tags: {{style: {style}, explode: false}}", "tags: [\"x\", \"y\"]"), Is.EqualTo(Parts($"tags||{joined}")));
        Assert.That(() => SentAsync(Schema, $"tags: {{style: {style}, explode: false}}", $"tags: [\"{item}\"]"), Throws.ArgumentException);
    }

    [Test]
    public async Task Styles_of_parts_do_not_apply_before_OpenAPI_3_1() =>
        Assert.That(await SentAsync(Schema, "tags: {explode: false}", "tags: [\"x\", \"y\"]", "3.0.3"), Is.EqualTo(Parts("tags||x", "tags||y")));

    [TestCase("image/png", "", "image/png")]
    [TestCase("image/png, image/jpeg", "", "image/png")]
    [TestCase("image/png, image/jpeg", "image/jpeg", "image/jpeg")]
    [TestCase("image/*", "", "image/png")]
    [TestCase("image/*", "image/webp", "image/webp")]
    [TestCase("image/*, application/pdf", "", "application/pdf")]
    public async Task A_file_has_one_of_the_media_types_of_its_encoding(string contentTypes, string own, string sent) => Assert.That(
        await SentAsync("type: object, properties: {f: {type: string, format: binary}}", $"f: {{contentType: '{contentTypes}'}}", File(own)),
        Is.EqualTo($"multipart/form-data; boundary=B --B|Content-Disposition: form-data; name=\"f\"; filename=\"f\"|Content-Type: {sent}||A|--B--|"));

    [TestCase("image/png, image/jpeg", "text/plain")]
    [TestCase("image/*", "image")]
    public void The_media_type_of_a_file_must_be_one_of_them(string contentTypes, string own) =>
        Assert.That(() => SentAsync("type: object, properties: {f: {type: string, format: binary}}", $"f: {{contentType: '{contentTypes}'}}", File(own)), Throws.ArgumentException);

    [Test]
    public async Task A_part_has_the_headers_of_its_encoding() => Assert.That(
        await SentAsync(
            "type: object, properties: {file: {type: string, format: binary}, note: {type: string}}",
            "file: {headers: {X-Rate: {schema: {type: integer}}, X-Tags: {schema: {type: array, items: {type: string}}}, X-Kind: {required: true, schema: {type: string, enum: [a]}}, Content-Type: {schema: {type: string}}}}",
            "file: ApiFile.FromBytes([65]), note: \"x\", fileXRate: 3, fileXTags: [\"a\", \"b\"]"),
        Is.EqualTo("multipart/form-data; boundary=B --B|Content-Disposition: form-data; name=\"file\"; filename=\"file\"|Content-Type: application/octet-stream|X-Rate: 3|X-Tags: a,b|X-Kind: a||A|--B|Content-Disposition: form-data; name=\"note\"||x|--B--|"));

    [TestCase("items: {type: string}", "", "parts: [\"a\", \"b\"]", "||a", "||b")]
    [TestCase("items: {type: object, properties: {x: {type: integer}}}", "", "parts: [new AddRequestParts { X = 1 }]", "|Content-Type: application/json||{\"x\":1}")]
    [TestCase("items: {}", ", itemEncoding: {contentType: 'image/png, image/jpeg'}", "parts: [ApiFile.FromBytes([65]), ApiFile.FromBytes([66], \"b.jpg\", \"image/jpeg\")]", "|Content-Type: image/png||A", "|Content-Disposition: attachment; filename=\"b.jpg\"|Content-Type: image/jpeg||B")]
    [TestCase("prefixItems: [{type: string}, {type: object, properties: {x: {type: integer}}}], items: {type: string, format: binary}", ", prefixEncoding: [{contentType: text/html}, {contentType: application/vnd.a+json}]", "part1: \"a\", part2: new AddRequestPart2 { X = 1 }, parts: [ApiFile.FromBytes([65])]", "|Content-Type: text/html||a", "|Content-Type: application/vnd.a+json||{\"x\":1}", "|Content-Type: application/octet-stream||A")]
    public async Task Parts_without_names_are_a_list(string schema, string encodings, string arguments, params string[] parts)
    {
        var document = Sent.Document($"/pets: {{ post: {{ operationId: add, requestBody: {{ content: {{ multipart/mixed: {{ schema: {{ type: array, {schema} }}{encodings} }} }} }}, responses: {{ '204': {{ description: '' }} }} }} }}");

        var requests = await Sent.ByAsync(document, $"await client.AddAsync({arguments});");

        Assert.That(requests, Is.EqualTo(new[] { "POST /pets multipart/mixed; boundary=B " + string.Concat(parts.Select(part => $"--B{part}|")) + "--B--|" }));
    }

    private static string File(string own) => own.Length == 0 ? "f: ApiFile.FromBytes([65])" : $"f: ApiFile.FromBytes([65], contentType: \"{own}\")";

    private static string Parts(params string[] parts) => "multipart/form-data; boundary=B " + string.Concat(parts.Select(part =>
    {
        var end = part.IndexOf('|', StringComparison.Ordinal);
        return $"--B|Content-Disposition: form-data; name=\"{part[..end]}\"{part[end..]}|";
    })) + "--B--|";

    private static async Task<string> SentAsync(string schema, string encoding, string arguments, string version = "3.1.0")
    {
        var document = Sent.Document(
            $"/pets: {{ post: {{ operationId: add, requestBody: {{ content: {{ multipart/form-data: {{ schema: {{ {schema} }}, encoding: {{ {encoding} }} }} }} }}, responses: {{ '204': {{ description: '' }} }} }} }}", "", version);
        return (await Sent.ByAsync(document, $"await client.AddAsync({arguments});")).Single()["POST /pets ".Length..];
    }
}
