using System.Collections.Concurrent;
using System.Globalization;

namespace Schematic.Build.Tasks;

/// <summary>Sums the time that each stage spent on each module.</summary>
internal sealed class ModuleTimes
{
    private readonly ConcurrentDictionary<(string Module, string Stage), TimeSpan> _times = [];

    /// <summary>A sentence for each module, ordered by module name: the total time, then the stages, longest first.</summary>
    public IEnumerable<string> Sentences => _times
        .GroupBy(time => time.Key.Module, time => (time.Key.Stage, Took: time.Value))
        .OrderBy(module => module.Key, StringComparer.Ordinal)
        .Select(module => $"{module.Key} took {Milliseconds(Sum(module))} ms of work: {string.Join(", ", Stages(module))}");

    /// <summary>Adds the time of one measurement. Can be called by several threads.</summary>
    public void Add(string module, string stage, TimeSpan took) =>
        _times.AddOrUpdate((module, stage), took, (_, sum) => sum + took);

    private static TimeSpan Sum(IEnumerable<(string Stage, TimeSpan Took)> stages) =>
        stages.Aggregate(TimeSpan.Zero, (sum, stage) => sum + stage.Took);

    private static IEnumerable<string> Stages(IEnumerable<(string Stage, TimeSpan Took)> stages) =>
        stages.OrderByDescending(stage => stage.Took).Select(stage => $"{stage.Stage} {Milliseconds(stage.Took)}");

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
