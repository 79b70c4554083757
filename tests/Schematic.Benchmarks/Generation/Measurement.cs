using System.Diagnostics;
using System.Runtime;

namespace Schematic.Benchmarks.Generation;

/// <summary>A piece of work on the calling thread.</summary>
/// <param name="Name">The name of the operation.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Compiling">How long of this the runtime compiled methods that were called for the first time.</param>
/// <param name="Paused">How long of this all threads waited for the garbage collector.</param>
/// <param name="Allocated">The bytes that it allocated.</param>
internal sealed record Measurement(string Name, TimeSpan Took, TimeSpan Compiling, TimeSpan Paused, long Allocated)
{
    /// <summary>Does the work, once.</summary>
    public static Measurement Of(string name, Action run)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var compiling = JitInfo.GetCompilationTime(currentThread: true);
        var paused = GC.GetTotalPauseDuration();
        var started = Stopwatch.GetTimestamp();
        run();
        var took = Stopwatch.GetElapsedTime(started);
        return new Measurement(
            name,
            took,
            JitInfo.GetCompilationTime(currentThread: true) - compiling,
            GC.GetTotalPauseDuration() - paused,
            GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    /// <summary>Both pieces of work, under the name of the first.</summary>
    public static Measurement operator +(Measurement first, Measurement second) => first with
    {
        Took = first.Took + second.Took,
        Compiling = first.Compiling + second.Compiling,
        Paused = first.Paused + second.Paused,
        Allocated = first.Allocated + second.Allocated,
    };
}
