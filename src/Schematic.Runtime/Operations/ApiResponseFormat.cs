using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>The formats of responses that are not streamed. Each is declared next to the type that implements it.</summary>
public static partial class ApiResponseFormat;

/// <summary>Reads a response that is not streamed.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract class ApiResponseFormat<T>
{
    private protected ApiResponseFormat(string? accept) => Accept = accept;

    /// <summary>Gets the <c>Accept</c> header of the request; null for none.</summary>
    public string? Accept { get; }

    /// <summary>True if the value keeps the response open after it was read.</summary>
    internal virtual bool KeepsResponse => false;

    /// <summary>True if the value is returned to the caller.</summary>
    internal virtual bool IsResult => true;

    /// <summary>Reads JSON whose media type is that of any JSON; returns false if it may be a value of another format.</summary>
    internal virtual bool TryReadJson(ReceivedResponse received, ReadOnlyMemory<byte> body, CancellationToken cancellationToken, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return false;
    }

    internal abstract ValueTask<T> ReadAsync(ReceivedResponse received, CancellationToken cancellationToken);
}
