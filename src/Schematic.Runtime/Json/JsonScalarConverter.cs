using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime;

/// <summary>Enables <see cref="JsonSerializer"/> to read and write the values of a codec that formats them as strings, including as
/// dictionary keys.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="codec">The codec.</param>
public abstract class JsonScalarConverter<T>(JsonCodec<T> codec) : JsonConverter<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        codec.Read(ref reader, JsonReadContext.Strict);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => codec.Write(writer, value);

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        codec.Parse(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(codec.Format(value)!);
}
