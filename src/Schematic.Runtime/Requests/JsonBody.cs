using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Writes a value as JSON bytes.</summary>
internal static class JsonBody
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // One buffer and one writer per thread: a request allocates only its bytes.
    [ThreadStatic]
    private static Scratch? _scratch;

    public static byte[] Write<T>(T value, JsonCodec<T> codec)
    {
        var scratch = _scratch ?? new Scratch();
        _scratch = null;
        ReadOnlyMembers.WriteRequest(scratch.Writer, codec, value);
        scratch.Writer.Flush();
        var bytes = scratch.Buffer.WrittenSpan.ToArray();
        if (scratch.Buffer.Capacity > 1 << 20) return bytes;
        scratch.Buffer.ResetWrittenCount();
        scratch.Writer.Reset();
        _scratch = scratch;
        return bytes;
    }

    private sealed class Scratch
    {
        public Scratch() => Writer = new Utf8JsonWriter(Buffer, WriterOptions);

        public ArrayBufferWriter<byte> Buffer { get; } = new(1024);

        public Utf8JsonWriter Writer { get; }
    }
}
