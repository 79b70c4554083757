using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Writes bytes unchanged, without holding them in memory, or no body if the file is null.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="mediaType">The media type; if it is a range, such as <c>audio/*</c>, the media type of the file is sent.</param>
    public void Binary(ApiFile? body, string mediaType = "application/octet-stream")
    {
        if (body is null) return;
        IsReplayable &= body.IsReplayable;
        SetContent(new FileBody(body), body.ContentType ?? (mediaType.Contains('*', StringComparison.Ordinal) ? "application/octet-stream" : mediaType));
    }
}

/// <summary>Sends a file as the whole body.</summary>
internal sealed class FileBody(ApiFile file) : HttpContent
{
    public static async Task CopyAsync(ApiFile file, Stream target, CancellationToken cancellationToken)
    {
        var source = file.Open();
        try
        {
            await source.CopyToAsync(target, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (file.IsOwned) await source.DisposeAsync().ConfigureAwait(false);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        CopyAsync(file, stream, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        CopyAsync(file, stream, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = file.Length ?? 0;
        return file.Length is not null;
    }
}
