using System;

namespace Schematic.Runtime;

/// <summary>Finds the items in bytes that come in pieces of any size. Used for one stream only.</summary>
internal abstract class StreamFramer : IDisposable
{
    /// <summary>The item found last, valid until the next one is asked for; while none is complete, what is there of it apart from
    /// the buffer.</summary>
    public abstract ReadOnlyMemory<byte> Data { get; }

    /// <summary>The name of the event found last.</summary>
    public virtual string Event => "message";

    /// <summary>The last id that the stream gave.</summary>
    public virtual string? Id => null;

    /// <summary>The last wait that the stream asked for.</summary>
    public virtual TimeSpan? Retry => null;

    /// <summary>Whether the stream ended by a marker of its own.</summary>
    public virtual bool IsEnded => false;

    /// <summary>Takes bytes from the front of the buffer until an item is complete.</summary>
    /// <returns>False where more bytes are needed, or, at the end of the input, where there is no further item.</returns>
    public abstract bool TryNext(StreamBuffer buffer, bool isEndOfInput);

    /// <summary>Gives back the memory that items are put together in.</summary>
    public abstract void Dispose();
}
