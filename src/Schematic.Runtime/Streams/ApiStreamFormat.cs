using System;

namespace Schematic.Runtime;

/// <summary>The formats of streamed responses. Each is declared next to the framer that separates the items.</summary>
public static partial class ApiStreamFormat;

/// <summary>Separates and reads the items of a response.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
public sealed class ApiStreamFormat<T>
{
    internal ApiStreamFormat(string accept, Func<StreamFramer> start, ItemReader tryRead)
    {
        Open = new OpenResponseFormat(accept);
        Start = start;
        TryRead = tryRead;
    }

    /// <summary>Reads the item that a framer found last; returns false to skip it.</summary>
    internal delegate bool ItemReader(StreamFramer framer, JsonReadContext context, out T item);

    internal OpenResponseFormat Open { get; }

    internal Func<StreamFramer> Start { get; }

    internal ItemReader TryRead { get; }
}
