using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi;

public sealed class OperationTests
{
    [TestCase("/pets/{petId}/photos: {get: {parameters: [{name: petId, in: path, required: true, schema: {type: string}}]}}", "getPetsByPetIdPhotos")]
    [TestCase("/: {post: {}}", "postRoot")]
    [TestCase("/a-b/c.d: {delete: {}}", "deleteABCD")]
    [TestCase("/a: {get: {operationId: ' list pets '}}", "list pets")]
    [TestCase("/a: {get: {operationId: ''}}", "getA")]
    public void An_operation_has_the_id_stated_or_one_of_method_and_path(string paths, string expected)
    {
        var endpoints = OpenApiText.Endpoints(paths);

        Assert.That(endpoints.Single().Id, Is.EqualTo(expected));
    }

    [Test]
    public void Ids_that_differ_only_by_case_are_reported_and_numbered()
    {
        var (api, diagnostics) = OpenApiText.Read(OpenApiText.WithPaths("/a: {get: {operationId: list}, put: {operationId: List}}\n/b: {get: {operationId: list}}"));

        Assert.That(api!.Endpoints.Select(endpoint => endpoint.Id), Is.EqualTo(new[] { "list", "List2", "list3" }));
        Assert.That(diagnostics.Select(diagnostic => diagnostic.Descriptor.Code), Is.EqualTo(new[] { "SCH2105", "SCH2105" }));
    }

    [Test]
    public void Ids_made_of_paths_are_numbered_without_a_word()
    {
        var endpoints = OpenApiText.Endpoints("/a/b: {get: {}}\n/a-b: {get: {}}");

        Assert.That(endpoints.Select(endpoint => endpoint.Id), Is.EqualTo(new[] { "getAB", "getAB2" }));
    }

    [Test]
    public void Every_method_makes_an_endpoint_those_of_version_3_2_too()
    {
        var endpoints = OpenApiText.Endpoints("/a: {get: {}, put: {}, post: {}, delete: {}, options: {}, head: {}, patch: {}, trace: {}, query: {}, additionalOperations: {COPY: {}}, x-other: {}}");

        Assert.That(endpoints.Select(endpoint => endpoint.Method), Is.EqualTo(new[] { "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY", "COPY" }));
    }

    [Test]
    public void What_an_operation_says_about_itself_is_known()
    {
        var endpoint = OpenApiText.Endpoints(
            "/a: {get: {tags: [One, Two], summary: Short, description: Long, deprecated: true, externalDocs: {url: 'https://x'}, servers: [{url: /v2}]}}").Single();

        Assert.That(endpoint.Group, Is.EqualTo("One"));
        Assert.That(endpoint.Documentation, Is.EqualTo(new Documentation("Short", "Long", "https://x")));
        Assert.That(endpoint.IsDeprecated);
        Assert.That(endpoint.Servers.Single().Url, Is.EqualTo("/v2"));
    }

    [Test]
    public void A_path_may_refer_to_another_one()
    {
        var endpoints = OpenApiText.ReadWhole(OpenApiText.WithPaths("/b: {$ref: '#/components/pathItems/P', put: {operationId: b}}")
            + "components: {pathItems: {P: {get: {operationId: a}, put: {operationId: c}}}}\n").Endpoints;

        Assert.That(endpoints.Select(endpoint => $"{endpoint.Id} {endpoint.Method} {endpoint.Path}"), Is.EqualTo(new[] { "b PUT /b", "a GET /b" }));
    }

    [Test]
    public void Webhooks_and_callbacks_are_no_endpoints()
    {
        var endpoints = OpenApiText.Endpoints("/a: {post: {callbacks: {done: {'{$request.body#/url}': {post: {}}}}}}\nwebhooks: {x: {post: {}}}");

        Assert.That(endpoints, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_fragment_tells_operations_apart_and_is_not_sent()
    {
        var endpoints = OpenApiText.Endpoints("/#Action=A: {get: {operationId: a}}\n/#Action=B: {get: {operationId: b}}");

        Assert.That(endpoints.Select(endpoint => endpoint.Path.Text), Is.EqualTo(new[] { "/", "/" }));
    }
}
