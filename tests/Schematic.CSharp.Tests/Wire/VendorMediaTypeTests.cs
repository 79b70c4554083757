namespace Schematic.CSharp.Tests.Wire;

/// <summary>Media types that do not say which format they have: their schema does.</summary>
public sealed class VendorMediaTypeTests
{
    private const string Pet = "Pet: {type: object, required: [name], properties: {name: {type: string}}}";
    private const string PetReference = "{$ref: '#/components/schemas/Pet'}";

    [TestCase("application/vnd.acme.v2")]
    [TestCase("application/vnd.acme.json")]
    [TestCase("application/vnd.acme; version=2")]
    [TestCase("application/x-amz-json-1.1")]
    [TestCase("application/hal")]
    public async Task An_object_is_json_in_both_directions(string mediaType)
    {
        var exchange = await Exchange.OfAsync(
            Document($"'{mediaType}': {{schema: {PetReference}}}"), """{"name":"Rex"}""", "var pet = await client.ChangeAsync(new Pet { Name = \"Tom\" }); Show(pet.Name);", mediaType: mediaType);

        Assert.That((exchange.Accepted.Single(), exchange.Shown.Single()), Is.EqualTo((mediaType, "Rex")));
        Assert.That(exchange.Sent.Single(), Is.EqualTo($$"""{{mediaType}} {"name":"Tom"}"""));
    }

    [TestCase("{type: array, items: {type: integer}}", "[1,2]", "value.Count", "2")]
    [TestCase("{type: object, additionalProperties: {type: integer}}", """{"a":3}""", "value[\"a\"]", "3")]
    [TestCase($"{{allOf: [{PetReference}, {{type: object, properties: {{age: {{type: integer}}}}}}]}}", """{"name":"a","age":3}""", "value.Age", "3")]
    [TestCase($"{{oneOf: [{PetReference}, {{type: object, required: [id], properties: {{id: {{type: integer}}}}}}]}}", """{"name":"a"}""", "value.TryGetPet(out var pet) ? pet.Name : \"\"", "a")]
    public async Task Every_structure_is_json(string schema, string answer, string expression, string shown)
    {
        var exchange = await Exchange.OfAsync(Document($"application/vnd.acme: {{schema: {schema}}}"), answer, $"var value = await client.GetAsync(); Show({expression});", mediaType: "application/vnd.acme");

        Assert.That(exchange.Shown.Single(), Is.EqualTo(shown));
    }

    [TestCase("application/vnd.acme", "{}")]
    [TestCase("application/vnd.acme", "{type: string, format: binary}")]
    [TestCase("application/vnd.acme", "{type: string}")]
    [TestCase("application/vnd.acme", "{type: object}")]
    [TestCase("application/octet-stream", PetReference)]
    [TestCase("application/pdf", PetReference)]
    [TestCase("application/vnd.ms-excel", PetReference)]
    [TestCase("application/vnd.google.protobuf", PetReference)]
    [TestCase("application/x-protobuf", PetReference)]
    [TestCase("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", PetReference)]
    [TestCase("image/vnd.acme", PetReference)]
    public async Task Other_content_is_bytes(string mediaType, string schema)
    {
        var exchange = await Exchange.OfAsync(
            Document($"{mediaType}: {{schema: {schema}}}"), "ab", "await using var file = await client.GetAsync(); var copy = new System.IO.MemoryStream(); await file.CopyToAsync(copy); Show(copy.Length);", mediaType: mediaType);

        Assert.That(exchange.Shown.Single(), Is.EqualTo("2"));
    }

    [Test]
    public async Task Next_to_json_with_another_schema_it_has_a_method()
    {
        var document = Document($"application/json: {{schema: {{type: array, items: {{type: string}}}}}}, application/vnd.acme.object: {{schema: {PetReference}}}");
        var exchange = await Exchange.OfAsync(document, """{"name":"Rex"}""", "Show((await client.GetAsAcmeObjectAsync()).Name); try { await client.ChangeAsAcmeObjectAsync(new Pet { Name = \"Tom\" }); } catch (ApiException) { }", mediaType: "application/vnd.acme.object");

        Assert.That((exchange.Shown.Single(), exchange.Sent.Single()), Is.EqualTo(("Rex", """application/vnd.acme.object {"name":"Tom"}""")));
    }

    [TestCase("application/vnd.acme.star", """[{"at":"2024-02-29","pet":{"name":"Rex"}}]""", "Rex")]
    [TestCase("application/vnd.acme.star+json", """[{"at":"2024-02-29","pet":{"name":"Rex"},"more":1}]""", "Rex")]
    [TestCase("application/vnd.acme.star+json", """[]""", "")]
    [TestCase("application/vnd.acme.star+json", """[{"name":"Rex"}]""", "refused")]
    [TestCase("application/vnd.acme.star+json", """[{"at":"2024-02-29","name":"Rex"}]""", "refused")]
    [TestCase("application/vnd.acme.star+json", """{"name":"Rex"}""", "refused")]
    [TestCase("application/vnd.acme.star+json", "no", "refused")]
    public async Task Json_without_the_vendors_type_is_read_if_it_has_the_members(string mediaType, string answer, string shown)
    {
        var star = $"{{type: array, items: {{type: object, required: [at, pet], properties: {{at: {{type: string, format: date}}, pet: {PetReference}}}}}}}";
        var document = Sent.Document(
            $"/pets: {{get: {{operationId: get, responses: {{'200': {{description: '', content: {{application/json: {{schema: {{type: array, items: {PetReference}}}}}, {mediaType}: {{schema: {star}}}}}}}}}}}}}", Pet);
        var exchange = await Exchange.OfAsync(
            document, answer, "try { Show(string.Join('|', (await client.GetAsAcmeStarAsync()).Select(star => star.Pet.Name))); } catch (SampleException error) when (error.Message.Contains(\"another method\")) { Show(\"refused\"); }",
            mediaType: "application/json; charset=utf-8");

        Assert.That((exchange.Shown.Single(), exchange.Accepted.Single()), Is.EqualTo((shown, mediaType)));
    }

    [Test]
    public async Task Next_to_json_with_the_same_schema_it_is_another_format_of_it()
    {
        var document = Document($"application/json: {{schema: {PetReference}}}, application/vnd.acme.table: {{schema: {PetReference}}}");
        var exchange = await Exchange.OfAsync(document, """{"name":"Rex"}""", "Show((await client.GetAsync()).Name); await client.ChangeAsync(new Pet { Name = \"Tom\" });", mediaType: "application/json");

        Assert.That((exchange.Shown.Single(), exchange.Accepted[0], exchange.Bodies[^1]), Is.EqualTo(("Rex", "application/json", """{"name":"Tom"}""")));
    }

    [Test]
    public async Task Errors_of_swagger_2_0_are_json_whatever_the_media_type_of_the_success()
    {
        const string Document = """
            swagger: "2.0"
            info: { title: Sample, version: 1.0.0 }
            definitions: { Problem: { type: object, properties: { message: { type: string } } } }
            paths:
              /log: { get: { operationId: get, produces: [application/vnd.acme.raw-stream], responses: { "200": { description: "", schema: { type: string, format: binary } }, "404": { description: "", schema: { $ref: "#/definitions/Problem" } } } } }
            """;
        var exchange = await Exchange.OfAsync(
            Document, """{"message":"gone"}""", "try { await client.GetAsync(); } catch (SampleException error) { Show(error.TryGetError(out Problem problem) ? problem.Message : \"\"); }", System.Net.HttpStatusCode.NotFound, "application/json");

        Assert.That(exchange.Shown.Single(), Is.EqualTo("gone"));
    }

    [TestCase("[application/vnd.acme.v2]", "application/vnd.acme.v2")]
    [TestCase("[application/vnd.acme.v2, application/json]", "application/json")]
    public async Task Swagger_2_0_states_it_for_all_bodies(string mediaTypes, string sent)
    {
        var document = $$"""
            swagger: "2.0"
            info: { title: Sample, version: 1.0.0 }
            consumes: {{mediaTypes}}
            produces: {{mediaTypes}}
            definitions: { {{Pet}} }
            paths:
              /pets: { post: { operationId: change, parameters: [{ in: body, name: pet, required: true, schema: { $ref: "#/definitions/Pet" } }], responses: { "200": { description: "", schema: { $ref: "#/definitions/Pet" } } } } }
            """;
        var exchange = await Exchange.OfAsync(document, """{"name":"Rex"}""", "Show((await client.ChangeAsync(new Pet { Name = \"Tom\" })).Name);", mediaType: sent);

        Assert.That((exchange.Shown.Single(), exchange.Sent.Single()), Is.EqualTo(("Rex", $$"""{{sent}} {"name":"Tom"}""")));
    }

    private static string Document(string contents) => Sent.Document(
        $$"""
        /pets:
          get: {operationId: get, responses: {'200': {description: '', content: { {{contents}} } } } }
          post: {operationId: change, requestBody: {required: true, content: { {{contents}} } }, responses: {'200': {description: '', content: { {{contents}} } } } }
        """,
        Pet);
}
