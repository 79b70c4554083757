using System;
using System.Text;

namespace Schematic.Runtime;

/// <summary>A small set of names that are found by their UTF-8 bytes without allocating a string.</summary>
internal sealed class Utf8Names
{
    private const int KeyBytes = 7;

    private readonly byte[][] _names;
    private readonly ulong[] _keys;

    internal Utf8Names(string[] names)
    {
        _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _keys = Array.ConvertAll(_names, name => Key(name));
    }

    /// <summary>Returns the index of a name; -1 if it is not in the set.</summary>
    /// <param name="name">The name.</param>
    /// <param name="expected">The index to check first; any number is allowed.</param>
    internal int IndexOf(ReadOnlySpan<byte> name, int expected)
    {
        if ((uint)expected < (uint)_names.Length && name.SequenceEqual(_names[expected]))
            return expected;

        var key = Key(name);
        for (var index = 0; index < _keys.Length; index++)
        {
            var offset = _keys.AsSpan(index).IndexOf(key);
            if (offset < 0)
                return -1;
            index += offset;
            if (name.SequenceEqual(_names[index]))
                return index;
        }

        return -1;
    }

    // The length and the last bytes: different names rarely have them in common.
    private static ulong Key(ReadOnlySpan<byte> name)
    {
        var key = (ulong)(byte)name.Length;
        for (var index = Math.Max(0, name.Length - KeyBytes); index < name.Length; index++)
            key = (key << 8) | name[index];
        return key;
    }
}
