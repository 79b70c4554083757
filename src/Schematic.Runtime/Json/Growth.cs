using System;

namespace Schematic.Runtime;

/// <summary>How arrays grow that take what comes.</summary>
internal static class Growth
{
    /// <summary>Returns twice a length, but no less than is needed and no more than an array can have.</summary>
    /// <exception cref="InsufficientMemoryException">No array can be as long as is needed.</exception>
    public static int Doubled(int length, long needed) => needed <= Array.MaxLength
        ? (int)Math.Min(Array.MaxLength, Math.Max(length * 2L, needed))
        : throw new InsufficientMemoryException($"{needed} items are more than an array can hold.");
}
