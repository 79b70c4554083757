using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Overlays;
using Schematic.Definitions.Overlays.Paths;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.Conformance;

/// <summary>Overlays are read and applied as the suites of the Overlay Specification state.</summary>
public sealed class OverlaySuiteTests
{
    [TestCaseSource(nameof(Sets))]
    public void A_document_becomes_the_expected_one(string folder)
    {
        var diagnostics = new DiagnosticBag();
        var document = Read(Path.Combine(folder, "openapi.yaml"))!;

        Overlay.Apply(document, [Read(Path.Combine(folder, "overlay.yaml"))!], diagnostics);

        Assert.That(diagnostics.Diagnostics, Is.Empty);
        Assert.That(NodeComparison.AreEqual(document, Read(Path.Combine(folder, "output.yaml")), new StepLimit(1_000_000)), document.ToJson());
    }

    [TestCaseSource(nameof(Valid))]
    public void A_valid_overlay_has_no_diagnostics(string path)
    {
        var diagnostics = new DiagnosticBag();

        new OverlayReader(diagnostics).Read(Read(path)!);

        Assert.That(diagnostics.Diagnostics, Is.Empty);
    }

    [TestCaseSource(nameof(Invalid))]
    public void An_invalid_overlay_has_an_error_at_its_location(string path)
    {
        var diagnostics = new DiagnosticBag();

        new OverlayReader(diagnostics).Read(Read(path)!);

        Assert.That(diagnostics.HasErrors);
        Assert.That(diagnostics.Diagnostics.Select(found => found.Location.Line), Is.All.GreaterThan(0));
    }

    private static DocumentNode? Read(string path) => DocumentReader.Read(path, File.ReadAllBytes(path), new DiagnosticBag());

    private static IEnumerable<TestCaseData> Sets() => Suites.Cases("overlay/compliant-sets", () => Directory
        .EnumerateDirectories(Suites.PathOf("overlay", "compliant-sets")).Order(StringComparer.Ordinal)
        .Select(folder => new TestCaseData(folder).SetArgDisplayNames(Path.GetFileName(folder))));

    private static IEnumerable<TestCaseData> Valid() => Of("pass");

    private static IEnumerable<TestCaseData> Invalid() => Of("fail");

    private static IEnumerable<TestCaseData> Of(string kind) => Suites.Files("overlay/tests", "*.yaml").Where(test => test.Arguments is [null] || test.Arguments is [string path] && Path.GetFileName(Path.GetDirectoryName(path)) == kind);
}
