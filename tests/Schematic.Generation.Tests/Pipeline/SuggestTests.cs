using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Modules;

namespace Schematic.Generation.Tests.Pipeline;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SuggestTests : IDisposable
{
    private const string Shop = """
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        servers: [{url: "https://shop.example"}]
        paths:
          /v1/accounts/{id}/persons:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get:
              operationId: GetAccountsAccountPersonsOfTheAccountWithId
              tags: [default]
              parameters: [{name: Marker, in: query, schema: {type: string}}]
              responses: {200: {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/persons'}}}}}
          /v1/search:
            get:
              operationId: search
              parameters: [{name: a, in: query, schema: {type: string}}, {name: b, in: query, schema: {type: string}}, {name: c, in: query, schema: {type: string}}, {name: d, in: query, schema: {type: string}}, {name: e, in: query, schema: {type: string}}, {name: f, in: query, schema: {type: string}}, {name: g, in: query, schema: {type: string}}, {name: h, in: query, schema: {type: string}}, {name: i, in: query, required: true, schema: {type: string}}]
              responses: {200: {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/Persons'}}}}}
        components:
          schemas:
            persons: {type: object, properties: {rows: {type: array, items: {type: string}}, nextMarkerX: {type: string}}}
            Persons: {type: object, properties: {x: {type: string}}}
        """;

    private readonly ProjectFolder _project = new ProjectFolder().WithApi("shop.yaml", Shop);

    public void Dispose() => _project.Dispose();

    [Test]
    public void Awkward_parts_are_written_as_comments()
    {
        var result = _project.Run(options => options with { Mode = GenerationMode.Suggest });

        Assert.That(result.Written, Is.EqualTo(new[] { "shop.overrides.suggested.yaml" }));
        var text = File.ReadAllText(_project.PathOf("shop.overrides.suggested.yaml"));
        Assert.That(text.Split('\n').Where(line => line.Length > 0 && line[0] != '#'), Is.Empty);
        Assert.That(text, Does.Contain("#   GetAccountsAccountPersonsOfTheAccountWithId: listPersons  # GetAccountsAccountPersonsOfTheAccountWithIdAsync: 43 characters\n"));
        Assert.That(text, Does.Contain("#   default: ''"));
        Assert.That(text, Does.Contain("#     - \"search.a\"\n").And.Not.Contain("search.i"));
        Assert.That(text, Does.Contain("#   GetAccountsAccountPersonsOfTheAccountWithId: { cursor: Marker, next: nextMarkerX, items: rows }  # not detected as pages\n"));
        Assert.That(_project.Files, Is.Empty, "Nothing is generated.");
    }

    [Test]
    public void The_suggestions_are_overrides_when_they_are_copied()
    {
        _project.Run(options => options with { Mode = GenerationMode.Suggest });
        var lines = File.ReadAllLines(_project.PathOf("shop.overrides.suggested.yaml")).Select(line => line.StartsWith("# ", StringComparison.Ordinal) ? line[2..] : line);
        File.WriteAllText(_project.PathOf("shop.overrides.yaml"), string.Join('\n', lines) + "\n");

        var result = _project.Run();

        Assert.That(result.Diagnostics.Where(found => found.Severity != DiagnosticSeverity.Message), Is.Empty);
        Assert.That(_project.Run(options => options with { Mode = GenerationMode.Suggest }).Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error), Is.Empty);
    }

    // Comments of all lines are removed, as editors do.
    [TestCase("name: after, in: query, schema: {type: string}", "rows: {type: array, items: {type: string}}", "#   # list: { cursor: after, next: ?, items: rows }  # not detected as pages; the response does not describe the next cursor\n")]
    [TestCase("name: after, in: query, schema: {type: string}", "rows: {type: array, items: {type: string}}, nextPages: {type: array, items: {type: string}}, meta: {type: object, properties: {next_one: {type: string}}}", "#   list: { cursor: after, next: \"meta.next_one\", items: rows }  # not detected as pages\n")]
    [TestCase("name: skip, in: query, schema: {type: boolean}", "rows: {type: array, items: {type: string}}", "#   # list: { offset: skip, items: rows }  # not detected as pages; the parameter is not a number\n")]
    public void Suggested_pages_are_valid_or_remarks(string parameter, string members, string expected)
    {
        using var project = new ProjectFolder().WithApi("x.yaml", """
            openapi: 3.1.0
            info: {title: X, version: "1"}
            servers: [{url: "https://x.example"}]
            paths:
              /x:
                get:
                  operationId: list
                  parameters: [{PARAMETER}, {name: a, in: query, schema: {type: string}}, {name: b, in: query, schema: {type: string}}, {name: c, in: query, schema: {type: string}}, {name: d, in: query, schema: {type: string}}, {name: e, in: query, schema: {type: string}}, {name: f, in: query, schema: {type: string}}, {name: g, in: query, schema: {type: string}}, {name: h, in: query, schema: {type: string}}]
                  responses: {200: {description: "", content: {application/json: {schema: {type: object, properties: {MEMBERS}}}}}}
            """.Replace("PARAMETER", parameter, StringComparison.Ordinal).Replace("MEMBERS", members, StringComparison.Ordinal));
        project.Run(options => options with { Mode = GenerationMode.Suggest });

        var text = File.ReadAllText(project.PathOf("x.overrides.suggested.yaml"));
        Assert.That(text, Does.Contain(expected).And.Not.Contain("list.after").And.Not.Contain("list.skip"));
        File.WriteAllText(project.PathOf("x.overrides.yaml"), string.Join('\n', text.Split('\n').Select(line => line.StartsWith("# ", StringComparison.Ordinal) ? line[2..] : line)));
        Assert.That(project.Run().Diagnostics.Where(found => found.Severity != DiagnosticSeverity.Message), Is.Empty);
    }

    [Test]
    public void A_description_without_awkward_parts_has_no_suggestions()
    {
        using var project = new ProjectFolder();

        var result = project.WithApi("pets.yaml", ProjectFolder.Api("Pets")).Run(options => options with { Mode = GenerationMode.Suggest });

        Assert.That(result.Written, Is.Empty);
    }
}
