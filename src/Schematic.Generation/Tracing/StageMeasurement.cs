using System.Diagnostics;

namespace Schematic.Generation.Tracing;

/// <summary>Measures the work of a stage on one item; when it is disposed, the log and telemetry listeners receive the time.</summary>
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

    /// <summary>Starts a measurement.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="subject">The subject of the stage.</param>
    /// <param name="log">Receives the times.</param>
    /// <param name="runStarted">The timestamp at which the run began.</param>
    /// <param name="run">The span of the run, which is not the current one on the threads of blocks.</param>
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
