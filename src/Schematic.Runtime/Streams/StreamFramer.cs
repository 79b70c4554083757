using System;

namespace Schematic.Runtime;

/// <summary>Finds the items in bytes that arrive in pieces of any size. An instance is used for one stream only.</summary>
internal abstract class StreamFramer : IDisposable
{
    /// <summary>Gets the item found last, valid until the next one is requested; while no item is complete, the part of it that is already
    /// outside of the buffer.</summary>
    public abstract ReadOnlyMemory<byte> Data { get; }

    /// <summary>Gets the name of the event found last.</summary>
    public virtual string Event => "message";

    /// <summary>Gets the last id in the stream.</summary>
    public virtual string? Id => null;

    /// <summary>Gets the last retry time in the stream.</summary>
    public virtual TimeSpan? Retry => null;

    /// <summary>True if the stream was ended by an end marker.</summary>
    public virtual bool IsEnded => false;

    /// <summary>Takes bytes from the front of the buffer until an item is complete.</summary>
    /// <returns>False if more bytes are needed or, at the end of the input, if there are no more items.</returns>
    public abstract bool TryNext(StreamBuffer buffer, bool isEndOfInput);

    /// <summary>Releases the memory in which items are assembled.</summary>
    public abstract void Dispose();
}
