using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>A type that reads and writes itself as JSON. Generated models and unions are.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonModel<TSelf>
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>What a JSON value looks like that this type can be read from.</summary>
    static abstract JsonShape JsonShape { get; }

    /// <summary>Reads a value. The reader stands on its first token, and on its last one afterwards.</summary>
    /// <exception cref="JsonException">The JSON is no such value.</exception>
    static abstract TSelf ReadJson(ref Utf8JsonReader reader, JsonReadContext context);

    /// <summary>Writes the value.</summary>
    void WriteJson(Utf8JsonWriter writer);
}
