using System;
using System.Threading;

namespace Schematic.Runtime;

/// <summary>Cancels an operation that takes too long, and distinguishes this from the caller's cancellation.</summary>
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

    /// <summary>True if the time limit was reached before the caller canceled.</summary>
    public bool IsOver => _source is { IsCancellationRequested: true } && !_outer.IsCancellationRequested;

    /// <summary>Returns true if an operation of this duration would finish in time.</summary>
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
            // A timer may fire while it is being disposed of.
        }
    }
}
