using System.Text;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;
using Schematic.Definitions.Tests.OpenApi.Corpus;

namespace Schematic.CSharp.Tests.Binding;

/// <summary>Real documents with errors put in by chance, the same in every run.</summary>
public sealed class MutatedDocumentsTests
{
    private const int LargestDocument = 100_000;

    // More on request; whatever they find gets its own test.
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("SCHEMATIC_MUTATIONS"), out var rounds) ? rounds : 2;
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("SCHEMATIC_SEED"), out var seed) ? seed : 20261128;

    [TestCaseSource(nameof(Documents))]
    public void What_is_left_of_a_faulty_document_compiles(string path)
    {
        var original = Read(path, File.ReadAllBytes(path))!;
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            var text = Mutation.Of(original, random);
            if (Apis(text) is { Count: > 0 } apis) Expect(apis, text, isPerTag: round % 2 == 1);
        }
    }

    private static void Expect(IReadOnlyList<ApiDefinition> apis, string text, bool isPerTag)
    {
        var said = Compile();
        if (said.Count == 0) return;
        var kept = Path.Combine(Path.GetTempPath(), $"schematic-mutated-{TestContext.CurrentContext.Test.ID}.json");
        File.WriteAllText(kept, text);
        Assert.Fail($"The document is kept as {kept}.\n{string.Join('\n', said.Take(5))}");

        IReadOnlyList<string> Compile()
        {
            try
            {
                return GeneratedCode.Of(apis, options => options with { HasNamespacePerGroup = isPerTag }).Compile();
            }
            catch (Exception exception)
            {
                return [exception.ToString()];
            }
        }
    }

    private static IReadOnlyList<ApiDefinition> Apis(string text)
    {
        var diagnostics = new DiagnosticBag();
        var root = Read("mutated.json", Encoding.UTF8.GetBytes(text));
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.Combine(Path.GetTempPath(), "schematic-none") }, diagnostics);
        return root is null ? [] : ApiReader.Read(root, new ApiReaderOptions(), loader, diagnostics);
    }

    private static DocumentNode? Read(string path, byte[] content) => DocumentReader.Read(path, content, new DiagnosticBag());

    private static IEnumerable<TestCaseData> Documents()
    {
        var folder = Repository.PathOf("..", "shared", "specs");
        if (!Directory.Exists(folder)) return [new TestCaseData("").Ignore("No real documents beside the repository.")];
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => new FileInfo(path).Length < LargestDocument && RealDocumentsTests.IsDescription(path))
            .Order(StringComparer.Ordinal)
            .Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetRelativePath(folder, path)));
    }
}
