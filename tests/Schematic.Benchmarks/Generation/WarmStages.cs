using System.Globalization;

namespace Schematic.Benchmarks.Generation;

/// <summary>Each stage by itself on one thread, when the runtime has compiled what it runs.</summary>
internal static class WarmStages
{
    private const int Warming = 15;
    private const int Rounds = 11;

    // The stages of every build; those after them are for a project's own templates.
    private const int BuiltIn = 5;

    /// <summary>Measures descriptions.</summary>
    public static void Compare(IEnumerable<string> descriptions)
    {
        foreach (var name in descriptions)
        {
            var description = Descriptions.PathOf(name);
            for (var round = 0; round < Warming; round++) Measure(new StageRun(description));
            var runs = new List<(StageRun Run, IReadOnlyList<Measurement> Stages)>();
            for (var round = 0; round < Rounds; round++)
            {
                var run = new StageRun(description);
                runs.Add((run, Measure(run)));
            }

            var (last, stages) = runs[^1];
            var total = Child.Median(runs.Select(run => run.Stages.Take(BuiltIn).Sum(stage => stage.Took.TotalSeconds)));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: warm, one thread, medians of {Rounds}: {total * 1000:N0} ms, {last.Operations / total:N0} operations/s, {last.Lines / total:N0} lines/s"));
            for (var index = 0; index < stages.Count; index++)
            {
                var took = Child.Median(runs.Select(run => run.Stages[index].Took.TotalSeconds));
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {stages[index].Name,-10} {took * 1000,7:N1} ms  {last.InputLength / took / 1e6,7:N1} MB/s of input  {last.Lines / took,12:N0} lines/s of output"));
            }
        }
    }

    private static IReadOnlyList<Measurement> Measure(StageRun run) => [.. run.Run(), .. run.RunForOwnTemplates()];
}
