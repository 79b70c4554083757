using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A body of bytes, read while they come.</summary>
internal sealed class BinaryResponseFormat(string accept) : ApiResponseFormat<Stream>(accept)
{
    internal override bool KeepsResponse => true;

    internal override async ValueTask<Stream> ReadAsync(ApiResponseReader response, CancellationToken cancellationToken) =>
        new ApiResponseStream(response.Message, await response.Message.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
}
