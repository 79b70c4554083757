using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Writes JSON values one a line, each as it is asked for; no body when the list is null.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="items">The values.</param>
    /// <param name="codec">What writes one.</param>
    /// <param name="mediaType">The media type.</param>
    public void JsonLines<T>(IEnumerable<T>? items, JsonCodec<T> codec, string mediaType = "application/jsonl")
    {
        if (items is null) return;
        IsReplayable &= items is IReadOnlyCollection<T> or ICollection<T>;
        SetContent(new JsonLinesBody<T>(items, codec), mediaType);
    }
}

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
