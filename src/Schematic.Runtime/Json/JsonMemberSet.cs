using System.Numerics;

namespace Schematic.Runtime;

/// <summary>A set of member indexes. Up to 64 members need no allocation.</summary>
internal struct JsonMemberSet
{
    private const int WordBits = 64;

    private ulong _first;
    private ulong[]? _beyond;

    /// <summary>Adds a member; returns false if it is already in the set.</summary>
    internal bool Add(int index, int count)
    {
        ref var word = ref _first;
        if (index >= WordBits)
        {
            _beyond ??= new ulong[(count - 1) / WordBits];
            word = ref _beyond[(index / WordBits) - 1];
        }

        var bit = 1UL << index;
        var isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    /// <summary>Returns true if a member is in the set.</summary>
    internal readonly bool Contains(int index)
    {
        var word = index < WordBits ? _first : _beyond?[(index / WordBits) - 1] ?? 0;
        return (word & (1UL << index)) != 0;
    }

    /// <summary>Returns the first member of another set that is not in this one; -1 if there is none.</summary>
    internal readonly int FirstMissing(in JsonMemberSet other)
    {
        var missing = other._first & ~_first;
        if (missing != 0)
            return BitOperations.TrailingZeroCount(missing);
        for (var index = 0; index < (other._beyond?.Length ?? 0); index++)
        {
            missing = other._beyond![index] & ~(_beyond?[index] ?? 0);
            if (missing != 0)
                return ((index + 1) * WordBits) + BitOperations.TrailingZeroCount(missing);
        }

        return -1;
    }
}
