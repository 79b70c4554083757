using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi;

public sealed class ParameterTests
{
    [TestCase("in: path, name: id", "Path id String Simple")]
    [TestCase("in: path, name: id, style: label, explode: true", "Path id String Label*")]
    [TestCase("in: path, name: id, style: matrix", "Path id String Matrix")]
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
