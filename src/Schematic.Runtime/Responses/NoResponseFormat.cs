using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>No body, or one that does not matter.</summary>
internal sealed class NoResponseFormat() : ApiResponseFormat<NoContent>(null)
{
    internal override ValueTask<NoContent> ReadAsync(ApiResponseReader response, CancellationToken cancellationToken) => default;
}

/// <summary>The response itself, for those who read it item by item.</summary>
internal sealed class OpenResponseFormat(string accept) : ApiResponseFormat<ApiResponseReader>(accept)
{
    internal override bool KeepsResponse => true;

    internal override bool IsResult => false;

    internal override ValueTask<ApiResponseReader> ReadAsync(ApiResponseReader response, CancellationToken cancellationToken) => new(response);
}
