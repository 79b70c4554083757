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

    public override T Parse(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        reader.Read();
        if (reader.BytesConsumed != text.Length)
            throw JsonFault.Malformed(Expected);
        return Read(ref reader, JsonReadContext.Strict);
    }

    public override int Fit(Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Number && TryGet(ref reader, out _) ? JsonFit.Kind : NoFit;
}
