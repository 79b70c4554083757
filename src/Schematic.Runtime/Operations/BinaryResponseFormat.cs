using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

public static partial class ApiResponseFormat
{
    /// <summary>Bytes, read while they come. The stream owns the response: the caller disposes of it.</summary>
    public static ApiResponseFormat<Stream> Binary { get; } = new BinaryResponseFormat("*/*");

    /// <summary>Bytes of a media type, such as <c>audio/mpeg</c>.</summary>
    /// <param name="accept">The media types that the request accepts.</param>
    /// <returns>The format.</returns>
    public static ApiResponseFormat<Stream> BinaryOf(string accept) => new BinaryResponseFormat(accept);
}

/// <summary>A body of bytes, read while they come.</summary>
internal sealed class BinaryResponseFormat(string accept) : ApiResponseFormat<Stream>(accept)
{
    internal override bool KeepsResponse => true;

    internal override async ValueTask<Stream> ReadAsync(ReceivedResponse received, CancellationToken cancellationToken) =>
        new ApiResponseStream(received.Response, await received.Response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
}
