using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/> read and write open enums of numbers, as dictionary keys too.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class JsonNumberEnumConverter<T> : JsonConverter<T>
    where T : struct, IOpenEnum<T, double>
{
    private static readonly JsonCodec<T> Codec = Json.NumberEnum<T>();

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Codec.Read(ref reader, JsonReadContext.Strict);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => Codec.Write(writer, value);

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Codec.Parse(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(Codec.Format(value)!);
}
