using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Export;
using Schematic.Definitions.OpenApi.Extensions;
using Schematic.Definitions.Tests.OpenApi.Corpus;

namespace Schematic.Definitions.Tests.OpenApi.Export;

/// <summary>Exports of real descriptions are valid, and reading them gives the same API.</summary>
public sealed class ExportTests
{
    private static IEnumerable<TestCaseData> Documents =>
        from version in (bool[])[false, true]
        from path in Directory.EnumerateFiles(Repository.PathOf("testassets", "apis"), "*.yaml").Order(StringComparer.Ordinal)
            .Concat(RealDescriptions.All().Select(data => (string)data.Arguments[0]!).Where(path => path.Length > 0))
        select new TestCaseData(path, version).SetArgDisplayNames(Path.GetFileName(Path.GetDirectoryName(path)) + "/" + Path.GetFileName(path), version ? "3.0" : "3.1");

    [TestCaseSource(nameof(Documents))]
    public void An_export_is_valid_and_read_as_what_it_was(string path, bool isVersion30)
    {
        foreach (var api in Read(path))
        {
            var document = OpenApiExporter.Export(api, new OpenApiExportOptions { IsVersion30 = isVersion30 });
            var text = document.ToJsonString();

            var referee = OpenApiDocument.Parse(text, "json");
            Assert.That(referee.Diagnostic!.Errors.Select(error => error.ToString()), Is.Empty);
            Assert.That(Difference(api, ReadBack(text)), Is.Empty);
            Assert.That(Differences(document, NodeJson.Of(Root(OpenApiDocumentText.ToYaml(document), new DiagnosticBag()))).Take(3), Is.Empty, "the YAML says something else");
        }
    }

    private static string Difference(ApiDefinition api, ApiDefinition read)
    {
        var (json, other) = (ModelJson.Write(api), ModelJson.Write(read));
        if (JsonNode.DeepEquals(json, other)) return "";
        var lines = new StringBuilder();
        foreach (var (key, value) in json)
            if (!JsonNode.DeepEquals(value, other[key]))
                lines.AppendLine(key + ": " + Shown(value, other[key]));
        return lines.ToString();
    }

    private static IEnumerable<string> Differences(JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (JsonObject a, JsonObject b) when a.Select(member => member.Key).SequenceEqual(b.Select(member => member.Key)) => a.SelectMany(member => Differences(member.Value, b[member.Key])),
        (JsonArray a, JsonArray b) when a.Count == b.Count => a.Zip(b).SelectMany(pair => Differences(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(expected, actual) ? [] : [$"{expected?.ToJsonString()} <> {actual?.ToJsonString()}"],
    };

    private static string Shown(JsonNode? value, JsonNode? other) => (value, other) switch
    {
        (JsonArray a, JsonArray b) when a.Count == b.Count => a.Zip(b).Select(pair => Shown(pair.First, pair.Second)).First(text => text.Length > 0),
        _ when JsonNode.DeepEquals(value, other) => "",
        _ => $"{value?.ToJsonString()} <> {other?.ToJsonString()}",
    };

    private static ApiDefinition ReadBack(string text)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = "/" }, diagnostics);
        var apis = ApiReader.Read(Root(text, diagnostics), new ApiReaderOptions { Groups = ApiGrouping.Tag }, loader, diagnostics);
        Assert.That(diagnostics.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()), Is.Empty);
        return apis.Single();
    }

    private static DocumentNode Root(string text, DiagnosticBag diagnostics) => DocumentReader.Read("export", Encoding.UTF8.GetBytes(text), diagnostics)!;

    private static IReadOnlyList<ApiDefinition> Read(string path)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetDirectoryName(path)! }, diagnostics);
        return ApiReader.Read(loader.Load(path, default)!, new ApiReaderOptions(), loader, diagnostics);
    }
}
