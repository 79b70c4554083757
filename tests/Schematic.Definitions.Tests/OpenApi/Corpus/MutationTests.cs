using Schematic.Definitions.Diagnostics;

namespace Schematic.Definitions.Tests.OpenApi.Corpus;

internal sealed class MutationTests
{
    // References that cannot be resolved; documents that are not OpenAPI, or of an unknown version; strings that cannot be part of a request.
    private static readonly string[] Errors = ["SCH1001", "SCH1002", "SCH1020", "SCH1021", "SCH1022", "SCH1023", "SCH2001", "SCH2100", "SCH2101", "SCH2125"];

    [TestCaseSource(typeof(RealDescriptions), nameof(RealDescriptions.Small))]
    public void A_document_with_parts_of_the_wrong_kind_is_read_as_far_as_it_makes_sense(string path) => Mutate(path, rounds: 10);

    [Category("Slow")]
    [TestCaseSource(typeof(RealDescriptions), nameof(RealDescriptions.Small))]
    public void Many_documents_with_parts_of_the_wrong_kind_are_read_as_far_as_they_make_sense(string path) => Mutate(path, rounds: 300);

    private static void Mutate(string path, int rounds)
    {
        var original = Importing.File(path).Root!;
        var random = new Random(20261123);
        for (var round = 0; round < rounds; round++)
        {
            var text = Mutation.Of(original, random);

            var import = Read(text);

            Assert.That(import.Api is not null || import.Diagnostics.Count > 0, Is.True, "Silence about a document that is not read.");
            Assert.That(import.Diagnostics.Where(diagnostic => diagnostic.Location.File != "mutated.json" || diagnostic.Location.Line < 1), Is.Empty, "These say not where.");
            Assert.That(import.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Descriptor.Code).Distinct(), Is.SubsetOf(Errors));
            if (import.Api is { } api) Soundness.Check(api);
        }
    }

    private static Importing Read(string text)
    {
        try
        {
            return Importing.Text(text, "mutated.json");
        }
        catch (Exception exception)
        {
            var kept = Path.Combine(Path.GetTempPath(), "schematic-mutated.json");
            File.WriteAllText(kept, text);
            throw new AssertionException($"{exception.GetType().Name}; the document is kept as {kept}.", exception);
        }
    }
}
