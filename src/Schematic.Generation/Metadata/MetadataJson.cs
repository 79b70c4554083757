using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Schematic.Generation.Metadata;

/// <summary>Reads and writes the JSON of the metadata files.</summary>
internal static partial class MetadataJson
{
    private static readonly JsonContext Context = new(new JsonSerializerOptions(JsonContext.Default.Options)
    {
        // The files are read by users and tools and never embedded in HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Returns the JSON of an index.</summary>
    public static string Write(ApiIndex index) => Write(index, Context.ApiIndex);

    /// <summary>Returns the JSON of a matrix.</summary>
    public static string Write(CompatibilityMatrix matrix) => Write(matrix, Context.CompatibilityMatrix);

    /// <summary>Reads an index from JSON; returns null if it is not valid.</summary>
    public static ApiIndex? ReadIndex(string? text) => Read(text, Context.ApiIndex) is { Module: not null, Apis: not null } index ? index : null;

    /// <summary>Reads a matrix from JSON; returns null if it is not valid.</summary>
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
