using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/> read and write values of a codec that gives them text, as dictionary keys too.</summary>
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
