using System.Collections.Concurrent;
using System.Diagnostics;

namespace Schematic.Generation.Tracing;

/// <summary>Records the spans of the next run that begins on the thread that created it; runs of other threads are ignored.</summary>
public sealed class TraceRecorder : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = [];
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly ActivityListener _listener;
    private Activity? _run;

    /// <summary>Starts to listen.</summary>
    public TraceRecorder()
    {
        // The source must exist before the listener: a new source queries existing listeners before it is assigned to its property.
        var own = Telemetry.Source;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source == own,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStarted = Started,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The completed spans of the run, ordered by start time; a parent precedes its children.</summary>
    public IReadOnlyList<Activity> Spans =>
    [
        .. _spans.Where(IsOfRun).OrderBy(span => span.StartTimeUtc).ThenByDescending(span => span.Duration),
    ];

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private void Started(Activity span)
    {
        if (span.OperationName == Telemetry.Run && Environment.CurrentManagedThreadId == _thread) _run ??= span;
    }

    private bool IsOfRun(Activity span)
    {
        var outermost = span;
        while (outermost != _run && outermost.Parent is { } parent) outermost = parent;
        return _run is not null && (outermost == _run || outermost.ParentSpanId == _run.SpanId);
    }
}
