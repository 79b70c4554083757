using System;
using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Reads and writes complete JSON values.</summary>
public static class JsonText
{
    private static readonly JsonWriterOptions WriterOptions =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // The output of an idle writer, so that it does not keep its last output alive.
    private static readonly ArrayBufferWriter<byte> Nowhere = new(1);

    // Null while in use: the value's own code may write JSON in the meantime. If writing fails, the writer is dropped, which is harmless.
    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>Reads a complete JSON value.</summary>
    /// <exception cref="JsonContentException">The content is not valid JSON, or not a valid value of the type.</exception>
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
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw JsonErrorLocation.Locate(utf8, utf8.Length - json.Length, exception, reader.TokenStartIndex);
        }
    }

    /// <summary>Writes a complete JSON value.</summary>
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

    /// <summary>Returns a value as complete JSON.</summary>
    public static byte[] Write<T>(JsonCodec<T> codec, T value)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(output, codec, value);
        return output.WrittenSpan.ToArray();
    }
}
