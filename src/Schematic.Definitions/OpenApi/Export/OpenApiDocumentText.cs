using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Schematic.Definitions.OpenApi.Export;

/// <summary>Writes documents as JSON or YAML strings.</summary>
public static class OpenApiDocumentText
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // The output is read by people and tools and is not embedded in HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A default value may be nested as deeply as its document.
        MaxDepth = 1000,
    };

    /// <summary>Returns a document as JSON.</summary>
    public static string ToJson(JsonObject document) => document.ToJsonString(Json) + "\n";

    /// <summary>Returns a document as YAML.</summary>
    public static string ToYaml(JsonObject document) => YamlText.Of(document);
}
