using System.Globalization;

namespace Schematic.Benchmarks.Generation;

/// <summary>Operations per second beside NSwag, in one process, on one thread, when the runtime has compiled what both run.</summary>
internal static class BesideNSwag
{
    private const int Warming = 8;
    private const int Rounds = 7;

    /// <summary>Measures descriptions from file to files, rounds of both alternating.</summary>
    /// <param name="nswag">The folder of NSwag's command: <c>tools/Net100</c> of the package NSwag.MSBuild.</param>
    /// <param name="descriptions">Names of descriptions.</param>
    public static void Compare(string nswag, IEnumerable<string> descriptions)
    {
        var theirs = new NSwagRun(nswag);
        foreach (var name in descriptions)
        {
            var description = Descriptions.PathOf(name);
            var json = JsonForm.Of(description);
            var (operations, lines, theirLines) = (0, 0, 0);
            var times = (Schematic: new List<double>(), WithOwnTemplates: new List<double>(), NSwag: new List<double>());
            for (var round = -Warming; round < Rounds; round++)
            {
                var run = new StageRun(description);
                var took = Seconds(() => run.Run());
                var more = Seconds(() => run.RunForOwnTemplates());
                var theirTook = Seconds(() => theirLines = theirs.Run(json));
                (operations, lines) = (run.Operations, run.Lines);
                if (round < 0) continue;
                times.Schematic.Add(took);
                times.WithOwnTemplates.Add(took + more);
                times.NSwag.Add(theirTook);
            }

            Console.WriteLine($"{name}: {operations} operations, warm, one thread, medians of {Rounds}");
            Print("Schematic.Build", times.Schematic, operations, lines);
            Print("  if all were parsed and laid out as a project's own templates are", times.WithOwnTemplates, operations, lines);
            Print("NSwag", times.NSwag, operations, theirLines);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  times as many operations per second: {Child.Median(times.NSwag.Zip(times.Schematic, (b, a) => b / a)):N1}"));
        }
    }

    private static double Seconds(Action run)
    {
        GC.Collect();
        return Measurement.Of("run", run).Took.TotalSeconds;
    }

    private static void Print(string name, List<double> seconds, int operations, int lines)
    {
        var median = Child.Median(seconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {name,-16} {median * 1000,7:N0} ms  {operations / median,7:N0} operations/s  {lines,9:N0} lines"));
    }
}
