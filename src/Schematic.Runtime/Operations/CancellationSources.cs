using System.Collections.Concurrent;
using System.Threading;

namespace Schematic.Runtime;

/// <summary>Sources of cancellation that were not used up, with their timers: nearly every call needs one and does not fire it.</summary>
internal static class CancellationSources
{
    private const int MaxSpare = 64;
    private static readonly ConcurrentQueue<CancellationTokenSource> Spare = new();

    public static CancellationTokenSource Take() => Spare.TryDequeue(out var source) ? source : new CancellationTokenSource();

    /// <summary>Gives a source back. Nobody may use its token any more.</summary>
    public static void Return(CancellationTokenSource source)
    {
        if (Spare.Count < MaxSpare && source.TryReset()) Spare.Enqueue(source);
        else source.Dispose();
    }
}
