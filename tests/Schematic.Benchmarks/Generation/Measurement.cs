using System.Diagnostics;

namespace Schematic.Benchmarks.Generation;

/// <summary>A piece of work on the calling thread.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Allocated">The bytes that it allocated.</param>
internal sealed record Measurement(string Name, TimeSpan Took, long Allocated)
{
    /// <summary>Does the work, once.</summary>
    public static Measurement Of(string name, Action run)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        run();
        return new Measurement(name, Stopwatch.GetElapsedTime(started), GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
