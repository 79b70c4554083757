using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>Leaves the body open for a reader that reads it item by item.</summary>
internal sealed class OpenResponseFormat(string accept) : ApiResponseFormat<NoContent>(accept)
{
    internal override bool KeepsResponse => true;

    internal override bool IsResult => false;

    internal override ValueTask<NoContent> ReadAsync(ReceivedResponse received, CancellationToken cancellationToken) => default;
}
