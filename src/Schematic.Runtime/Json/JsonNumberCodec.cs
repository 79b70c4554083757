using System;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Reads and writes types whose JSON is a number.</summary>
internal abstract class JsonNumberCodec<T> : JsonCodec<T>
{
    /// <summary>Gets the expected value for messages: "a 32-bit integer".</summary>
    protected abstract string Expected { get; }

    /// <summary>Gets the number at the reader's position; returns false if the type cannot represent it.</summary>
    protected abstract bool TryGet(ref Utf8JsonReader reader, out T value);

    public override T Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.Number)
            throw JsonError.Unexpected(ref reader, Expected);
        return TryGet(ref reader, out var value) ? value : throw JsonError.OutOfRange(Expected);
    }

    public override T Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>Parses a string as a number.</summary>
    /// <exception cref="JsonException">The string is not a number, or the type cannot represent it. The exception has no line number:
    /// lines of the string are not lines of the enclosing JSON.</exception>
    internal T Parse(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        try
        {
            if (reader.Read() && reader.TokenType == JsonTokenType.Number && reader.BytesConsumed == text.Length)
                return Read(ref reader, JsonReadContext.Strict);
        }
        catch (JsonException exception) when (exception.LineNumber is not null)
        {
            // Not valid JSON, so it is malformed too.
        }

        throw JsonError.Malformed(Expected);
    }

    public override int Fit(Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Number && TryGet(ref reader, out _) ? JsonFit.Kind : NoFit;
}
