using System;

namespace Schematic.Runtime;

/// <summary>Computes the sizes of growing arrays.</summary>
internal static class Growth
{
    /// <summary>Returns twice a length, but at least the required length and at most the maximum length of an array.</summary>
    /// <exception cref="InsufficientMemoryException">The required length exceeds the maximum length of an array.</exception>
    public static int Doubled(int length, long needed) => needed <= Array.MaxLength
        ? (int)Math.Min(Array.MaxLength, Math.Max(length * 2L, needed))
        : throw new InsufficientMemoryException($"{needed} items are more than an array can hold.");
}
