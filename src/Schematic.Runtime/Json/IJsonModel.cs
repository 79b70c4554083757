using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>A type that reads and writes itself as JSON. Generated models and unions implement it.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IJsonModel<TSelf>
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>Gets the shape of the JSON values that this type can be read from.</summary>
    static abstract JsonShape JsonShape { get; }

    /// <summary>Reads a value. The reader is positioned on its first token, and on its last token afterwards.</summary>
    /// <exception cref="JsonException">The JSON is not a valid value of the type.</exception>
    static abstract TSelf ReadJson(ref Utf8JsonReader reader, JsonReadContext context);

    /// <summary>Writes the value.</summary>
    void WriteJson(Utf8JsonWriter writer);
}
