using Microsoft.OpenApi;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.OpenApi;
using Schematic.Definitions.Tests.OpenApi.Corpus;

namespace Schematic.Definitions.Tests.OpenApi.Referee;

/// <summary>Microsoft.OpenApi reads the same documents; where the two disagree, <c>differences.txt</c> says why.</summary>
public sealed class RefereeTests
{
    [TestCaseSource(typeof(RealDescriptions), nameof(RealDescriptions.All))]
    public void What_the_referee_sees_in_a_document_the_model_sees_too(string path)
    {
        var (_, loader, _, _) = Importing.File(path);
        if (loader.Files.Count > 1) Assert.Ignore("The referee is given one text; this document lies in several files.");
        var document = loader.Load(path, default)!;
        var api = OpenApiReader.Read(document, loader, new DiagnosticBag())!;

        var referee = new RefereeFacts(Read(document), document.Get("swagger") is not null);
        var model = new ModelFacts(api);

        var missing = referee.All.Except(model.All, StringComparer.Ordinal).Select(fact => "- " + fact);
        var surplus = model.Certain(referee.Components).Except(referee.All, StringComparer.Ordinal).Select(fact => "+ " + fact);
        Assert.That(Differences.Unexplained(path, [.. missing, .. surplus]), Is.Empty);
    }

    private static OpenApiDocument Read(DocumentNode document)
    {
        try
        {
            return OpenApiDocument.Parse(Json.Of(document)!.ToJsonString(), "json").Document!;
        }
        catch (FormatException)
        {
            Assert.Ignore("The referee fails on values of another kind, such as a number for a boolean.");
            throw;
        }
    }
}
