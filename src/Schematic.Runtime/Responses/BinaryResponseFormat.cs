using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A body of bytes, read while they come.</summary>
internal sealed class BinaryResponseFormat(string accept) : ApiResponseFormat<Stream>(accept)
{
    internal override bool KeepsResponse => true;

    internal override async ValueTask<Stream> ReadAsync(ApiExchange exchange, CancellationToken cancellationToken) =>
        new ApiResponseStream(exchange.Response, await exchange.Response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
}
