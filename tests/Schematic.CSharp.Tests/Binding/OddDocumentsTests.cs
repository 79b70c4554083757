using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.CSharp.Tests.Binding;

/// <summary>Documents as odd as real ones, each with many oddities at once. Adding a case is adding a file to the folder.</summary>
public sealed class OddDocumentsTests
{
    // References that cannot be resolved, and strings that cannot be part of a request.
    private static readonly string[] Errors = ["SCH1001", "SCH1020", "SCH1022", "SCH2101", "SCH2125"];

    [TestCaseSource(nameof(Documents))]
    public void An_odd_document_compiles_and_its_oddities_are_reported_at_their_locations(string path)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetDirectoryName(path)! }, diagnostics);
        var apis = ApiReader.Read(loader.Load(path, default)!, new ApiReaderOptions(), loader, diagnostics);

        var code = GeneratedCode.Of(apis);

        Assert.Multiple(() =>
        {
            Assert.That(code.Compile(), Is.Empty);
            Assert.That(diagnostics.Diagnostics.Where(diagnostic => diagnostic.Location.File != path || diagnostic.Location.Line < 1), Is.Empty);
            Assert.That(diagnostics.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Descriptor.Code).Distinct(), Is.SubsetOf(Errors));
        });
    }

    private static IEnumerable<TestCaseData> Documents() =>
        Directory.EnumerateFiles(Repository.PathOf("tests", "Schematic.CSharp.Tests", "Binding", "OddDocuments")).Order(StringComparer.Ordinal)
            .Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetFileNameWithoutExtension(path)));
}
