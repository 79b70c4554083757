using System.Diagnostics;
using System.Globalization;

namespace Schematic.CrashHost;

/// <summary>When the process is to kill itself: a time after a span began or ended.</summary>
/// <param name="Span">The name of the span.</param>
/// <param name="Occurrence">Which of the spans of this name, counted from 1 in the order of the moments.</param>
/// <param name="AtEnd">Whether its end is meant, not its beginning.</param>
/// <param name="Delay">How long after that.</param>
internal sealed record KillPlan(string Span, int Occurrence, bool AtEnd, TimeSpan Delay)
{
    private int _seen;

    /// <summary>Reads <c>replace 2 end 1500</c>, the last of which are microseconds.</summary>
    public static KillPlan Parse(string[] words) => new(
        words[0],
        int.Parse(words[1], CultureInfo.InvariantCulture),
        words[2] == "end",
        TimeSpan.FromMicroseconds(double.Parse(words[3], CultureInfo.InvariantCulture)));

    /// <summary>Carries the plan out when its moment has come.</summary>
    public void Observe(Activity span, bool atEnd)
    {
        if (span.OperationName != Span || atEnd != AtEnd || Interlocked.Increment(ref _seen) != Occurrence) return;
        if (Delay == TimeSpan.Zero) Kill();
        new Thread(KillLater) { Priority = ThreadPriority.Highest }.Start();
    }

    // Waiting by the operating system is too coarse for steps of some microseconds.
    private void KillLater()
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < Delay) Thread.SpinWait(20);
        Kill();
    }

    // SIGKILL: no handler runs, nothing is written any more.
    private static void Kill()
    {
        Process.GetCurrentProcess().Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
