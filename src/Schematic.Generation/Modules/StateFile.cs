using System.Text.Json;
using System.Text.Json.Serialization;
using Schematic.Generation.Output;

namespace Schematic.Generation.Modules;

/// <summary>Reads and writes the state that a run saves for the next one. A missing, damaged or outdated file is treated as empty.</summary>
internal static partial class StateFile
{
    public static GenerationState None { get; } = new("", []);

    public static GenerationState Load(OutputDirectory directory)
    {
        try
        {
            return directory.Read(OutputDirectory.State) is { } text
                && JsonSerializer.Deserialize(text, StateContext.Default.GenerationState) is { Environment: not null, Modules: not null } state
                ? state
                : None;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return None;
        }
    }

    public static string ToText(GenerationState state) => JsonSerializer.Serialize(state, StateContext.Default.GenerationState) + "\n";

    [JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", RespectNullableAnnotations = true, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
    [JsonSerializable(typeof(GenerationState))]
    private sealed partial class StateContext : JsonSerializerContext;
}
