using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Definitions.Documents.Reading;

/// <summary>Converts the content of a file to UTF-8 without a byte order mark.</summary>
internal static class TextDecoder
{
    // Neither YAML 1.2, section 5.1, nor RFC 8259, section 7, allows these.
    private static readonly SearchValues<byte> ControlCharacters = SearchValues.Create(
        "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0B\x0C\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F"u8);

    /// <summary>Returns the content in UTF-8; null, with a diagnostic, if the encoding is not valid.</summary>
    public static ReadOnlyMemory<byte>? Decode(string path, ReadOnlyMemory<byte> content, DiagnosticBag diagnostics)
    {
        var text = content.Span switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => Refuse(path, diagnostics, "UTF-32"),
            [0xFF, 0xFE, ..] => Transcode(path, content[2..], bigEndian: false, diagnostics),
            [0xFE, 0xFF, ..] => Transcode(path, content[2..], bigEndian: true, diagnostics),
            [0xEF, 0xBB, 0xBF, ..] => Verify(path, content[3..], diagnostics),
            [0, not 0, ..] or [not 0, 0, ..] => Refuse(path, diagnostics, "UTF-16 without a byte order mark"),
            _ => Verify(path, content, diagnostics),
        };
        return text is not { } utf8 || HasControlCharacter(path, utf8.Span, diagnostics) ? null : text;
    }

    private static ReadOnlyMemory<byte>? Refuse(string path, DiagnosticBag diagnostics, string encoding)
    {
        Report(path, diagnostics, [], $"it looks like {encoding}");
        return null;
    }

    private static ReadOnlyMemory<byte>? Verify(string path, ReadOnlyMemory<byte> content, DiagnosticBag diagnostics)
    {
        if (Utf8.IsValid(content.Span)) return content;
        var valid = 0;
        while (Rune.DecodeFromUtf8(content.Span[valid..], out _, out var consumed) == OperationStatus.Done) valid += consumed;
        var invalid = content.Span[valid].ToString("X2", CultureInfo.InvariantCulture);
        Report(path, diagnostics, content.Span[..valid], $"the byte 0x{invalid} is not part of any UTF-8 character");
        return null;
    }

    private static ReadOnlyMemory<byte>? Transcode(
        string path, ReadOnlyMemory<byte> content, bool bigEndian, DiagnosticBag diagnostics)
    {
        var units = new ushort[content.Length / 2];
        content.Span[..(units.Length * 2)].CopyTo(MemoryMarshal.AsBytes(units.AsSpan()));
        if (bigEndian == BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(units, units);
        var text = MemoryMarshal.Cast<ushort, char>(units);
        var valid = 0;
        while (Rune.DecodeFromUtf16(text[valid..], out _, out var consumed) == OperationStatus.Done) valid += consumed;

        var utf8 = new byte[Encoding.UTF8.GetByteCount(text[..valid])];
        Encoding.UTF8.GetBytes(text[..valid], utf8);
        if (valid == text.Length && content.Length % 2 == 0) return utf8;
        Report(path, diagnostics, utf8, "a UTF-16 character is incomplete");
        return null;
    }

    private static void Report(string path, DiagnosticBag diagnostics, ReadOnlySpan<byte> before, string reason)
    {
        var position = TextPosition.Of(before, before.Length);
        var location = new SourceLocation(path, position.Line, position.Column);
        diagnostics.Report(DiagnosticDescriptors.UnknownEncoding, location, reason);
    }

    private static bool HasControlCharacter(string path, ReadOnlySpan<byte> text, DiagnosticBag diagnostics)
    {
        if (text.IndexOfAny(ControlCharacters) is not (>= 0 and var offset)) return false;
        var position = TextPosition.Of(text, offset);
        diagnostics.Report(
            DiagnosticDescriptors.ControlCharacter,
            new SourceLocation(path, position.Line, position.Column),
            text[offset].ToString("X4", CultureInfo.InvariantCulture));
        return true;
    }
}
