using System.Text.Json.Nodes;
using Schematic.Generation.Modules;
using Schematic.Generation.Pipeline;

namespace Schematic.Generation.Tests.Metadata;

/// <summary>The metadata that are written next to the code.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class MetadataTests : IDisposable
{
    private const string Shop = """
        openapi: 3.1.0
        info: { title: Shop, version: "1.0", summary: Sells things. }
        servers: [{ url: https://shop.example }]
        security: [{ key: [] }]
        paths:
          /orders:
            post:
              operationId: createOrder
              tags: [orders]
              summary: Orders | things.
              deprecated: true
              parameters: [{ name: old, in: query, deprecated: true, schema: { type: string } }]
              requestBody: { content: { multipart/form-data: { schema: { properties: { file: { type: string, format: binary } } } } } }
              responses:
                "201": { description: Made, content: { application/json: { schema: { $ref: "#/components/schemas/order" } } } }
                "404": { description: Gone }
          /events:
            get:
              operationId: watch
              responses: { "200": { description: Events, content: { text/event-stream: { schema: { $ref: "#/components/schemas/order" } } } } }
        components:
          securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
          schemas:
            order: { type: object, deprecated: true, properties: { id: { type: string }, old: { type: string, deprecated: true } } }
        """;

    private readonly ProjectFolder _project = new();

    public void Dispose() => _project.Dispose();

    [Test]
    public void The_index_contains_everything_with_its_location()
    {
        Run(_project.WithApi("apis/shop.yaml", Shop));

        var api = Json("metadata/Shop/api-index.json")["apis"]![0]!;
        Assert.That($"{api["name"]} {api["version"]} {api["client"]} {api["at"]} {api["summary"]} {api["servers"]![0]}", Is.EqualTo("Shop 1.0 ShopClient apis/shop.yaml(1,1) Sells things. https://shop.example"));
        Assert.That(api["credentials"]![0]!.ToJsonString(), Is.EqualTo("""{"name":"key","kind":"apiKey","environment":["SHOP_API_KEY"],"at":"apis/shop.yaml(22,27)"}"""));
        Assert.That(api["endpoints"]![0]!.ToJsonString(), Is.EqualTo("""
            {"id":"createOrder","method":"POST","path":"/orders","at":"apis/shop.yaml(8,7)","summary":"Orders | things.","group":"orders","calls":["Orders.CreateOrderAsync"],"requests":["CreateOrderRequest"],"body":"multipart/form-data","responses":{"201":"Order","404":""},"features":["upload","apiKey"],"deprecated":true,"deprecatedParameters":[{"name":"old","at":"apis/shop.yaml(12,20)"}]}
            """.Trim()));
        Assert.That(api["endpoints"]![1]!.ToJsonString(), Does.Contain("\"stream\":\"Order\",\"features\":[\"stream\",\"apiKey\"]"));
        Assert.That(api["types"]![0]!.ToJsonString(), Is.EqualTo("""{"name":"Order","kind":"object","at":"apis/shop.yaml(24,12)","described":"order","deprecated":true,"deprecatedMembers":[{"name":"old","at":"apis/shop.yaml(24,87)"}]}"""));
    }

    [TestCase("metadata/Shop/api-index.json", "api-index.schema.json")]
    [TestCase("metadata/compatibility.json", "compatibility.schema.json")]
    public async Task The_files_follow_their_schemas(string file, string schema)
    {
        Run(_project.WithApi("apis/shop.yaml", Shop));

        var parsed = await NJsonSchema.JsonSchema.FromFileAsync(Repository.PathOf("src", "Schematic.Build", "schemas", schema));
        Assert.That(parsed.Validate(Text(file)).Select(error => error.ToString()), Is.Empty);
        Assert.That((string?)Json(file)["$schema"], Is.EqualTo("urn:schematic-build:" + schema));
    }

    [Test]
    public void Text_of_a_description_stays_within_its_table_cell()
    {
        Run(_project.WithApi("apis/shop.yaml", Shop.Replace("/orders:", "/orders|<b>`:", StringComparison.Ordinal)));

        Assert.That(Text("metadata/Shop/api-index.md"), Does.Contain(
            "| `POST /orders\\|&lt;b>'` deprecated | `Orders.CreateOrderAsync` | `CreateOrderRequest` | `multipart/form-data` | `Order` | upload, apiKey | apis/shop.yaml(8,7) |"));
        Assert.That(Text("metadata/Shop/api-index.md"), Does.Contain("| `Order` deprecated | object | apis/shop.yaml(24,12) |"));
        Assert.That(Text("metadata/api-index.md"), Does.Contain("| Shop | 1.0 | [Shop](Shop/api-index.md) | `ShopClient` | 2 | 1 | `SHOP_API_KEY` |"));
    }

    [Test]
    public void A_summary_without_blanks_is_cut_all_the_same()
    {
        Run(_project.WithApi("apis/shop.yaml", Shop.Replace("Sells things.", string.Concat(Enumerable.Repeat("\U00020BB7", 100)), StringComparison.Ordinal)));

        Assert.That((string?)Json("metadata/Shop/api-index.json")["apis"]![0]!["summary"], Is.EqualTo(string.Concat(Enumerable.Repeat("\U00020BB7", 80)) + "..."));
    }

    [Test]
    public void The_matrix_remembers_the_versions_that_were_seen()
    {
        Run(_project.WithApi("apis/shop.yaml", Shop));
        var next = Shop.Replace("\"1.0\"", "\"2.0\"", StringComparison.Ordinal).Replace("operationId: watch", "operationId: follow", StringComparison.Ordinal);
        Run(_project.WithApi("apis/shop.yaml", next));

        var api = Json("metadata/compatibility.json")["apis"]![0]!;
        Assert.That(api["versions"]!.ToJsonString(), Is.EqualTo("""["1.0","2.0"]"""));
        Assert.That(api["endpoints"]!.AsArray().Select(endpoint => $"{endpoint!["id"]} {endpoint["versions"]!.ToJsonString()}"), Is.EqualTo(new[]
        {
            "createOrder [\"1.0\",\"2.0\"]", "follow [\"2.0\"]", "watch [\"1.0\"]",
        }));
        Assert.That(Text("metadata/compatibility.md"), Does.Contain("| `watch` | yes | - |").And.Contain("All APIs are generated for `net10.0`, `net8.0`."));
    }

    [Test]
    public void Versions_recorded_in_the_repository_are_kept()
    {
        Run(_project.WithApi("apis/shop.yaml", Shop));
        _project.WithFile("kept/compatibility.json", Text("metadata/compatibility.json").Replace("1.0", "0.9", StringComparison.Ordinal));
        Run(_project.WithApi("apis/shop.yaml", Shop.Replace("\"1.0\"", "\"2.0\"", StringComparison.Ordinal)), options => options with { MetadataDirectory = _project.PathOf("kept") });

        Assert.That(Json("metadata/compatibility.json")["apis"]![0]!["versions"]!.ToJsonString(), Is.EqualTo("""["0.9","2.0"]"""));
    }

    [Test]
    public void Modules_that_are_up_to_date_stay_in_the_pages()
    {
        Run(_project.WithApi("apis/a.schematic.yaml", ProjectFolder.Api("Alpha")).WithApi("apis/b.schematic.yaml", ProjectFolder.Api("Beta", "Other")));
        var result = Run(_project.WithApi("apis/b.schematic.yaml", ProjectFolder.Api("Beta", "Another")));

        Assert.That(result.Changes.Select(change => change.File), Does.Not.Contain("metadata/Alpha/api-index.json"));
        Assert.That(Text("metadata/api-index.md"), Does.Contain("Alpha").And.Contain("Beta"));
        Assert.That(Json("metadata/compatibility.json")["apis"]!.AsArray().Select(api => (string?)api!["name"]), Is.EqualTo(new[] { "Alpha", "Beta" }));
    }

    [Test]
    public void Metadata_is_deleted_if_it_is_turned_off()
    {
        Run(_project.WithApi("apis/shop.yaml", Shop));
        var result = _project.Run();

        Assert.That(result.Files, Has.None.StartsWith("metadata/"));
        Assert.That(Path.Combine(_project.Output, "metadata"), Does.Not.Exist);
    }

    [Test]
    public void A_fault_leaves_the_metadata_as_it_is()
    {
        Run(_project.WithApi("apis/shop.yaml", Shop));
        var before = Text("metadata/Shop/api-index.json");
        var result = Run(_project.WithApi("apis/shop.yaml", Shop.Replace("\"#/components/schemas/order\"", "\"#/components/schemas/missing\"", StringComparison.Ordinal)));

        Assert.That(result.HasErrors);
        Assert.That(Text("metadata/Shop/api-index.json"), Is.EqualTo(before));
    }

    private static GenerationResult Run(ProjectFolder project, Func<GenerationOptions, GenerationOptions>? change = null) =>
        project.Run(options => (change ?? (same => same))(options with { EmitsMetadata = true, Frameworks = ["net10.0", "net8.0"] }));

    private string Text(string file) => File.ReadAllText(Path.Combine(_project.Output, file));

    private JsonNode Json(string file) => JsonNode.Parse(Text(file))!;
}
