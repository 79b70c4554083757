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
    /// <param name="mediaType">The media type if the file has none.</param>
    /// <param name="accepted">The media types and ranges that the server accepts, such as <c>audio/*</c>; null for all.</param>
    /// <exception cref="ArgumentException">The server does not accept the media type of the file.</exception>
    public void Binary(ApiFile? body, string mediaType = "application/octet-stream", string? accepted = null)
    {
        if (body is null) return;
        IsReplayable &= body.IsReplayable;
        SetContent(new FileBody(body), MediaTypeText.Choose(body.ContentType, mediaType, accepted));
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
