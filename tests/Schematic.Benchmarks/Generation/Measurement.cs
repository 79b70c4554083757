using System.Diagnostics;
using System.Runtime;

namespace Schematic.Benchmarks.Generation;

/// <summary>A piece of work on the calling thread.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Compiling">How long of this the runtime compiled methods that were called for the first time.</param>
/// <param name="Allocated">The bytes that it allocated.</param>
internal sealed record Measurement(string Name, TimeSpan Took, TimeSpan Compiling, long Allocated)
{
    /// <summary>Does the work, once.</summary>
    public static Measurement Of(string name, Action run)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var compiling = JitInfo.GetCompilationTime(currentThread: true);
        var started = Stopwatch.GetTimestamp();
        run();
        return new Measurement(name, Stopwatch.GetElapsedTime(started), JitInfo.GetCompilationTime(currentThread: true) - compiling, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
