using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Definitions.Tests.Conformance;

/// <summary>Every document that the OpenAPI Specification's own tests call valid has no diagnostics of validity, and every other one has some.</summary>
public sealed class OpenApiSuiteTests
{
    [TestCaseSource(nameof(Valid))]
    public void A_valid_document_has_no_errors(string path)
    {
        var diagnostics = Read(path);

        Assert.That(diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error), Is.Empty);
        Assert.That(diagnostics.Where(found => string.CompareOrdinal(found.Descriptor.Code, "SCH2140") >= 0 && string.CompareOrdinal(found.Descriptor.Code, "SCH2160") < 0), Is.Empty);
    }

    [TestCaseSource(nameof(Invalid))]
    public void An_invalid_document_has_a_diagnostic_at_its_place(string path)
    {
        var diagnostics = Read(path);

        Assert.That(diagnostics, Is.Not.Empty);
        Assert.That(diagnostics.Select(found => found.Location.Line), Is.All.GreaterThan(0));
    }

    private static IReadOnlyList<Diagnostic> Read(string path)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetDirectoryName(path)! }, diagnostics);
        if (loader.Load(path, new SourceLocation(path, 0, 0)) is { } root) ApiReader.Read(root, new ApiReaderOptions(), loader, diagnostics);
        return diagnostics.Diagnostics;
    }

    private static IEnumerable<TestCaseData> Valid() => Of("pass");

    private static IEnumerable<TestCaseData> Invalid() => Of("fail");

    private static IEnumerable<TestCaseData> Of(string kind) => Suites.Files("openapi", "*.yaml").Where(test => test.Arguments is [null] || test.Arguments is [string path] && Path.GetFileName(Path.GetDirectoryName(path)) == kind);
}
