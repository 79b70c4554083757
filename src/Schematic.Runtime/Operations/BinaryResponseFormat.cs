using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

public static partial class ApiResponseFormat
{
    /// <summary>Gets the format for bytes that are read as they arrive. The stream owns the response: the caller must dispose of it.</summary>
    public static ApiResponseFormat<Stream> Binary { get; } = new BinaryResponseFormat("*/*");

    /// <summary>Creates a format for bytes of a media type, such as <c>audio/mpeg</c>.</summary>
    /// <param name="accept">The media types that the request accepts.</param>
    /// <returns>The format.</returns>
    public static ApiResponseFormat<Stream> BinaryOf(string accept) => new BinaryResponseFormat(accept);
}

/// <summary>Reads a body of bytes as they arrive.</summary>
internal sealed class BinaryResponseFormat(string accept) : ApiResponseFormat<Stream>(accept)
{
    internal override bool KeepsResponse => true;

    internal override async ValueTask<Stream> ReadAsync(ReceivedResponse received, CancellationToken cancellationToken) =>
        new ApiResponseStream(received.Response, await received.Response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
}
