using System;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Locates an error in a payload by reading the payload again, which happens only after a failure.</summary>
internal static class JsonFaultLocation
{
    internal static JsonContentException Locate(ReadOnlySpan<byte> utf8, int start, Exception fault, long tokenOffset)
    {
        var json = utf8[start..];
        var offset = fault is JsonException { LineNumber: { } line, BytePositionInLine: { } position }
            ? OffsetOf(json, line) + position
            : tokenOffset;
        return new JsonContentException(Describe(fault), JsonPath.At(json, offset), start + offset, fault);
    }

    private static long OffsetOf(ReadOnlySpan<byte> json, long line)
    {
        var offset = 0;
        for (; line > 0; line--)
            offset += json[offset..].IndexOf((byte)'\n') + 1;
        return offset;
    }

    // The reader's own messages end with the line and the byte position.
    private static string Describe(Exception fault)
    {
        var end = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? fault.Message : fault.Message[..end];
    }
}
