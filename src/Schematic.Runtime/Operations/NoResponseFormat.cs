using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

public static partial class ApiResponseFormat
{
    /// <summary>Gets the format for responses whose body is not read.</summary>
    public static ApiResponseFormat<NoContent> None { get; } = new NoResponseFormat();
}

/// <summary>Ignores the body.</summary>
internal sealed class NoResponseFormat() : ApiResponseFormat<NoContent>(null)
{
    internal override ValueTask<NoContent> ReadAsync(ReceivedResponse received, CancellationToken cancellationToken) => default;
}
