using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Schematic.Definitions.OpenApi.Export;

/// <summary>Documents as text.</summary>
public static class OpenApiDocumentText
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // The text is read by people and tools, never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A default may be nested as deeply as its document.
        MaxDepth = 1000,
    };

    /// <summary>A document as JSON.</summary>
    public static string ToJson(JsonObject document) => document.ToJsonString(Json) + "\n";

    /// <summary>A document as YAML.</summary>
    public static string ToYaml(JsonObject document) => YamlText.Of(document);
}
