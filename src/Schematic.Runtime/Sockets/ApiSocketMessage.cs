using System;
using System.Diagnostics.CodeAnalysis;

namespace Schematic.Runtime;

/// <summary>A message that came over a WebSocket connection: a value, or bytes.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public readonly struct ApiSocketMessage<T>
{
    internal ApiSocketMessage(T value) => Value = value;

    internal ApiSocketMessage(byte[] bytes)
    {
        IsBinary = true;
        Bytes = bytes;
    }

    /// <summary>Whether the message is bytes.</summary>
    [MemberNotNullWhen(false, nameof(Value))]
    public bool IsBinary { get; }

    /// <summary>The value; the default where the message is bytes.</summary>
    public T? Value { get; }

    /// <summary>The bytes; empty where the message is a value.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }
}
