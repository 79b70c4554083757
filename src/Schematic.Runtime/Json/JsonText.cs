using System;
using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Whole JSON texts.</summary>
public static class JsonText
{
    private static readonly JsonWriterOptions WriterOptions =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // What an idle writer holds instead of the output it was last used for.
    private static readonly ArrayBufferWriter<byte> Nowhere = new(1);

    // Taken while in use: a value's own code may write JSON meanwhile. Lost where writing fails, which does no harm.
    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>Reads a whole JSON text.</summary>
    /// <exception cref="JsonContentException">The text is no JSON, or no such value.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonCodec<T> codec, JsonReadContext context)
    {
        var json = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        var reader = new Utf8JsonReader(json, JsonReadContext.ReaderOptions);
        try
        {
            reader.Read();
            var value = codec.Read(ref reader, context);
            reader.Read();
            return value;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw JsonFaultLocation.Locate(utf8, utf8.Length - json.Length, fault, reader.TokenStartIndex);
        }
    }

    /// <summary>Writes a whole JSON text.</summary>
    public static void Write<T>(IBufferWriter<byte> output, JsonCodec<T> codec, T value)
    {
        var writer = _writer ?? new Utf8JsonWriter(output, WriterOptions);
        _writer = null;
        writer.Reset(output);
        codec.Write(writer, value);
        writer.Flush();
        writer.Reset(Nowhere);
        _writer = writer;
    }

    /// <summary>A value as a whole JSON text.</summary>
    public static byte[] Write<T>(JsonCodec<T> codec, T value)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(output, codec, value);
        return output.WrittenSpan.ToArray();
    }
}
