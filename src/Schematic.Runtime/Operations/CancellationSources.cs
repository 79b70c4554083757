using System.Collections.Concurrent;
using System.Threading;

namespace Schematic.Runtime;

/// <summary>Reuses cancellation sources with their timers: nearly every call needs one and does not cancel it.</summary>
internal static class CancellationSources
{
    private const int MaxSpare = 64;
    private static readonly ConcurrentQueue<CancellationTokenSource> Spare = new();

    public static CancellationTokenSource Take() => Spare.TryDequeue(out var source) ? source : new CancellationTokenSource();

    /// <summary>Returns a source for reuse. Its token must no longer be used.</summary>
    public static void Return(CancellationTokenSource source)
    {
        if (Spare.Count < MaxSpare && source.TryReset()) Spare.Enqueue(source);
        else source.Dispose();
    }
}
