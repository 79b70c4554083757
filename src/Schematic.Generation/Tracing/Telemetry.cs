using System.Diagnostics;
using System.Diagnostics.Metrics;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Tracing;

/// <summary>
/// The spans and counters of runs, for listeners in the build's process to the <see cref="ActivitySource"/> and the
/// <see cref="Meter"/> with this name. Without listeners, no spans are created and nothing is counted.
/// </summary>
internal static class Telemetry
{
    /// <summary>The name of the source and of the meter.</summary>
    public const string Name = "Schematic.Build";

    /// <summary>The name of the span of a whole run, which is the root of all others.</summary>
    public const string Run = "generate";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Modules = Meter.CreateCounter<long>(
        "schematic.modules", "{module}", "Modules, by whether they were generated or up to date.");

    private static readonly Counter<long> Files = Meter.CreateCounter<long>(
        "schematic.files", "{file}", "Generated files that are different from those of the last run, by what happened to them.");

    private static readonly Counter<long> Diagnostics = Meter.CreateCounter<long>(
        "schematic.diagnostics", "{diagnostic}", "Diagnostics, by code and severity.");

    private static readonly Histogram<double> StageDuration = Meter.CreateHistogram<double>(
        "schematic.stage.duration", "s", "How long a stage worked on one item, by stage.");

    /// <summary>The source of the spans.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Starts a span, which ends when it is disposed.</summary>
    /// <param name="stage">The stage, which is the name of the span.</param>
    /// <param name="subject">The subject of the stage.</param>
    /// <param name="parent">The parent span; by default, the current one of the calling thread.</param>
    /// <returns>The span; null if there are no listeners.</returns>
    public static Activity? Begin(string stage, Subject subject = default, ActivityContext parent = default)
    {
        var span = Source.StartActivity(stage, ActivityKind.Internal, parent);
        if (span is null) return null;
        span.SetTag("thread.id", Environment.CurrentManagedThreadId);
        if (subject.Name is not null) span.SetTag("schematic.subject", subject.Name);
        if (subject.Module is not null) span.SetTag("schematic.module", subject.Module);
        return span;
    }

    /// <summary>Counts the work of a stage on one item.</summary>
    public static void StageFinished(string stage, TimeSpan took) =>
        StageDuration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("schematic.stage", stage));

    /// <summary>Counts the results of a run.</summary>
    /// <param name="generated">The number of modules that were generated.</param>
    /// <param name="upToDate">The number of modules that were up to date.</param>
    /// <param name="changes">The kind of change of each changed file.</param>
    /// <param name="diagnostics">The diagnostics.</param>
    public static void Finished(int generated, int upToDate, IEnumerable<string> changes, IEnumerable<Diagnostic> diagnostics)
    {
        Modules.Add(generated, new KeyValuePair<string, object?>("schematic.outcome", "generated"));
        Modules.Add(upToDate, new KeyValuePair<string, object?>("schematic.outcome", "up_to_date"));
        if (Files.Enabled)
            foreach (var change in changes) Files.Add(1, new KeyValuePair<string, object?>("schematic.change", change));
        if (!Diagnostics.Enabled) return;
        foreach (var diagnostic in diagnostics)
        {
            Diagnostics.Add(
                1,
                new KeyValuePair<string, object?>("schematic.code", diagnostic.Descriptor.Code),
                new KeyValuePair<string, object?>("schematic.severity", diagnostic.Severity.ToString().ToLowerInvariant()));
        }
    }
}
