namespace Schematic.Definitions.Tests.OpenApi;

public sealed class ResponseTests
{
    [Test]
    public void Exact_codes_come_before_ranges_and_the_default_last()
    {
        var endpoint = OpenApiText.Endpoints("/a: {get: {responses: {default: {}, 4xx: {}, 404: {}, '200': {}, x-other: {}}}}").Single();

        Assert.That(endpoint.Responses.Select(response => response.Status), Is.EqualTo(new[] { "200", "404", "4XX", "default" }));
    }

    [TestCase("default: {content: {application/json: {schema: {type: string}}}}", "2XX,default")]
    [TestCase("404: {}, default: {}", "404,2XX,default")]
    [TestCase("200: {}, default: {}", "200,default")]
    [TestCase("302: {}, default: {}", "302,default")]
    public void The_default_counts_as_success_where_no_other_response_does(string responses, string expected)
    {
        var endpoint = OpenApiText.Endpoints($"/a: {{get: {{responses: {{{responses}}}}}}}").Single();

        Assert.That(string.Join(',', endpoint.Responses.Select(response => response.Status)), Is.EqualTo(expected));
    }

    [TestCase("application/json: {schema: {type: string}}", "application/json String")]
    [TestCase("application/problem+json: {schema: {type: object}}", "application/problem+json {Any}")]
    [TestCase("text/csv: {schema: {type: string}}", "text/csv TextContent")]
    [TestCase("application/xml: {}", "application/xml TextContent")]
    [TestCase("application/pdf: {schema: {type: string, format: binary}}", "application/pdf BinaryContent")]
    [TestCase("application/json: {schema: {type: string, format: binary}}", "application/json BinaryContent")]
    [TestCase("'*/*': {schema: {type: array, items: {type: string}}}", "*/* [String]")]
    [TestCase("'*/*': {}", "*/* BinaryContent")]
    public void Content_is_what_its_media_type_says(string content, string expected)
    {
        var endpoint = OpenApiText.Endpoints($"/a: {{get: {{responses: {{200: {{content: {{{content}}}}}}}}}}}").Single();

        Assert.That(Shown.Content(endpoint.Responses.Single().Contents.Single()), Is.EqualTo(expected));
    }

    [TestCase("example: 1", "1")]
    [TestCase("examples: {a: {value: 2}, b: {summary: none}, c: {dataValue: 3}}", "2 3")]
    [TestCase("examples: {a: {$ref: '#/paths/~1a/x-example'}}", "4")]
    [TestCase("schema: {type: integer, example: 5, examples: [6]}, example: 7", "7 5 6")]
    [TestCase("examples: {a: {$ref: '#/missing'}, b: {$ref: 'missing.yaml'}, c: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/examples/c'}, d: {value: 8}}", "8")]
    public void Examples_are_read_without_an_error(string content, string expected)
    {
        var (api, diagnostics) = OpenApiText.Read(OpenApiText.WithPaths($"/a: {{x-example: {{value: 4}}, get: {{operationId: a, responses: {{200: {{description: '', content: {{application/json: {{{content}}}}}}}}}}}}}"));

        Assert.That(diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity == Schematic.Definitions.Diagnostics.DiagnosticSeverity.Error), Is.Empty);
        Assert.That(string.Join(' ', api!.Endpoints.Single().Responses.Single().Contents.Single().Examples.Nodes), Is.EqualTo(expected));
    }

    [Test]
    public void A_response_that_has_no_body_by_its_code_has_no_content()
    {
        var endpoint = OpenApiText.Endpoints("/a: {get: {responses: {204: {content: {application/json: {}}}}}}").Single();

        Assert.That(endpoint.Responses.Single().Contents, Is.Empty);
    }

    [Test]
    public void Inline_types_of_responses_are_named_after_the_operation_and_status()
    {
        const string schema = "content: {application/json: {schema: {properties: {x: {type: string}}}}}";
        var api = OpenApiText.ReadWhole(OpenApiText.WithPaths($"/a: {{get: {{operationId: getPet, responses: {{200: {{{schema}}}, 404: {{{schema}}}, default: {{{schema}}}}}}}}}"));

        Assert.That(api.Types.Select(type => type.Name), Is.EqualTo(new[] { "GetPetResponse", "GetPet404Response", "GetPetErrorResponse" }));
    }

    [Test]
    public void Inline_types_of_a_shared_response_are_named_after_it()
    {
        var api = OpenApiText.ReadWhole(OpenApiText.WithPaths("/a: {get: {responses: {404: {$ref: '#/components/responses/NotFound'}}}}")
            + "components: {responses: {NotFound: {content: {application/json: {schema: {properties: {x: {type: string}}}}}}}}\n");

        Assert.That(api.Types.Single().Name, Is.EqualTo("NotFoundResponse"));
    }

    [Test]
    public void Headers_of_a_response_are_known()
    {
        var response = OpenApiText.Endpoints("/a: {get: {responses: {200: {headers: {X-Left: {description: left, schema: {type: integer}}, Content-Type: {schema: {type: string}}}}}}}").Single().Responses.Single();

        var header = response.Headers.Single();
        Assert.That((header.Name, Shown.Reference(header.Type), header.Documentation.Description), Is.EqualTo(("X-Left", "Int64", "left")));
    }
}
