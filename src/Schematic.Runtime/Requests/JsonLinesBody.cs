using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>JSON values, one a line, written as they are asked for.</summary>
internal sealed class JsonLinesBody<T>(IEnumerable<T> items, JsonCodec<T> codec) : HttpContent
{
    private static readonly byte[] LineFeed = [(byte)'\n'];

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            await stream.WriteAsync(JsonBody.Write(item, codec), cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(LineFeed, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
