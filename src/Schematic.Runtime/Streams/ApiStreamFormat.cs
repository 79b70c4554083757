using System;

namespace Schematic.Runtime;

/// <summary>The ways in which answers come item by item. Each is beside what tells the items apart.</summary>
public static partial class ApiStreamFormat;

/// <summary>How the items of an answer are told apart and read.</summary>
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
