using System.Diagnostics;

namespace Schematic.Generation.Tracing;

/// <summary>A stage at work on one item: the end of it, which is disposing, tells the log and whoever listens.</summary>
internal readonly struct StageMeasurement : IDisposable
{
    private readonly string _stage;
    private readonly Subject _subject;
    private readonly IGenerationLog _log;
    private readonly Activity? _span;
    private readonly long _runStarted;
    private readonly long _started;

    private StageMeasurement(string stage, Subject subject, IGenerationLog log, long runStarted, ActivityContext run)
    {
        (_stage, _subject, _log, _runStarted) = (stage, subject, log, runStarted);
        _span = Telemetry.Begin(stage, subject, run);
        _started = Stopwatch.GetTimestamp();
    }

    /// <summary>Begins to measure.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="subject">What it works on.</param>
    /// <param name="log">Receives the times.</param>
    /// <param name="runStarted">The timestamp at which the run began.</param>
    /// <param name="run">The span of the run: the threads of blocks know nothing of it.</param>
    public static StageMeasurement Begin(string stage, Subject subject, IGenerationLog log, long runStarted, ActivityContext run) =>
        new(stage, subject, log, runStarted, run);

    /// <inheritdoc/>
    public void Dispose()
    {
        var took = Stopwatch.GetElapsedTime(_started);
        _span?.Dispose();
        Telemetry.StageFinished(_stage, took);
        _log.StageFinished(_stage, _subject, Stopwatch.GetElapsedTime(_runStarted, _started), took);
    }
}
