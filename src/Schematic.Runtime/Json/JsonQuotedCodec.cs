using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Numbers in a string. Read as plain numbers too, since services that quote do not always.</summary>
internal sealed class JsonQuotedCodec<T>(JsonCodec<T> number) : JsonCodec<T>
{
    public override T Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.String)
            return number.Read(ref reader, context);
        if (reader.ValueIsEscaped || reader.HasValueSequence || reader.ValueSpan.IsEmpty || reader.ValueSpan[^1] is < (byte)'0' or > (byte)'9')
            return number.Parse(reader.GetString()!);

        var content = new Utf8JsonReader(reader.ValueSpan);
        content.Read();
        return content.BytesConsumed == reader.ValueSpan.Length
            ? number.Read(ref content, context)
            : throw JsonFault.Malformed("a number");
    }

    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(number.Format(value));

    public override string? Format(T value) => number.Format(value);

    public override T Parse(string text) => number.Parse(text);

    public override int Fit(Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.String)
            return number.Fit(reader, context);
        try
        {
            Read(ref reader, context);
            return JsonFit.Format;
        }
        catch (JsonException)
        {
            return NoFit;
        }
    }
}
