using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Overlays.Paths;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.Conformance;

/// <summary>Queries select the values that the JSONPath compliance test suite lists.</summary>
public sealed class JsonPathSuiteTests
{
    [TestCaseSource(nameof(Cases))]
    public void A_query_selects_the_listed_values(DocumentNode? test)
    {
        var isValid = JsonPath.TryParse(test.GetString("selector")!, out var path, out var error);

        Assert.That(isValid, Is.EqualTo(test.GetBoolean("invalid_selector") != true), error?.Reason);
        if (!isValid) return;
        var selected = $"[{string.Join(',', path!.Select(test.Get("document")!, new StepLimit(100_000)).Select(Reading.ToJson))}]";
        var expected = test.Get("results") is { } several ? several.Elements().Select(Reading.ToJson) : [test.Get("result")!.ToJson()];
        Assert.That(expected, Does.Contain(selected));
    }

    private static IEnumerable<TestCaseData> Cases() => Suites.Cases("jsonpath", () =>
    {
        var file = Suites.PathOf("jsonpath", "cts.json");
        return DocumentReader.Read(file, File.ReadAllBytes(file), new DiagnosticBag()).Get("tests").Elements()
            .Select(test => new TestCaseData(test).SetArgDisplayNames(test.GetString("name")!));
    });
}
