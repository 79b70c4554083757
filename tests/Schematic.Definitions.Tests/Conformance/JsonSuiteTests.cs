using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.Conformance;

/// <summary>Every case of JSONTestSuite is read or rejected as its name specifies.</summary>
public sealed class JsonSuiteTests
{
    [TestCaseSource(nameof(Cases))]
    public void A_case_is_read_as_its_name_says(string path)
    {
        var (root, diagnostics) = Reading.Read(path, File.ReadAllBytes(path));
        var errors = diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.Descriptor.Code).ToList();

        switch (Path.GetFileName(path)[0])
        {
            case 'y':
                // A key that is there twice is an error of a description and a warning of an OpenAPI document.
                Assert.That(root, Is.Not.Null);
                Assert.That(errors, Is.All.EqualTo("SCH1012"));
                break;
            case 'n':
                Assert.That(errors, Is.Not.Empty, $"Accepted: {Reading.Describe(root)}");
                break;
            default:
                Assert.That(root is not null || errors.Count > 0, "Neither read nor refused.");
                break;
        }
    }

    private static IEnumerable<TestCaseData> Cases() => Suites.Files("json/test_parsing", "*.json");
}
