using System.Diagnostics;
using System.Globalization;

namespace Schematic.Benchmarks.Generation;

/// <summary>Each stage by itself, in the first call of a new process, on one thread; beside it the least that has to be done.</summary>
internal static class ColdStages
{
    private const int Rounds = 7;

    /// <summary>Measures descriptions, rounds of both alternating.</summary>
    public static void Compare(IEnumerable<string> descriptions)
    {
        foreach (var name in descriptions)
        {
            var description = Descriptions.PathOf(name);
            var (json, folder) = (JsonForm.Of(description), Keep(description));
            var stages = new List<IReadOnlyDictionary<string, double>>();
            var bounds = new List<IReadOnlyDictionary<string, double>>();
            for (var round = 0; round < Rounds; round++)
            {
                stages.Add(Child.RunSelf("stages-once", description));
                bounds.Add(Child.RunSelf("lower-bound-once", json, folder));
            }

            Directory.Delete(folder, recursive: true);
            Console.WriteLine($"{name}: cold, milliseconds, medians of {Rounds} processes");
            Print(stages);
            Print(bounds);
        }
    }

    /// <summary>Runs all stages in this process.</summary>
    public static void RunOnce(string description)
    {
        var run = new StageRun(description);
        Print(run.Run());
        Child.Print("generated after", (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds);
        Print(run.RunForOwnTemplates());
        Child.Print("jit", System.Runtime.JitInfo.GetCompilationTime().TotalMilliseconds);
        Child.Print("methods", System.Runtime.JitInfo.GetCompiledMethodCount());
        Child.Print("pauses", GC.GetTotalPauseDuration().TotalMilliseconds);
        Child.Print("allocated MB", GC.GetTotalAllocatedBytes() / 1e6);
        Child.Print("lines", run.Lines);
    }

    /// <summary>Does the least that has to be done in this process.</summary>
    public static void RunLowerBoundOnce(string json, string folder)
    {
        Print(LowerBound.Run(json, folder));
    }

    private static void Print(IEnumerable<Measurement> measurements)
    {
        foreach (var measurement in measurements)
        {
            Child.Print(measurement.Name, measurement.Took.TotalMilliseconds);
            Child.Print(measurement.Name + " JIT", measurement.Compiling.TotalMilliseconds);
            Child.Print(measurement.Name + " GC", measurement.Paused.TotalMilliseconds);
            Child.Print(measurement.Name + " MB", measurement.Allocated / 1e6);
        }
    }

    private static string Keep(string description)
    {
        var folder = Directory.CreateTempSubdirectory("schematic-").FullName;
        var run = new StageRun(description);
        _ = run.Run();
        foreach (var (text, index) in run.Texts.Select((text, index) => (text, index)))
            File.WriteAllText(Path.Combine(folder, $"{index}.g.cs"), text);
        return folder;
    }

    private static void Print(List<IReadOnlyDictionary<string, double>> runs)
    {
        foreach (var name in runs[0].Keys)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-14} {Child.Median(runs.Select(run => run[name])),10:N1}"));
    }
}
