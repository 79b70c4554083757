using System.Text.Json;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Creates a codec for values that the empty string clears.</summary>
    public static JsonCodec<Emptyable<T>> Emptyable<T>(JsonCodec<T> codec) => new JsonEmptyableCodec<T>(codec);
}

internal sealed class JsonEmptyableCodec<T>(JsonCodec<T> codec) : JsonCodec<Emptyable<T>>
{
    public override Emptyable<T> Read(ref Utf8JsonReader reader, JsonReadContext context) =>
        IsEmpty(ref reader) ? default : new(codec.Read(ref reader, context));

    public override void Write(Utf8JsonWriter writer, Emptyable<T> value)
    {
        if (value.TryGetValue(out var present))
            codec.Write(writer, present);
        else
            writer.WriteStringValue("");
    }

    public override string? Format(Emptyable<T> value) => value.TryGetValue(out var present) ? codec.Format(present) : "";

    public override Emptyable<T> Parse(string text) => text.Length == 0 ? default : new(codec.Parse(text));

    public override int Fit(Utf8JsonReader reader, JsonReadContext context) =>
        IsEmpty(ref reader) ? JsonFit.Kind : codec.Shape.Fit(reader, context);

    private static bool IsEmpty(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("");
}
