namespace Schematic.CSharp.Tests.Wire;

/// <summary>Bodies whose media type is a range: a media type within the range is sent (RFC 9110, section 8.3).</summary>
public sealed class MediaRangeTests
{
    private const string Pet = "Pet: {type: object, required: [name], properties: {name: {type: string}}}";

    [TestCase("'*/*'", "oneOf: [{$ref: '#/components/schemas/Pet'}, {type: 'null'}]", "(Pet?)null", "null")]
    [TestCase("'application/*'", "oneOf: [{$ref: '#/components/schemas/Pet'}, {type: 'null'}]", "new Pet { Name = \"a\" }", "{\"name\":\"a\"}")]
    [TestCase("application/json", "type: [integer, 'null']", "(long?)null", "null")]
    [TestCase("application/json", "type: [integer, 'null']", "7", "7")]
    public async Task A_required_body_that_is_null_is_sent(string range, string schema, string argument, string sent) => Assert.That(
        await Sent.ByAsync(Post($"{range}: {{schema: {{{schema}}}}}"), $"await client.AddAsync({argument});"), Is.EqualTo(new[] { $"POST /pets application/json {sent}" }));

    [TestCase("*/*", "application/json")]
    [TestCase("application/*", "application/json")]
    [TestCase("application/*; q=0.5", "application/json")]
    [TestCase("application/*+json", "application/x.content+json")]
    public async Task An_object_in_a_range_is_sent_as_json(string range, string sent) =>
        Assert.That(await Sent.ByAsync(Post($"'{range}': {{schema: {{$ref: '#/components/schemas/Pet'}}}}"), "await client.AddAsync(new Pet { Name = \"a\" });"),
            Is.EqualTo(new[] { $$"""POST /pets {{sent}} {"name":"a"}""" }));

    [TestCase("'*/*': {schema: {type: string, format: binary}}", "application/octet-stream")]
    [TestCase("'*/*': {}", "application/octet-stream")]
    [TestCase("'application/*': {}", "application/octet-stream")]
    [TestCase("'image/*': {}", "image/png")]
    [TestCase("'audio/*': {schema: {type: string, format: binary}}", "audio/mpeg")]
    [TestCase("'video/*': {}", "video/mp4")]
    [TestCase("'font/*': {}", "font/ttf")]
    [TestCase("'model/*': {}", "model/gltf-binary")]
    public async Task Bytes_in_a_range_are_sent_with_a_media_type_of_the_range(string content, string sent) =>
        Assert.That(await Sent.ByAsync(Post(content), "await client.AddAsync(ApiFile.FromBytes([65]));"), Is.EqualTo(new[] { $"POST /pets {sent} A" }));

    [TestCase("image/*", "image/webp")]
    [TestCase("image/*", "IMAGE/WebP; q=1")]
    [TestCase("*/*", "text/plain")]
    [TestCase("application/*", "application/zip")]
    [TestCase("application/octet-stream", "image/webp")]
    public async Task The_media_type_of_a_file_is_sent_if_it_is_in_the_range(string range, string own) =>
        Assert.That(await Sent.ByAsync(Post($"'{range}': {{schema: {{type: string, format: binary}}}}"), $"await client.AddAsync(ApiFile.FromBytes([65], contentType: \"{own}\"));"),
            Is.EqualTo(new[] { $"POST /pets {own} A" }));

    [TestCase("image/*", "text/plain", "The operation accepts image/*, not 'text/plain'.")]
    [TestCase("image/*", "image/*", "'image/*' is not a media type.")]
    [TestCase("*/*", "*/*", "'*/*' is not a media type.")]
    [TestCase("application/octet-stream", "png", "'png' is not a media type.")]
    public void The_media_type_of_a_file_must_be_a_media_type_in_the_range(string range, string own, string message) =>
        Assert.That(() => Sent.ByAsync(Post($"'{range}': {{schema: {{type: string, format: binary}}}}"), $"await client.AddAsync(ApiFile.FromBytes([65], contentType: \"{own}\"));"),
            Throws.ArgumentException.With.Message.EqualTo(message));

    [Test]
    public async Task Text_in_a_range_is_plain_text() =>
        Assert.That(await Sent.ByAsync(Post("'text/*': {schema: {type: string}}"), "await client.AddAsync(\"a\");"), Is.EqualTo(new[] { "POST /pets text/plain; charset=utf-8 a" }));

    [Test]
    public async Task A_form_in_a_range_is_form_data() =>
        Assert.That(await Sent.ByAsync(Post("'multipart/*': {schema: {properties: {a: {type: string}}}}"), "await client.AddAsync(a: \"x\");"),
            Is.EqualTo(new[] { "POST /pets multipart/form-data; boundary=B --B|Content-Disposition: form-data; name=\"a\"||x|--B--|" }));

    [TestCase("'*/*': {schema: {$ref: '#/components/schemas/Pet'}}, application/json: {schema: {$ref: '#/components/schemas/Pet'}}", "new Pet { Name = \"a\" }", "application/json {\"name\":\"a\"}")]
    [TestCase("'*/*': {schema: {$ref: '#/components/schemas/Pet'}}, application/vnd.pet+json: {schema: {$ref: '#/components/schemas/Pet'}}", "new Pet { Name = \"a\" }", "application/vnd.pet+json {\"name\":\"a\"}")]
    [TestCase("'*/*': {schema: {type: string}}, text/plain: {schema: {type: string}}", "\"a\"", "text/plain; charset=utf-8 a")]
    [TestCase("'*/*': {schema: {$ref: '#/components/schemas/Pet'}}, application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Pet'}}", "\"a\"", "application/x-www-form-urlencoded name=a")]
    [TestCase("application/json: {schema: {type: string}}, text/json: {schema: {type: string}}, 'application/*+json': {schema: {type: string}}", "\"a\"", "application/json \"a\"")]
    public async Task A_media_type_is_preferred_to_a_range(string contents, string argument, string sent) =>
        Assert.That(await Sent.ByAsync(Post(contents), $"await client.AddAsync({argument});"), Is.EqualTo(new[] { $"POST /pets {sent}" }));

    [TestCase("[\"*/*\"]", "application/json {\"name\":\"a\"}")]
    [TestCase("[\"application/*\", \"application/vnd.pet+json\"]", "application/vnd.pet+json {\"name\":\"a\"}")]
    public async Task The_ranges_of_swagger_2_are_read_as_well(string consumes, string sent) => Assert.That(
        await Sent.ByAsync($$"""
            swagger: "2.0"
            info: { title: Sample, version: 1.0.0 }
            definitions: { {{Pet}} }
            paths: { /pets: { post: { operationId: add, consumes: {{consumes}}, parameters: [{ in: body, name: pet, required: true, schema: { $ref: "#/definitions/Pet" } }], responses: { "204": { description: "" } } } } }
            """, "await client.AddAsync(new Pet { Name = \"a\" });"),
        Is.EqualTo(new[] { $"POST /pets {sent}" }));

    [Test]
    public async Task The_ranges_of_native_descriptions_are_read_as_well()
    {
        var api = Sent.Read("""
            api: Sample
            baseUrl: http://a.example
            endpoints:
              add: { post: /pets, body: { type: "string[]", contentType: "*/*" } }
              draw: { post: /pictures, binary: image/* }
            """, "api.schematic.yaml");

        var requests = await Sent.ByAsync(api, "await client.AddAsync([\"a\"]);", "await client.DrawAsync(ApiFile.FromBytes([65]));");

        Assert.That(requests, Is.EqualTo(new[] { """POST /pets application/json ["a"]""", "POST /pictures image/png A" }));
    }

    private static string Post(string content) =>
        Sent.Document($"/pets: {{ post: {{ operationId: add, requestBody: {{ required: true, content: {{ {content} }} }}, responses: {{ '204': {{ description: '' }} }} }} }}", Pet);
}
