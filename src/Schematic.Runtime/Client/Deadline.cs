using System;
using System.Threading;

namespace Schematic.Runtime;

/// <summary>Cancels what takes too long, and tells this apart from the caller's cancellation.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationToken _outer;
    private readonly CancellationTokenSource? _source;
    private readonly ITimer? _timer;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly TimeSpan _limit;

    public Deadline(TimeSpan? limit, TimeProvider time, CancellationToken outer)
    {
        _outer = outer;
        _time = time;
        _limit = limit ?? Timeout.InfiniteTimeSpan;
        _start = time.GetTimestamp();
        if (_limit == Timeout.InfiniteTimeSpan) return;
        _source = CancellationTokenSource.CreateLinkedTokenSource(outer);
        if (ReferenceEquals(time, TimeProvider.System)) _source.CancelAfter(_limit);
        else _timer = time.CreateTimer(Expire, _source, _limit, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => _source?.Token ?? _outer;

    /// <summary>Whether the time is over, and the caller did not cancel before.</summary>
    public bool IsOver => _source is { IsCancellationRequested: true } && !_outer.IsCancellationRequested;

    /// <summary>Whether something that takes this long would be done in time.</summary>
    public bool Allows(TimeSpan duration) => _source is null || _time.GetElapsedTime(_start) + duration < _limit;

    public void Dispose()
    {
        _timer?.Dispose();
        _source?.Dispose();
    }

    private static void Expire(object? source)
    {
        try
        {
            ((CancellationTokenSource)source!).Cancel();
        }
        catch (ObjectDisposedException)
        {
            // A timer may fire while it is disposed of.
        }
    }
}
