using System;
using System.Buffers;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Reads and writes types whose JSON is a string with a specific format.</summary>
internal abstract class JsonTextCodec<T> : JsonCodec<T>
{
    private const int StackLength = 128;

    /// <summary>Gets the expected value for messages: "a date".</summary>
    protected abstract string Expected { get; }

    /// <summary>Gets the degree to which a string in canonical form matches.</summary>
    protected virtual int BestFit => JsonFit.Format;

    protected abstract bool TryParse(ReadOnlySpan<char> text, out T value);

    public sealed override T Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw JsonError.WrongKind(ref reader, Expected);
        return TryRead(ref reader, out var value) ? value : throw JsonError.Malformed(Expected);
    }

    public sealed override T Parse(string text) =>
        TryParse(text, out var value) ? value : throw JsonError.Malformed(Expected);

    /// <summary>Writes the canonical string to a buffer that is long enough for it; returns false if the buffer may be too short.</summary>
    protected virtual bool TryFormat(T value, Span<char> text, out int length)
    {
        length = 0;
        return false;
    }

    public override void Write(Utf8JsonWriter writer, T value)
    {
        Span<char> text = stackalloc char[StackLength];
        if (TryFormat(value, text, out var length))
            writer.WriteStringValue(text[..length]);
        else
            writer.WriteStringValue(Format(value));
    }

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, T value)
    {
        Span<char> text = stackalloc char[StackLength];
        if (TryFormat(value, text, out var length))
            writer.WriteString(name, text[..length]);
        else
            writer.WriteString(name, Format(value));
    }

    public override string Format(T value)
    {
        Span<char> text = stackalloc char[StackLength];
        TryFormat(value, text, out var length);
        return text[..length].ToString();
    }

    // A string that would not be written back unchanged, such as a date instead of a date-time, is more likely a plain string.
    public override int Fit(Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.String || !TryRead(ref reader, out var value))
            return NoFit;
        return reader.ValueTextEquals(Format(value)) ? BestFit : JsonFit.Loose;
    }

    private bool TryRead(ref Utf8JsonReader reader, out T value)
    {
        var length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        if (length <= StackLength)
        {
            Span<char> text = stackalloc char[StackLength];
            return TryParse(text[..reader.CopyString(text)], out value);
        }

        var rented = ArrayPool<char>.Shared.Rent(length);
        try
        {
            return TryParse(rented.AsSpan(0, reader.CopyString(rented)), out value);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }
}
