using System;
using System.Diagnostics.CodeAnalysis;

namespace Schematic.Runtime;

/// <summary>A message that was received over a WebSocket connection: a value or bytes.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public readonly struct ApiSocketMessage<T>
{
    internal ApiSocketMessage(T value) => Value = value;

    internal ApiSocketMessage(byte[] bytes)
    {
        IsBinary = true;
        Bytes = bytes;
    }

    /// <summary>True if the message is binary.</summary>
    [MemberNotNullWhen(false, nameof(Value))]
    public bool IsBinary { get; }

    /// <summary>Gets the value; the default if the message is binary.</summary>
    public T? Value { get; }

    /// <summary>Gets the bytes; empty if the message is a value.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }
}
