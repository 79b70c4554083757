using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.OpenApi;
using Schematic.Definitions.Tests.OpenApi.Corpus;

namespace Schematic.Definitions.Tests.OpenApi.Referee;

/// <summary>Microsoft.OpenApi reads the same documents; <c>differences.txt</c> explains each difference.</summary>
public sealed class RefereeTests
{
    [TestCaseSource(typeof(RealDescriptions), nameof(RealDescriptions.All))]
    public void What_the_referee_sees_in_a_document_the_model_sees_too(string path)
    {
        var (_, loader, _, _) = Importing.File(path);
        var document = loader.Load(path, default)!;
        var api = OpenApiReader.Read(document, loader, new DiagnosticBag())!;

        var referee = new RefereeFacts(Read(document, loader), document.Get("swagger") is not null);
        var model = new ModelFacts(api);

        var missing = referee.All.Except(model.All, StringComparer.Ordinal).Select(fact => "- " + fact);
        var surplus = model.Certain(referee.Components).Except(referee.All, StringComparer.Ordinal).Select(fact => "+ " + fact);
        Assert.That(Differences.Unexplained(path, [.. missing, .. surplus]), Is.Empty);
    }

    // The referee is given one text.
    private static OpenApiDocument Read(DocumentNode document, DocumentLoader loader)
    {
        var text = loader.Files.Count > 1 ? Json.Bundled(document, loader)! : Json.Of(document)!;
        return OpenApiDocument.Parse(WithoutLimits(text)!.ToJsonString(), "json").Document!;
    }

    // It fails on a number for a boolean, as limits of OpenAPI 3.1 are in a document of 3.0. Limits are no facts.
    private static JsonNode? WithoutLimits(JsonNode? node) => node switch
    {
        JsonObject mapping => new JsonObject(mapping
            .Where(member => !(member.Key is "exclusiveMinimum" or "exclusiveMaximum" && member.Value is JsonValue))
            .Select(member => KeyValuePair.Create(member.Key, WithoutLimits(member.Value)))),
        JsonArray sequence => new JsonArray([.. sequence.Select(WithoutLimits)]),
        _ => node?.DeepClone(),
    };
}
