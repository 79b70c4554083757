using System;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Types whose JSON is a number.</summary>
internal abstract class JsonNumberCodec<T> : JsonCodec<T>
{
    /// <summary>What the number has to be, for messages: "a 32-bit integer".</summary>
    protected abstract string Expected { get; }

    /// <summary>Takes the number that the reader stands on; false where the type cannot hold it.</summary>
    protected abstract bool TryGet(ref Utf8JsonReader reader, out T value);

    public override T Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.Number)
            throw JsonFault.Unexpected(ref reader, Expected);
        return TryGet(ref reader, out var value) ? value : throw JsonFault.OutOfRange(Expected);
    }

    public override T Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>The number that a text is.</summary>
    /// <exception cref="JsonException">It is none, or the type cannot hold it. Tells nothing about lines: those of the text are not those of the JSON around it.</exception>
    internal T Parse(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        try
        {
            if (reader.Read() && reader.TokenType == JsonTokenType.Number && reader.BytesConsumed == text.Length)
                return Read(ref reader, JsonReadContext.Strict);
        }
        catch (JsonException fault) when (fault.LineNumber is not null)
        {
            // Not even JSON: malformed all the same.
        }

        throw JsonFault.Malformed(Expected);
    }

    public override int Fit(Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Number && TryGet(ref reader, out _) ? JsonFit.Kind : NoFit;
}
