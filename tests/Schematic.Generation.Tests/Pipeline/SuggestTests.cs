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
        var lines = File.ReadAllLines(_project.PathOf("shop.overrides.suggested.yaml")).Where(line => line.StartsWith("# ", StringComparison.Ordinal)).Skip(2).Select(line => line[2..]);
        File.WriteAllText(_project.PathOf("shop.overrides.yaml"), string.Join('\n', lines) + "\n");

        var result = _project.Run();

        Assert.That(result.Diagnostics.Where(found => found.Severity != DiagnosticSeverity.Message), Is.Empty);
        Assert.That(_project.Run(options => options with { Mode = GenerationMode.Suggest }).Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error), Is.Empty);
    }

    [Test]
    public void A_description_without_awkward_parts_has_no_suggestions()
    {
        using var project = new ProjectFolder();

        var result = project.WithApi("pets.yaml", ProjectFolder.Api("Pets")).Run(options => options with { Mode = GenerationMode.Suggest });

        Assert.That(result.Written, Is.Empty);
    }
}
