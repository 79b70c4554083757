using System;
using System.IO;
using System.Net.Http;
using System.Text;

namespace Schematic.Runtime;

/// <summary>Decodes the body of a response.</summary>
internal static class ResponseText
{
    /// <summary>Returns the character set that a response names; null if it names none, an unknown one, or UTF-7, which .NET rejects.</summary>
    public static Encoding? Charset(HttpResponseMessage response) => MediaTypeText.Charset(response.Content.Headers.ContentType?.CharSet);

    /// <summary>Returns a body in UTF-8.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> body, Encoding? charset) =>
        charset is null || charset.CodePage == Encoding.UTF8.CodePage ? body : Encoding.Convert(charset, Encoding.UTF8, body.ToArray());

    /// <summary>Decodes a body: a byte order mark overrides the named character set, as in WHATWG Encoding, "decode".</summary>
    public static string Decode(byte[] body, Encoding? charset)
    {
        using var reader = new StreamReader(new MemoryStream(body), charset ?? Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
