using Schematic.Definitions.Model;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.OpenApi;

public sealed class ParameterTests
{
    [TestCase("in: path, name: id", "Path id String Simple")]
    [TestCase("in: path, name: id, style: label, explode: true", "Path id String Label*")]
    [TestCase("in: path, name: id, style: simple, explode: true", "Path id String Simple*")]
    [TestCase("in: path, name: id, style: label", "Path id String Label")]
    [TestCase("in: path, name: id, style: matrix", "Path id String Matrix")]
    [TestCase("in: path, name: id, style: matrix, explode: true", "Path id String Matrix*")]
    [TestCase("in: query, name: q, style: form", "Query q String Form*")]
    [TestCase("in: header, name: X-A, style: simple", "Header X-A String Simple")]
    [TestCase("in: header, name: X-A, explode: true", "Header X-A String Simple*")]
    [TestCase("in: cookie, name: c, explode: false", "Cookie c String Form")]
    [TestCase("in: query, name: q", "Query q String Form*")]
    [TestCase("in: query, name: q, explode: false", "Query q String Form")]
    [TestCase("in: query, name: q, style: spaceDelimited", "Query q String SpaceDelimited")]
    [TestCase("in: query, name: q, style: pipeDelimited", "Query q String PipeDelimited")]
    [TestCase("in: query, name: q, style: deepObject", "Query q String DeepObject*")]
    [TestCase("in: header, name: X-A", "Header X-A String Simple")]
    [TestCase("in: cookie, name: c", "Cookie c String Form*")]
    [TestCase("in: cookie, name: c, style: cookie", "Cookie c String Cookie*")]
    public void A_parameter_has_the_style_stated_or_that_of_its_place(string parameter, string expected)
    {
        var endpoint = OpenApiText.Endpoints($"/a/{(parameter.StartsWith("in: path") ? "{id}" : "")}: {{get: {{parameters: [{{{parameter}, schema: {{type: string}}}}]}}}}").Single();

        var read = endpoint.Parameters.Single();

        Assert.That($"{read.In} {read.Name} {Shown.Reference(read.Type)} {read.Style}{(read.Explode ? "*" : "")}", Is.EqualTo(expected));
    }

    [Test]
    public void Parameters_of_the_path_come_first_and_those_of_the_operation_win()
    {
        var endpoint = OpenApiText.Endpoints(
            "/a: {parameters: [{name: x, in: query, schema: {type: string}}, {name: y, in: query, schema: {type: string}}], get: {parameters: [{name: y, in: query, schema: {type: integer}}, {name: y, in: header, schema: {type: boolean}}]}}").Single();

        Assert.That(endpoint.Parameters.Select(parameter => $"{parameter.In} {parameter.Name} {Shown.Reference(parameter.Type)}"),
            Is.EqualTo(new[] { "Query x String", "Query y Int64", "Header y Boolean" }));
    }

    [Test]
    public void A_header_in_another_case_is_the_same_header()
    {
        var endpoint = OpenApiText.Endpoints(
            "/a: {parameters: [{name: X-Trace, in: header, schema: {type: string}}], get: {parameters: [{name: x-trace, in: header, schema: {type: integer}}]}}").Single();

        Assert.That(endpoint.Parameters.Select(parameter => $"{parameter.Name} {Shown.Reference(parameter.Type)}"), Is.EqualTo(new[] { "x-trace Int64" }));
    }

    [TestCase("path", "/{a}/{A}")]
    [TestCase("query", "")]
    [TestCase("cookie", "")]
    public void Names_that_differ_in_case_are_different_elsewhere(string location, string path)
    {
        var endpoint = OpenApiText.Endpoints(
            $"/x{path}: {{get: {{parameters: [{{name: a, in: {location}, required: true, schema: {{type: string}}}}, {{name: A, in: {location}, required: true, schema: {{type: integer}}}}]}}}}").Single();

        Assert.That(endpoint.Parameters.Select(parameter => $"{parameter.Name} {Shown.Reference(parameter.Type)}"), Is.EqualTo(new[] { "a String", "A Int64" }));
    }

    [Test]
    public void Headers_that_are_described_elsewhere_are_no_parameters()
    {
        var endpoint = OpenApiText.Endpoints(
            "/a: {get: {parameters: [{name: accept, in: header}, {name: Content-Type, in: header}, {name: Authorization, in: header}]}}").Single();

        Assert.That(endpoint.Parameters, Is.Empty);
    }

    [Test]
    public void A_parameter_may_be_serialized_by_a_media_type()
    {
        var parameter = OpenApiText.Endpoints(
            "/a: {get: {operationId: get, parameters: [{name: filter, in: query, content: {application/json: {schema: {properties: {x: {type: string}}}}}}]}}").Single().Parameters.Single();

        Assert.That(parameter.ContentType, Is.EqualTo("application/json"));
        Assert.That(Shown.Reference(parameter.Type), Is.EqualTo("GetFilter"));
    }

    [Test]
    public void The_whole_query_may_be_one_parameter()
    {
        var parameter = OpenApiText.Endpoints(
            "/a: {get: {parameters: [{name: q, in: querystring, content: {application/x-www-form-urlencoded: {schema: {properties: {x: {type: string}}}}}}]}}").Single().Parameters.Single();

        Assert.That(parameter.In, Is.EqualTo(ParameterLocation.QueryString));
        Assert.That(parameter.ContentType, Is.EqualTo("application/x-www-form-urlencoded"));
    }

    [Test]
    public void Constants_and_defaults_of_parameters_are_known()
    {
        var parameters = OpenApiText.Endpoints(
            "/a: {get: {parameters: [{name: c, in: query, required: true, schema: {enum: [only]}}, {name: d, in: query, schema: {type: integer, default: 5}}]}}").Single().Parameters;

        Assert.That(parameters[0].Constant?.ToString(), Is.EqualTo("only"));
        Assert.That(parameters[1].Default?.ToString(), Is.EqualTo("5"));
    }

    [Test]
    public void Types_of_parameters_are_named_after_the_operation_or_the_component()
    {
        var api = OpenApiText.ReadWhole(OpenApiText.WithPaths(
            "/a: {get: {operationId: listPets, parameters: [{name: sort_by, in: query, schema: {enum: [a, b]}}, {$ref: '#/components/parameters/Order'}]}}")
            + "components: {parameters: {Order: {name: order, in: query, schema: {enum: [up, down]}}}}\n");

        Assert.That(api.Types.Select(type => type.Name), Is.EqualTo(new[] { "ListPetsSortBy", "Order" }));
    }

    [TestCase("query", ParameterStyle.Form, true)]
    [TestCase("header", ParameterStyle.Simple, false)]
    public void An_unknown_style_is_reported_and_is_the_default(string location, ParameterStyle style, bool explode)
    {
        var (api, diagnostics) = OpenApiText.Read(OpenApiText.WithPaths($"/a: {{get: {{parameters: [{{name: a, in: {location}, style: fancy, schema: {{type: string}}}}]}}}}"));

        var read = api!.Endpoints.Single().Parameters.Single();
        Assert.That((read.Style, read.Explode), Is.EqualTo((style, explode)));
        Assert.That(diagnostics.Single().ToString(), Does.StartWith($"api.yaml(4,{50 + location.Length}): warning SCH2102: 'style' must be a known style; the value is ignored"));
    }

    [TestCase("{in: query, schema: {type: string}}", "SCH2102: A parameter must be a mapping with 'name' and a known 'in'; the value is ignored")]
    [TestCase("{in: query, name: '', schema: {type: string}}", "SCH2102: A parameter must be a mapping with 'name' and a known 'in'; the value is ignored")]
    [TestCase("{name: a, schema: {type: string}}", "SCH2102: A parameter must be a mapping with 'name' and a known 'in'; the value is ignored")]
    [TestCase("{in: body, name: a, schema: {type: string}}", "SCH2102: A parameter must be a mapping with 'name' and a known 'in'; the value is ignored")]
    [TestCase("{in: header, name: 'X(A)', schema: {type: string}}", "SCH3202: The parameter 'X(A)' is omitted: it is not a valid header name")]
    [TestCase("{in: path, name: b, schema: {type: string}}", "SCH2107: The path does not contain '{b}'; the parameter is ignored")]
    public void A_parameter_that_cannot_be_sent_is_reported_and_omitted(string parameter, string message)
    {
        var (api, diagnostics) = OpenApiText.Read(OpenApiText.WithPaths($"/a: {{get: {{parameters: [{parameter}, {{in: query, name: other, schema: {{type: string}}}}]}}}}"));

        Assert.That(api!.Endpoints.Single().Parameters.Select(read => read.Name), Is.EqualTo(new[] { "other" }));
        Assert.That(diagnostics.Single().ToString(), Does.StartWith($"api.yaml(4,27): warning {message}"));
    }

    [Test]
    public void A_parameter_of_the_path_that_is_not_declared_is_a_required_string()
    {
        var (api, diagnostics) = OpenApiText.Read(OpenApiText.WithPaths("/a/{b}/{c}: {get: {parameters: [{in: path, name: c, required: true, schema: {type: integer}}]}}"));

        Assert.That(api!.Endpoints.Single().Parameters.Select(read => $"{read.In} {read.Name} {Shown.Reference(read.Type)} {read.IsRequired}"), Is.EqualTo(new[] { "Path b String True", "Path c Int64 True" }));
        Assert.That(diagnostics.Codes(), Is.EqualTo(new[] { "api.yaml(4,21) SCH2106" }));
    }

    [TestCase("in: path, name: id", true)]
    [TestCase("in: path, name: id, required: false", true)]
    [TestCase("in: query, name: id", false)]
    [TestCase("in: query, name: id, required: true", true)]
    [TestCase("in: query, name: id, required: false", false)]
    public void A_parameter_is_required_if_it_says_so_or_is_in_the_path(string parameter, bool expected) => Assert.That(Read(parameter, "type: string").IsRequired, Is.EqualTo(expected));

    [TestCase("", false)]
    [TestCase(", allowReserved: true", true)]
    [TestCase(", x-ms-skip-url-encoding: true", true)]
    [TestCase(", allowReserved: false, x-ms-skip-url-encoding: true", false)]
    public void Reserved_characters_are_sent_as_they_are_if_the_parameter_says_so(string more, bool expected) => Assert.That(Read($"in: query, name: id{more}", "type: string").AllowReserved, Is.EqualTo(expected));

    [TestCase("", "type: string", false)]
    [TestCase(", deprecated: true", "type: string", true)]
    [TestCase("", "type: string, deprecated: true", true)]
    [TestCase(", deprecated: false", "type: string, deprecated: true", false)]
    public void A_parameter_is_deprecated_by_itself_or_its_schema(string more, string schema, bool expected) => Assert.That(Read($"in: query, name: id{more}", schema).IsDeprecated, Is.EqualTo(expected));

    [TestCase("type: string", false)]
    [TestCase("type: string, format: password", true)]
    [TestCase("type: string, writeOnly: true", true)]
    public void A_value_that_is_only_written_is_a_secret(string schema, bool expected) => Assert.That(Read("in: query, name: id", schema).IsSecret, Is.EqualTo(expected));

    [TestCase(", description: Own.", "type: integer, minimum: 1, description: Of the schema.", "Own. At least 1.")]
    [TestCase("", "type: integer, minimum: 1, description: Of the schema.", "Of the schema. At least 1.")]
    [TestCase(", description: Own.", "type: integer", "Own. ")]
    public void The_documentation_is_that_of_the_parameter_or_of_its_schema(string more, string schema, string expected)
    {
        var documentation = Read($"in: query, name: id{more}", schema).Documentation;

        Assert.That($"{documentation.Summary}{documentation.Description} {documentation.Limits}", Is.EqualTo(expected));
    }

    [TestCase("type: integer", null)]
    [TestCase("type: integer, minimum: 1", 1)]
    [TestCase("$ref: '#/components/schemas/Page'", 0)]
    public void The_least_value_of_a_parameter_is_that_of_its_schema(string schema, int? expected) => Assert.That((long?)Read("in: query, name: page", schema).Least, Is.EqualTo((long?)expected));

    [TestCase("", "type: string", null)]
    [TestCase(", x-ms-client-name: itemId", "type: string", "itemId")]
    [TestCase("", "type: string, x-ms-client-name: other", "other")]
    [TestCase(", x-ms-client-name: itemId", "type: string, x-ms-client-name: other", "itemId")]
    public void A_name_for_code_is_that_of_the_parameter_or_of_its_schema(string more, string schema, string? expected) =>
        Assert.That(Read($"in: query, name: id{more}", schema).CodeName, Is.EqualTo(expected));

    [TestCase("querystring", "tags PipeDelimited False")]
    [TestCase("query", "")]
    public void Fields_of_a_whole_query_have_their_own_styles(string location, string expected)
    {
        var (api, _) = OpenApiText.Read(OpenApiText.WithPaths(
            $"/a: {{get: {{parameters: [{{name: q, in: {location}, content: {{application/x-www-form-urlencoded: {{schema: {{properties: {{tags: {{type: array}}}}}}, encoding: {{tags: {{style: pipeDelimited}}}}}}}}}}]}}}}"));

        Assert.That(string.Join(' ', api!.Endpoints.Single().Parameters.Single().Encodings.Select(field => $"{field.Name} {field.Style} {field.Explode}")), Is.EqualTo(expected));
    }

    private static Parameter Read(string parameter, string schema) => OpenApiText.ReadWhole(
        OpenApiText.WithPaths($"/a/{(parameter.StartsWith("in: path") ? "{id}" : "")}: {{get: {{parameters: [{{{parameter}, schema: {{{schema}}}}}]}}}}")
        + "components: {schemas: {Page: {type: integer, minimum: 0}}}\n").Endpoints.Single().Parameters.Single();

    [TestCase("header", "matrix", ParameterStyle.Simple)]
    [TestCase("cookie", "label", ParameterStyle.Form)]
    [TestCase("query", "matrix", ParameterStyle.Form)]
    public void A_style_of_paths_elsewhere_is_the_default(string location, string style, ParameterStyle expected)
    {
        var (apis, diagnostics) = Native.NativeText.Read(OpenApiText.WithPaths($"/a: {{get: {{parameters: [{{name: a, in: {location}, style: {style}, schema: {{type: string}}}}], responses: {{'204': {{description: x}}}}}}}}"));

        Assert.That(apis.Single().Endpoints.Single().Parameters.Single().Style, Is.EqualTo(expected));
        Assert.That(diagnostics.Select(diagnostic => diagnostic.Severity), Is.Not.Empty.And.None.EqualTo(Schematic.Definitions.Diagnostics.DiagnosticSeverity.Error));
    }
}
