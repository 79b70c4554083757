using System.Text.Json;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Reads and writes strings.</summary>
    public static readonly JsonCodec<string> String = new JsonStringCodec();
}

internal sealed class JsonStringCodec : JsonCodec<string>
{
    public override string Read(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw JsonError.Unexpected(ref reader, "a string");

    public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, string value) => writer.WriteString(name, value);

    public override string Format(string value) => value;

    public override string Parse(string text) => text;

    public override int Fit(Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.String ? JsonFit.Kind : NoFit;
}

public static partial class Json
{
    /// <summary>Reads and writes booleans.</summary>
    public static readonly JsonCodec<bool> Boolean = new JsonBooleanCodec();
}

internal sealed class JsonBooleanCodec : JsonCodec<bool>
{
    public override bool Read(ref Utf8JsonReader reader, JsonReadContext context) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw JsonError.Unexpected(ref reader, "a boolean"),
    };

    public override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, bool value) => writer.WriteBoolean(name, value);

    public override string Format(bool value) => value ? "true" : "false";

    public override bool Parse(string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => throw JsonError.Malformed("a boolean"),
    };

    public override int Fit(Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType is JsonTokenType.True or JsonTokenType.False ? JsonFit.Kind : NoFit;
}

internal sealed class JsonAnyCodec : JsonCodec<JsonElement>
{
    public override JsonElement Read(ref Utf8JsonReader reader, JsonReadContext context) =>
        context.ReadElement(ref reader);

    // An element that was never assigned has the kind Undefined and cannot be written.
    public override void Write(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            writer.WriteNullValue();
        else if (!JsonUnpairedSurrogates.TryWrite(writer, value))
            value.WriteTo(writer);
    }

    public override string? Format(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    public override int Fit(Utf8JsonReader reader, JsonReadContext context) => JsonFit.Loose;
}
