using System;
using System.Threading;

namespace Schematic.Runtime;

/// <summary>Cancels what takes too long, and tells this apart from the caller's cancellation.</summary>
internal readonly struct Deadline : IDisposable
{
    private readonly CancellationToken _outer;
    private readonly CancellationTokenRegistration _registration;
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
        var isSystem = ReferenceEquals(time, TimeProvider.System);
        _source = isSystem ? CancellationSources.Take() : new CancellationTokenSource();
        _registration = outer.UnsafeRegister(Expire, _source);
        if (isSystem) _source.CancelAfter(_limit);
        else _timer = time.CreateTimer(Expire, _source, _limit, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => _source?.Token ?? _outer;

    /// <summary>Whether the time is over, and the caller did not cancel before.</summary>
    public bool IsOver => _source is { IsCancellationRequested: true } && !_outer.IsCancellationRequested;

    /// <summary>Whether something that takes this long would be done in time.</summary>
    public bool Allows(TimeSpan duration) => _source is null || _time.GetElapsedTime(_start) + duration < _limit;

    public void Dispose()
    {
        _registration.Dispose();
        _timer?.Dispose();
        if (_source is null) return;
        if (_timer is null) CancellationSources.Return(_source);
        else _source.Dispose();
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
