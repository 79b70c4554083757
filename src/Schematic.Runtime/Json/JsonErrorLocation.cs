using System;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Locates an error in a payload by reading the payload again, which happens only after a failure.</summary>
internal static class JsonErrorLocation
{
    internal static JsonContentException Locate(ReadOnlySpan<byte> utf8, int start, Exception exception, long tokenOffset)
    {
        var json = utf8[start..];
        var offset = exception is JsonException { LineNumber: { } line, BytePositionInLine: { } position }
            ? OffsetOf(json, line) + position
            : tokenOffset;
        return new JsonContentException(Describe(exception), JsonPath.At(json, offset), start + offset, exception);
    }

    private static long OffsetOf(ReadOnlySpan<byte> json, long line)
    {
        var offset = 0;
        for (; line > 0; line--)
            offset += json[offset..].IndexOf((byte)'\n') + 1;
        return offset;
    }

    // The reader's own messages end with the line and the byte position.
    private static string Describe(Exception exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }
}
