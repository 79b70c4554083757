using System.Diagnostics;
using System.Globalization;

namespace Schematic.Benchmarks.Generation;

/// <summary>Time and memory over the size of the description.</summary>
internal static class Growth
{
    private const int Rounds = 3;

    /// <summary>Generates descriptions of growing size, each in separate processes.</summary>
    public static void Compare(IEnumerable<string> descriptions)
    {
        Console.WriteLine($"medians of {Rounds} processes, default parallelism");
        foreach (var name in descriptions)
        {
            var path = Descriptions.PathOf(name);
            var runs = Enumerable.Range(0, Rounds).Select(_ => Child.RunSelf("growth-once", path)).ToList();
            double Median(string value) => Child.Median(runs.Select(run => run[value]));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {name,-16} {new FileInfo(path).Length / 1e6,6:N1} MB  generation {Median("generation"),7:N0} ms  process {Median("process"),7:N0} ms  peak memory {Median("peak"),5:N0} MB  allocated {Median("allocated"),6:N0} MB"));
        }
    }

    /// <summary>Generates one description in this process.</summary>
    public static void RunOnce(string description)
    {
        using var run = new ProjectRun([description]);
        var started = Stopwatch.GetTimestamp();
        var result = run.Run(0);
        if (result.HasErrors) throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
        Child.Print("generation", Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        using var process = Process.GetCurrentProcess();
        Child.Print("peak", process.PeakWorkingSet64 / 1e6);
        for (var generation = 0; generation <= 2; generation++) Child.Print($"collections {generation}", GC.CollectionCount(generation));
        Child.Print("paused", GC.GetTotalPauseDuration().TotalMilliseconds);
        Child.Print("allocated", GC.GetTotalAllocatedBytes() / 1e6);
    }
}
