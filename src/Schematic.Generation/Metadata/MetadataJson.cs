using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Schematic.Generation.Metadata;

/// <summary>The JSON of the metadata files.</summary>
internal static partial class MetadataJson
{
    private static readonly JsonContext Context = new(new JsonSerializerOptions(JsonContext.Default.Options)
    {
        // The files are read by people and tools, never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The JSON of an index.</summary>
    public static string Write(ApiIndex index) => Write(index, Context.ApiIndex);

    /// <summary>The JSON of a matrix.</summary>
    public static string Write(CompatibilityMatrix matrix) => Write(matrix, Context.CompatibilityMatrix);

    /// <summary>The index that a text is; null where it is none.</summary>
    public static ApiIndex? ReadIndex(string? text) => Read(text, Context.ApiIndex) is { Module: not null, Apis: not null } index ? index : null;

    /// <summary>The matrix that a text is; null where it is none.</summary>
    public static CompatibilityMatrix? ReadMatrix(string? text) => Read(text, Context.CompatibilityMatrix) is { Apis: not null } matrix ? matrix : null;

    private static string Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type) + "\n";

    private static T? Read<T>(string? text, JsonTypeInfo<T> type)
        where T : class
    {
        if (text is null) return null;
        try
        {
            return JsonSerializer.Deserialize(text, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [JsonSourceGenerationOptions(
        WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, RespectNullableAnnotations = true)]
    [JsonSerializable(typeof(ApiIndex))]
    [JsonSerializable(typeof(CompatibilityMatrix))]
    private sealed partial class JsonContext : JsonSerializerContext;
}
