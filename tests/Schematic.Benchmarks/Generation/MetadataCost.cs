using System.Globalization;
using Schematic.Generation.Tracing;

namespace Schematic.Benchmarks.Generation;

/// <summary>The cost of metadata and of the comparison of surfaces: the delay of the code, and their own time.</summary>
internal static class MetadataCost
{
    private const int Warming = 10;
    private const int Rounds = 20;

    /// <summary>Measures runs with and without metadata, alternating, in this warm process.</summary>
    public static void Compare(IEnumerable<string> descriptions)
    {
        foreach (var name in descriptions)
        {
            using var run = new ProjectRun([Descriptions.PathOf(name)]);
            for (var round = 0; round < Warming; round++) Measure(run, emitsMetadata: round % 2 == 0);
            var (without, with) = (new List<Times>(), new List<Times>());
            for (var round = 0; round < Rounds; round++)
            {
                without.Add(Measure(run, emitsMetadata: false));
                with.Add(Measure(run, emitsMetadata: true));
            }

            var (before, after) = (Child.Median([.. without.Select(times => times.CodeReady)]), Child.Median([.. with.Select(times => times.CodeReady)]));
            var ratio = Child.Median([.. with.Zip(without, (a, b) => a.CodeReady / b.CodeReady)]);
            var (phase, work) = (Child.Median([.. with.Select(times => times.Phase)]), Child.Median([.. with.Select(times => times.Generation)]));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: code ready after {before:N0} ms without metadata, {after:N0} ms with it; ratio of pairs {ratio:N2}; metadata themselves {phase:N0} ms of work, generation {work:N0} ms ({phase / work:P0}); medians of {Rounds} pairs"));
        }
    }

    private static Times Measure(ProjectRun run, bool emitsMetadata)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var log = new StageLog();
        run.Run(Environment.ProcessorCount, options => options with { EmitsMetadata = emitsMetadata }, log);
        return log.Times;
    }

    /// <param name="CodeReady">When the last file of code was staged, in milliseconds.</param>
    /// <param name="Phase">The time of the metadata's own stages, in milliseconds.</param>
    /// <param name="Generation">The time of all other stages on all threads, in milliseconds.</param>
    private sealed record Times(double CodeReady, double Phase, double Generation);

    private sealed class StageLog : IGenerationLog
    {
        private readonly Lock _lock = new();
        private double _codeReady;
        private double _phase;
        private double _generation;

        public Times Times => new(_codeReady, _phase, _generation);

        public void StageFinished(string stage, Subject subject, TimeSpan started, TimeSpan took)
        {
            lock (_lock)
            {
                if (stage == "stage") _codeReady = Math.Max(_codeReady, (started + took).TotalMilliseconds);
                if (stage is "compare" or "describe") _phase += took.TotalMilliseconds;
                else _generation += took.TotalMilliseconds;
            }
        }

        public void Unexpected(Exception exception) => throw new InvalidOperationException("The generator failed.", exception);
    }
}
