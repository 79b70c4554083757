using System;
using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#else
using System.Text;
#endif

namespace Schematic.Runtime;

/// <summary>Writes JSON values with halves of surrogate pairs, which are valid as escapes but not as strings. A server can send them, and
/// a value that was read must have a string representation and be written back.</summary>
internal static class JsonUnpairedSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>Writes a value as it was read, without blanks; returns false if it can be written as any other value.</summary>
    public static bool TryWrite(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.String)) return false;
        var json = Content(value);
        if (!IsContained(json)) return false;
        var dense = new ArrayBufferWriter<byte>(json.Length);
        WriteDense(dense, json);
        writer.WriteRawValue(dense.WrittenSpan, skipInputValidation: true);
        return true;
    }

    private static ReadOnlySpan<byte> Content(JsonElement value) =>
#if NET9_0_OR_GREATER
        JsonMarshal.GetRawUtf8Value(value);
#else
        Encoding.UTF8.GetBytes(value.GetRawText());
#endif

    private static bool IsContained(ReadOnlySpan<byte> json)
    {
        for (var escape = json.IndexOf((byte)'\\'); escape >= 0; escape = json.IndexOf((byte)'\\'))
        {
            json = json[escape..];
            if (IsHalf(json, 0xDC00)) return true;
            var isPair = IsHalf(json, 0xD800);
            if (isPair && !IsHalf(json[EscapeLength..], 0xDC00)) return true;
            json = json[(isPair ? 2 * EscapeLength : 2)..];
        }

        return false;
    }

    /// <summary>Returns true if JSON begins with the escape of a first or second half of a pair.</summary>
    private static bool IsHalf(ReadOnlySpan<byte> json, int first) =>
        json.Length >= EscapeLength && json[0] == '\\' && json[1] == 'u'
        && Utf8Parser.TryParse(json[2..EscapeLength], out ushort code, out _, 'x') && (code & 0xFC00) == first;

    private static void WriteDense(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> json)
    {
        var (isString, isEscaped) = (false, false);
        foreach (var character in json)
        {
            if (!isString && (character is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) continue;
            output.GetSpan(1)[0] = character;
            output.Advance(1);
            if (character == '"' && !isEscaped) isString = !isString;
            isEscaped = character == '\\' && !isEscaped;
        }
    }
}
