using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime;

/// <summary>Enables <see cref="JsonSerializer"/> to read and write generated models and unions.</summary>
/// <typeparam name="T">The model or union.</typeparam>
public sealed class JsonModelConverter<T> : JsonConverter<T>
    where T : class, IJsonModel<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.ReadJson(ref reader, JsonReadContext.Strict);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.WriteJson(writer);
}
