using System;

namespace Schematic.Runtime;

/// <summary>How many members were skipped because the description does not know them. A value is read on one thread from beginning
/// to end, and only differences count.</summary>
internal static class JsonLosses
{
    [ThreadStatic]
    internal static int Count;
}
