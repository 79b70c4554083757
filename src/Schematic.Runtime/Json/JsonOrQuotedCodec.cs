using System.Text.Json;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Creates a codec for numbers that can also be JSON strings. They are written as numbers.</summary>
    public static JsonCodec<T> OrQuoted<T>(JsonCodec<T> number) => new JsonOrQuotedCodec<T>(number);
}

internal sealed class JsonOrQuotedCodec<T>(JsonCodec<T> number) : JsonCodec<T>
{
    public override T Read(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.String ? number.Parse(reader.GetString()!) : number.Read(ref reader, context);

    public override void Write(Utf8JsonWriter writer, T value) => number.Write(writer, value);

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, T value) => number.Write(writer, name, value);

    public override string? Format(T value) => number.Format(value);

    public override T Parse(string text) => number.Parse(text);

    public override int Fit(Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.String)
            return number.Fit(reader, context);
        try
        {
            number.Parse(reader.GetString()!);
            return JsonFit.Format;
        }
        catch (JsonException)
        {
            return NoFit;
        }
    }
}
