using System;
using System.Text.Json;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Reads and writes bytes as base64 (RFC 4648, section 4).</summary>
    public static readonly JsonCodec<ReadOnlyMemory<byte>> Bytes = new JsonBytesCodec(isUrlSafe: false);
}

public static partial class Json
{
    /// <summary>Reads and writes bytes as base64url without padding (RFC 4648, section 5).</summary>
    public static readonly JsonCodec<ReadOnlyMemory<byte>> Base64Url = new JsonBytesCodec(isUrlSafe: true);
}

/// <summary>Reads and writes bytes as a string. Reads both alphabets, with or without padding; writes the declared one.</summary>
internal sealed class JsonBytesCodec(bool isUrlSafe) : JsonTextCodec<ReadOnlyMemory<byte>>
{
    protected override string Expected => isUrlSafe ? "base64url" : "base64";

    // Nearly every string is valid base64.
    protected override int BestFit => JsonFit.Kind;

    public override void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> value)
    {
        if (isUrlSafe)
            base.Write(writer, value);
        else
            writer.WriteBase64StringValue(value.Span);
    }

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, ReadOnlyMemory<byte> value)
    {
        if (isUrlSafe)
            base.Write(writer, name, value);
        else
            writer.WriteBase64String(name, value.Span);
    }

    public override string Format(ReadOnlyMemory<byte> value)
    {
        var text = Convert.ToBase64String(value.Span);
        return isUrlSafe ? text.TrimEnd('=').Replace('+', '-').Replace('/', '_') : text;
    }

    protected override bool TryParse(ReadOnlySpan<char> text, out ReadOnlyMemory<byte> value)
    {
        value = default;
        if (text.IsEmpty)
            return true;

        var padded = new char[(text.Length + 3) / 4 * 4];
        text.CopyTo(padded);
        padded.AsSpan(text.Length).Fill('=');
        padded.AsSpan().Replace('-', '+');
        padded.AsSpan().Replace('_', '/');
        var bytes = new byte[padded.Length / 4 * 3];
        if (!Convert.TryFromBase64Chars(padded, bytes, out var written))
            return false;
        value = bytes.AsMemory(0, written);
        return true;
    }
}
