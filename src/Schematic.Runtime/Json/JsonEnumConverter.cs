using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/> read and write open enums of strings, as dictionary keys too.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class JsonEnumConverter<T> : JsonConverter<T>
    where T : struct, IOpenEnum<T, string>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Json.Enum<T>().Read(ref reader, JsonReadContext.Strict);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Create(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
