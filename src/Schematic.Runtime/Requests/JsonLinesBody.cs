using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Writes JSON values, one per line, as they are enumerated, or no body if the list is null. In a JSON text sequence
    /// (RFC 7464), a record separator precedes each value.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="items">The values.</param>
    /// <param name="codec">The codec that writes each value.</param>
    /// <param name="mediaType">The media type.</param>
    public void JsonLines<T>(IEnumerable<T>? items, JsonCodec<T> codec, string mediaType = "application/jsonl")
    {
        if (items is null) return;
        IsReplayable &= items is IReadOnlyCollection<T> or ICollection<T>;
        SetContent(new JsonLinesBody<T>(items, codec, IsSequence(mediaType)), mediaType);
    }

    // RFC 7464, section 4, and RFC 8091 for the suffix.
    private static bool IsSequence(string mediaType)
    {
        var essence = mediaType.AsSpan();
        if (essence.IndexOf(';') is >= 0 and var end) essence = essence[..end];
        essence = essence.Trim();
        return essence.Equals("application/json-seq", StringComparison.OrdinalIgnoreCase) || essence.EndsWith("+json-seq", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>JSON values, one per line or a JSON text sequence, written as they are enumerated.</summary>
internal sealed class JsonLinesBody<T>(IEnumerable<T> items, JsonCodec<T> codec, bool isSequence) : HttpContent
{
    private static readonly byte[] RecordSeparator = [0x1E];
    private static readonly byte[] LineFeed = [(byte)'\n'];

    private readonly bool _sendsReadOnly = ReadOnlyMembers.AreSent;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            ReadOnlyMembers.AreSent = _sendsReadOnly;
            if (isSequence) await stream.WriteAsync(RecordSeparator, cancellationToken).ConfigureAwait(false);
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
