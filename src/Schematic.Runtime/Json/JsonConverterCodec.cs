using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Creates a codec that reads and writes values with a converter of the project or of a library.</summary>
    public static JsonCodec<T> Converted<T>(JsonConverter<T> converter) => new JsonConverterCodec<T>(converter);
}

internal sealed class JsonConverterCodec<T>(JsonConverter<T> converter) : JsonCodec<T>
{
    // The rank of an object that JsonObjectFit compares with the objects of models: better than one without a known member.
    private const int ObjectFit = 1 << 20;

    private static readonly JsonSerializerOptions Options = new() { MaxDepth = JsonReadContext.MaxDepth };

    public override T Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType == JsonTokenType.Null && !converter.HandleNull)
            throw JsonError.Unexpected(ref reader, "a " + typeof(T).Name);
        var start = reader;
        var value = Convert(ref reader);
        if (!IsAtEnd(start, ref reader))
            throw new InvalidOperationException($"{converter.GetType().Name} reads less or more than one value.");
        return value;
    }

    public override void Write(Utf8JsonWriter writer, T value)
    {
        var (depth, length) = (writer.CurrentDepth, writer.BytesCommitted + writer.BytesPending);
        converter.Write(writer, value, Options);
        if (writer.CurrentDepth != depth || writer.BytesCommitted + writer.BytesPending == length)
            throw new InvalidOperationException($"{converter.GetType().Name} writes less or more than one value.");
    }

    // A string, as most types of parameters are; or a number.
    public override T Parse(string text)
    {
        try
        {
            return JsonText.Read(Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(text)}\""), this, JsonReadContext.Strict);
        }
        catch (JsonException)
        {
            return JsonText.Read(Encoding.UTF8.GetBytes(text), this, JsonReadContext.Strict);
        }
    }

    // A value that the converter can read is one of the type.
    public override int Fit(Utf8JsonReader reader, JsonReadContext context)
    {
        var token = reader.TokenType;
        try
        {
            Read(ref reader, context);
            return token == JsonTokenType.StartObject ? ObjectFit : JsonFit.Format;
        }
        catch (JsonException)
        {
            return NoFit;
        }
    }

    private T Convert(ref Utf8JsonReader reader)
    {
        var start = reader;
        try
        {
            return converter.Read(ref reader, typeof(T), Options) ?? throw new JsonException("The converter returns null.");
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            // A reader that tolerates malformed values skips the value.
            reader = start;
            throw new JsonFormatException($"The value is not a {typeof(T).Name}.", exception);
        }
    }

    private static bool IsAtEnd(Utf8JsonReader start, ref Utf8JsonReader reader)
    {
        start.TrySkip();
        return start.BytesConsumed == reader.BytesConsumed && start.TokenType == reader.TokenType;
    }
}
