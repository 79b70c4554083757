using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A URL-encoded form. It is ASCII, since all other characters are escaped.</summary>
internal sealed class FormBody(CharBuffer text) : HttpContent
{
    private byte[]? _bytes;

    private byte[] Bytes => _bytes ??= Encoding.UTF8.GetBytes(text.Text.ToArray());

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.WriteAsync(Bytes, cancellationToken).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = Bytes.Length;
        return true;
    }
}
