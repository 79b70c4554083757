using System.Text;
using System.Text.Json;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Yaml;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.Conformance;

/// <summary>Every case of the YAML test suite is read as specified, or rejected with a message that states the reason.</summary>
public sealed class YamlSuiteTests
{
    // Valid YAML that descriptions cannot use: docs/openapi.md, "YAML".
    private static readonly string[] Limits = ["SCH1005", "SCH1011", "SCH1012", "SCH1013"];

    [TestCaseSource(nameof(Cases))]
    public void A_case_is_read_as_it_says(object? of)
    {
        var @case = (YamlCase)of!;
        var (root, diagnostics) = Reading.Read("a.yaml", Encoding.UTF8.GetBytes(@case.Text));
        var codes = diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.Descriptor.Code).ToList();

        if (@case.IsInvalid)
        {
            Assert.That(codes, Is.Not.Empty, $"Accepted: {Reading.Describe(root)}");
            return;
        }

        if (codes.Count > 0)
        {
            Assert.That(codes, Is.All.AnyOf([.. Limits]), string.Join('\n', diagnostics));
            if (codes.Contains("SCH1011")) Assert.That(@case.Documents, Is.GreaterThan(1), "It is one document.");
            if (codes.Contains("SCH1005")) Assert.That(@case.Json?.All(value => value.ValueKind == JsonValueKind.Null) != false, "It is not empty.");
            return;
        }

        if (@case.Json is not [var expected]) return;
        using var actual = JsonDocument.Parse(root!.ToJson());
        Assert.That(JsonElement.DeepEquals(actual.RootElement, expected), $"{actual.RootElement} is not {expected}");
    }

    [TestCaseSource(nameof(Cases))]
    public void The_fast_reader_reads_a_case_as_the_thorough_one_does(object? of)
    {
        var @case = (YamlCase)of!;
        if (BlockYamlReader.Read("a.yaml", @case.Text) is not { } root) return;

        var diagnostics = new DiagnosticBag();
        var expected = new YamlDocumentReader("a.yaml", @case.Text, diagnostics).Read();

        Assert.That(diagnostics.Diagnostics, Is.Empty);
        Assert.That(Reading.Describe(root), Is.EqualTo(Reading.Describe(expected)));
    }

    private static IEnumerable<TestCaseData> Cases() =>
        Suites.Cases("yaml", () => YamlSuite.Read().Select(@case => new TestCaseData(@case).SetArgDisplayNames(@case.Name)));
}
