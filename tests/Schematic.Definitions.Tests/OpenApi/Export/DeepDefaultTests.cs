using System.Text.Json.Nodes;
using Schematic.Definitions.OpenApi.Export;

namespace Schematic.Definitions.Tests.OpenApi.Export;

public sealed class DeepDefaultTests
{
    [Test]
    public void A_document_is_written_however_deep_a_default_is()
    {
        JsonNode value = JsonValue.Create(1);
        for (var level = 0; level < 300; level++) value = new JsonArray(value);

        Assert.That(OpenApiDocumentText.ToJson(new JsonObject { ["default"] = value }), Does.Contain("1"));
    }
}
