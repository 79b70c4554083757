using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi;

public sealed class PathQueryTests
{
    [TestCase("/a?view=short&deep=a%20b", "", "/a", "Query view! = short, Query deep! = a b")]
    [TestCase("/a?view=short", "{name: view, in: query, schema: {type: string, enum: [short]}}", "/a", "Query view! = short")]
    [TestCase("/a?flag", "", "/a", "Query flag! = ")]
    [TestCase("/a?q={text}", "{name: q, in: query, schema: {type: integer}}", "/a", "Query q")]
    [TestCase("/a?q={text}", "{name: text, in: path, required: true, schema: {type: integer}}", "/a", "Query q!")]
    [TestCase("/a?q={text}", "{name: text, in: query, schema: {type: integer}}", "/a", "Query q")]
    [TestCase("/a/{id}?x=1#two", "{name: id, in: path, required: true, schema: {type: integer}}", "/a/{id}", "Path id!, Query x! = 1")]
    [TestCase("/a{?q,limit}", "{name: q, in: query, schema: {type: string}}", "/a", "Query q")]
    public void A_query_in_the_key_of_a_path_becomes_parameters(string key, string parameters, string path, string expected)
    {
        var endpoint = OpenApiText.Endpoints($"'{key}': {{get: {{parameters: [{parameters}]}}}}").Single();

        Assert.That(string.Concat(endpoint.Path.Segments.Select(segment => segment is PathLiteral literal ? literal.Text : $"{{{((PathParameter)segment).Name}}}")), Is.EqualTo(path));
        Assert.That(endpoint.Path.Text, Is.EqualTo(key.Split('#')[0]));
        Assert.That(string.Join(", ", endpoint.Parameters.Select(Shown)), Is.EqualTo(expected));
    }

    [Test]
    public void Operations_that_differ_in_the_query_are_named_after_it()
    {
        var endpoints = OpenApiText.Endpoints("'/?comp=list': {get: {}}\n'/?comp=acl': {get: {}}");

        Assert.That(endpoints.Select(endpoint => endpoint.Id), Is.EqualTo(new[] { "getCompList", "getCompAcl" }));
    }

    [Test]
    public void Paths_that_Azure_lists_apart_are_paths()
    {
        var api = OpenApiText.ReadWhole("swagger: 2.0\ninfo: {title: Test, version: '1'}\npaths: {/a: {get: {}}}\nx-ms-paths: {'/a?comp=list': {get: {}}}\n");

        Assert.That(api.Endpoints.Select(endpoint => endpoint.Path.Text), Is.EqualTo(new[] { "/a", "/a?comp=list" }));
    }

    private static string Shown(Parameter parameter) =>
        $"{parameter.In} {parameter.Name}{(parameter.IsRequired ? "!" : "")}{(parameter.Constant is Definitions.Documents.ScalarNode constant ? $" = {constant.Text}" : "")}";
}
