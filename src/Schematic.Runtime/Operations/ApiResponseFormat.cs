using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>The ways in which answers in one piece are read. Each is beside the type that does its work.</summary>
public static partial class ApiResponseFormat;

/// <summary>How an answer in one piece is read.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
public abstract class ApiResponseFormat<T>
{
    private protected ApiResponseFormat(string? accept) => Accept = accept;

    /// <summary>The <c>Accept</c> header of the request; null for none.</summary>
    public string? Accept { get; }

    /// <summary>Whether the answer holds on to the response after it was read.</summary>
    internal virtual bool KeepsResponse => false;

    /// <summary>Whether what is read is what the caller gets.</summary>
    internal virtual bool IsResult => true;

    internal abstract ValueTask<T> ReadAsync(ReceivedResponse received, CancellationToken cancellationToken);
}
