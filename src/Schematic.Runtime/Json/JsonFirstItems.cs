using System.Runtime.CompilerServices;

namespace Schematic.Runtime;

/// <summary>Stack space for the first items of a list; most lists have no more.</summary>
[InlineArray(JsonFirstItems.Count)]
internal struct JsonFirstItems<T>
{
    private T _first;
}

internal static class JsonFirstItems
{
    internal const int Count = 8;
}
