using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

public static partial class ApiResponseFormat
{
    /// <summary>There is nothing to read.</summary>
    public static ApiResponseFormat<NoContent> None { get; } = new NoResponseFormat();
}

/// <summary>No body, or one that does not matter.</summary>
internal sealed class NoResponseFormat() : ApiResponseFormat<NoContent>(null)
{
    internal override ValueTask<NoContent> ReadAsync(ReceivedResponse received, CancellationToken cancellationToken) => default;
}
