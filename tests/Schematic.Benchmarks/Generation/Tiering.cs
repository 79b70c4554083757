using System.Diagnostics;
using System.Globalization;
using Schematic.Generation.Hosting;

namespace Schematic.Benchmarks.Generation;

/// <summary>The work of the runtime for code that is compiled again: during generation, and afterwards, while a build waits for the C# compiler.</summary>
internal static class Tiering
{
    private const int Rounds = 5;

    private static readonly TimeSpan Compilation = TimeSpan.FromSeconds(5);

    /// <summary>Generates descriptions in separate processes, with and without <see cref="TieringDelay"/>, alternating.</summary>
    public static void Compare(IEnumerable<string> descriptions)
    {
        Console.WriteLine($"processor seconds of generation and of the {Compilation.TotalSeconds} s after it, medians of {Rounds} processes");
        foreach (var name in descriptions)
        {
            var path = Descriptions.PathOf(name);
            var rounds = Enumerable.Range(0, Rounds).Select(_ => (Without: Child.RunSelf("tiering-once", path, bool.FalseString), With: Child.RunSelf("tiering-once", path, bool.TrueString))).ToList();
            Print(name, "without the delay", [.. rounds.Select(round => round.Without)]);
            Print(name, "with the delay", [.. rounds.Select(round => round.With)]);
        }
    }

    /// <summary>Generates one description in this process and waits.</summary>
    public static void RunOnce(string description, bool isDelayed)
    {
        using var run = new ProjectRun([description]);
        using var process = Process.GetCurrentProcess();
        var started = Stopwatch.GetTimestamp();
        var before = process.TotalProcessorTime;
        using (isDelayed ? new TieringDelay() : null)
        {
            var result = run.Run(0);
            if (result.HasErrors) throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
        }

        Child.Print("took", Stopwatch.GetElapsedTime(started).TotalSeconds);
        process.Refresh();
        var after = process.TotalProcessorTime;
        Child.Print("generation", (after - before).TotalSeconds);
        Thread.Sleep(Compilation);
        process.Refresh();
        Child.Print("afterwards", (process.TotalProcessorTime - after).TotalSeconds);
    }

    private static void Print(string name, string what, List<IReadOnlyDictionary<string, double>> runs)
    {
        double Median(string value) => Child.Median(runs.Select(run => run[value]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-16} {what,-18} generation {Median("generation"):N2} s (took {Median("took"):N2} s), afterwards {Median("afterwards"):N2} s"));
    }
}
