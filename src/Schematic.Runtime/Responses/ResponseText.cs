using System.IO;
using System.Text;

namespace Schematic.Runtime;

/// <summary>Makes text of a response's body.</summary>
internal static class ResponseText
{
    /// <summary>Decodes text: a byte order mark wins over the character set named, as in WHATWG Encoding, "decode".</summary>
    public static string Decode(byte[] body, Encoding? charset)
    {
        using var reader = new StreamReader(new MemoryStream(body), charset ?? Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
