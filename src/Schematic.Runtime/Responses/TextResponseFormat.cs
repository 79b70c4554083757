using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A body of text.</summary>
internal sealed class TextResponseFormat(string accept) : ApiResponseFormat<string>(accept)
{
    internal override ValueTask<string> ReadAsync(ApiExchange exchange, CancellationToken cancellationToken) =>
        exchange.ReadBytesAsync(false, static (_, exchange, body) => Decode(body.ToArray(), exchange.Charset), cancellationToken);

    /// <summary>Decodes text: a byte order mark wins over the character set named, as in WHATWG Encoding, "decode".</summary>
    internal static string Decode(byte[] body, Encoding? charset)
    {
        using var reader = new StreamReader(new MemoryStream(body), charset ?? Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
