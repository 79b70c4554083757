using System;

namespace Schematic.Runtime;

/// <summary>The formats of streamed responses. Each is declared next to the framer that separates the items.</summary>
public static partial class ApiStreamFormat;

/// <summary>Separates and reads the items of a response.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
public sealed class ApiStreamFormat<T>
{
    internal ApiStreamFormat(string accept, Func<StreamFramer> start, ItemReader read)
    {
        Open = new OpenResponseFormat(accept);
        Start = start;
        Read = read;
    }

    internal delegate T ItemReader(ReadOnlySpan<byte> data, JsonReadContext context);

    internal OpenResponseFormat Open { get; }

    internal Func<StreamFramer> Start { get; }

    internal ItemReader Read { get; }
}
