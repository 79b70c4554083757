using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Tasks.Dataflow;
using Schematic.Generation.Tracing;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Pipeline;

/// <summary>
/// Creates the blocks of stages. All blocks of a run share one scheduler, so that the degree of parallelism applies to the run as a
/// whole: with a degree of 1, the same blocks process one item at a time.
/// </summary>
internal sealed class StageRunner(int parallelism, IGenerationLog log, CancellationToken cancellationToken)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly ActivityContext _run = Activity.Current?.Context ?? default;
    private readonly ConcurrentQueue<Diagnostic> _failures = [];

    private readonly TaskScheduler _scheduler =
        new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, parallelism).ConcurrentScheduler;

    /// <summary>The link options of a run's blocks, which propagate completion.</summary>
    public static DataflowLinkOptions Link { get; } = new() { PropagateCompletion = true };

    /// <summary>The degree of parallelism of the run.</summary>
    public int Parallelism => parallelism;

    /// <summary>The internal failures of the generator so far, in an order that does not depend on threads.</summary>
    public IReadOnlyList<Diagnostic> Failures => [.. _failures.OrderBy(failure => failure.ToString(), StringComparer.Ordinal)];

    /// <summary>The settings of a block that processes several items at once and outputs them in order.</summary>
    public ExecutionDataflowBlockOptions Ordered => new()
    {
        BoundedCapacity = 4 * parallelism,
        MaxDegreeOfParallelism = parallelism,
        EnsureOrdered = true,
        TaskScheduler = _scheduler,
        CancellationToken = cancellationToken,
    };

    /// <summary>The settings of a block that processes several items at once and outputs each when it is finished.</summary>
    /// <remarks>The capacity is small: waiting items occupy memory, and each garbage collection moves them.</remarks>
    public ExecutionDataflowBlockOptions Unordered => new()
    {
        BoundedCapacity = parallelism,
        MaxDegreeOfParallelism = parallelism,
        EnsureOrdered = false,
        TaskScheduler = _scheduler,
        CancellationToken = cancellationToken,
    };

    /// <summary>The settings of a block that processes one item after another.</summary>
    public ExecutionDataflowBlockOptions Serial => new()
    {
        BoundedCapacity = 4 * parallelism,
        TaskScheduler = _scheduler,
        CancellationToken = cancellationToken,
    };

    /// <summary>Creates a block that runs a stage on each item. Items that cause an internal failure are dropped.</summary>
    /// <param name="stage">The name of the stage.</param>
    /// <param name="subject">The subject that the stage works on.</param>
    /// <param name="run">The stage.</param>
    /// <param name="settings">The settings of the block.</param>
    public TransformManyBlock<TIn, TOut> Block<TIn, TOut>(string stage, Func<TIn, Subject> subject, Func<TIn, TOut> run, ExecutionDataflowBlockOptions settings) =>
        new(item => Run(stage, subject(item), item, run), settings);

    /// <summary>Runs a stage on each item.</summary>
    /// <returns>The results in the order of the items.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled; there is no partial result.</exception>
    public async Task<List<TOut>> RunAllAsync<TIn, TOut>(string stage, Func<TIn, Subject> subject, Func<TIn, TOut> run, IEnumerable<TIn> items)
    {
        var block = Block(stage, subject, run, Ordered);
        var results = CollectAsync(block);
        await FeedAsync(block, new Queue<TIn>(items)).ConfigureAwait(false);
        return await results.ConfigureAwait(false);
    }

    /// <summary>Runs a stage on an item, measures the time, and catches internal failures of the generator.</summary>
    /// <returns>The result; empty if the generator failed, in which case <see cref="Failures"/> contains the failure.</returns>
    public IReadOnlyList<TOut> Run<TIn, TOut>(string stage, Subject subject, TIn item, Func<TIn, TOut> run)
    {
        ThrowIfCancelled();
        using var measurement = Measure(stage, subject);
        try
        {
            return [run(item)];
        }
#pragma warning disable CA1031 // An exception here is a bug in the generator and must not hide the diagnostics of other items.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.Unexpected(exception);
            _failures.Enqueue(new Diagnostic(
                DiagnosticDescriptors.InternalError, subject.Location, [exception.GetType().Name, exception.Message]));
            return [];
        }
    }

    /// <summary>Runs work that does not belong to an item, within the degree of parallelism.</summary>
    public Task<T> ScheduleAsync<T>(Func<T> work) => Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.None, _scheduler);

    /// <summary>Sends items to a block as it accepts them, and then completes it.</summary>
    /// <remarks>Items are dequeued without a local variable, which would keep the last item alive until the end.</remarks>
    public static async Task FeedAsync<T>(ITargetBlock<T> block, Queue<T> items)
    {
        while (items.Count > 0)
            if (!await block.SendAsync(items.Dequeue()).ConfigureAwait(false)) break;
        block.Complete();
    }

    /// <summary>Receives all output of a block.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled: a cancelled block completes as if all items were processed.</exception>
    public async Task<List<T>> CollectAsync<T>(ISourceBlock<T> block)
    {
        var results = new List<T>();
        var sink = new ActionBlock<T>(results.Add);
        block.LinkTo(sink, Link);
        await sink.Completion.ConfigureAwait(false);
        ThrowIfCancelled();
        return results;
    }

    /// <summary>Throws an exception if the run was cancelled.</summary>
    public void ThrowIfCancelled() => cancellationToken.ThrowIfCancellationRequested();

    /// <summary>Measures the time of a stage until the result is disposed.</summary>
    public StageMeasurement Measure(string stage, Subject subject) => StageMeasurement.Begin(stage, subject, log, _start, _run);
}
