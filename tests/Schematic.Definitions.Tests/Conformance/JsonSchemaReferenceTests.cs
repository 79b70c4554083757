using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Definitions.Tests.Conformance;

/// <summary>References have the targets that the JSON Schema test suite expects: a value is valid exactly if the suite says so.</summary>
public sealed class JsonSchemaReferenceTests
{
    private static readonly string[] Files =
    [
        "ref", "anchor", "defs", "dynamicRef", "optional/id", "optional/anchor", "optional/unknownKeyword", "optional/refOfUnknownKeyword", "optional/dynamicRef",
    ];

    // The metaschema is on the network.
    private static readonly string[] Gaps =
    [
        "ref: remote ref, containing refs itself", "defs: validate definition against metaschema",
    ];

    [TestCaseSource(nameof(Cases))]
    public void References_lead_where_the_suite_says(string? name, DocumentNode? group)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Suites.PathOf("json-schema") }, diagnostics);
        foreach (var remote in Directory.EnumerateFiles(Suites.PathOf("json-schema", "remotes"), "*.json", SearchOption.AllDirectories)) loader.Load(remote, new SourceLocation(remote, 0, 0));
        // A separate document, as the suite intends.
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"schema-{TestContext.CurrentContext.Test.ID}.json");
        File.WriteAllText(file, Tests.Documents.Reading.ToJson(group.Get("schema")!));
        var schema = loader.Load(file, new SourceLocation(file, 0, 0))!;
        File.Delete(file);

        var failures = new List<string>();
        foreach (var test in group.Get("tests").Elements())
        {
            var evaluation = new SchemaEvaluation(loader);
            var isValid = evaluation.IsValid(schema, test.Get("data")!);
            failures.AddRange(evaluation.Unresolved);
            // The target of a dynamic reference can depend on the path to it; then any value is accepted.
            var expected = test.GetBoolean("valid")!.Value;
            if (isValid != expected && !(isValid && evaluation.HasOpenReference)) failures.Add($"{test.GetString("description")}: {(isValid ? "accepted" : "refused")}");
        }

        Assert.That(failures, Gaps.Contains(name) ? Is.Not.Empty : Is.Empty, string.Join('\n', diagnostics.Diagnostics));
    }

    private static IEnumerable<TestCaseData> Cases() => Directory.Exists(Suites.PathOf("json-schema"))
        ? Files.SelectMany(Groups)
        : [new TestCaseData(null, null).SetArgDisplayNames("json-schema").Ignore("The suite 'json-schema' is not next to the repository.")];

    private static IEnumerable<TestCaseData> Groups(string file)
    {
        var path = Suites.PathOf("json-schema", "tests", "draft2020-12", file + ".json");
        foreach (var group in DocumentReader.Read(path, File.ReadAllBytes(path), new DiagnosticBag()).Elements())
        {
            var name = $"{file}: {group.GetString("description")}";
            yield return new TestCaseData(name, group).SetArgDisplayNames(name);
        }
    }
}
