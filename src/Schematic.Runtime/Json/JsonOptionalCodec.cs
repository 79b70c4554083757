using System.Text.Json;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Creates a codec for members that distinguish absence from null.</summary>
    public static JsonCodec<Optional<T>> Optional<T>(JsonCodec<T> codec) => new JsonOptionalCodec<T>(codec);
}

internal sealed class JsonOptionalCodec<T>(JsonCodec<T> codec) : JsonCodec<Optional<T>>
{
    internal override JsonShape Shape => codec.Shape;

    public override Optional<T> Read(ref Utf8JsonReader reader, JsonReadContext context) => codec.Read(ref reader, context);

    public override void Write(Utf8JsonWriter writer, Optional<T> value) => codec.Write(writer, value.Value);

    public override void WriteOptional(Utf8JsonWriter writer, JsonEncodedText name, Optional<T> value)
    {
        if (value.HasValue)
            Write(writer, name, value);
    }

    public override string? Format(Optional<T> value) => value.HasValue ? codec.Format(value.Value) : null;

    public override int Fit(Utf8JsonReader reader, JsonReadContext context) => codec.Fit(reader, context);
}
