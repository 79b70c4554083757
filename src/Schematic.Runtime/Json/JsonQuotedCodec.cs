using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Reads and writes numbers as strings. Also reads plain numbers, since services do not always quote them.</summary>
internal sealed class JsonQuotedCodec<T>(JsonNumberCodec<T> number) : JsonCodec<T>
{
    public override T Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.String)
            return number.Read(ref reader, context);
        var isPlain = !reader.ValueIsEscaped && !reader.HasValueSequence
            && reader.ValueSpan is [.., >= (byte)'0' and <= (byte)'9'];
        return isPlain ? number.Parse(reader.ValueSpan) : number.Parse(reader.GetString()!);
    }

    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(number.Format(value));

    public override string? Format(T value) => number.Format(value);

    public override T Parse(string text) => number.Parse(text);

    // A string that would not be written back unchanged, such as "007", is more likely a plain string.
    public override int Fit(Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.String)
            return number.Fit(reader, context);
        try
        {
            return reader.ValueTextEquals(Format(Read(ref reader, context))) ? JsonFit.Format : JsonFit.Loose;
        }
        catch (JsonException)
        {
            return NoFit;
        }
    }
}
