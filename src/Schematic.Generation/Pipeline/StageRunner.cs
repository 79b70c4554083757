using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Tasks.Dataflow;
using Schematic.Generation.Tracing;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Pipeline;

/// <summary>
/// Creates blocks of stages. All blocks of a run share one scheduler, so that the degree of parallelism applies to the run as a
/// whole: with 1, the same blocks do one thing at a time.
/// </summary>
internal sealed class StageRunner(int parallelism, IGenerationLog log, CancellationToken cancellationToken)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly ActivityContext _run = Activity.Current?.Context ?? default;
    private readonly ConcurrentQueue<Diagnostic> _failures = [];

    private readonly TaskScheduler _scheduler =
        new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, parallelism).ConcurrentScheduler;

    /// <summary>Links of a run's blocks: the end of the input travels with the data.</summary>
    public static DataflowLinkOptions Link { get; } = new() { PropagateCompletion = true };

    /// <summary>The degree of parallelism of the run.</summary>
    public int Parallelism => parallelism;

    /// <summary>The failures of the generator itself so far, in an order that does not depend on threads.</summary>
    public IReadOnlyList<Diagnostic> Failures => [.. _failures.OrderBy(failure => failure.ToString(), StringComparer.Ordinal)];

    /// <summary>The settings of a block that works on several items at once and hands them on in order.</summary>
    public ExecutionDataflowBlockOptions Ordered => new()
    {
        BoundedCapacity = 4 * parallelism,
        MaxDegreeOfParallelism = parallelism,
        EnsureOrdered = true,
        TaskScheduler = _scheduler,
        CancellationToken = cancellationToken,
    };

    /// <summary>The settings of a block that works on several items at once and hands each on when it is done.</summary>
    /// <remarks>Few items are in progress at a time: items that wait are kept in memory, and each garbage collection moves them.</remarks>
    public ExecutionDataflowBlockOptions Unordered => new()
    {
        BoundedCapacity = parallelism,
        MaxDegreeOfParallelism = parallelism,
        EnsureOrdered = false,
        TaskScheduler = _scheduler,
        CancellationToken = cancellationToken,
    };

    /// <summary>The settings of a block that works on one item after the other.</summary>
    public ExecutionDataflowBlockOptions Serial => new()
    {
        BoundedCapacity = 4 * parallelism,
        TaskScheduler = _scheduler,
        CancellationToken = cancellationToken,
    };

    /// <summary>A block that runs a stage on each item. An item on which the generator itself fails goes no further.</summary>
    /// <param name="stage">The name of the stage.</param>
    /// <param name="subject">The subject that the stage works on.</param>
    /// <param name="run">The stage.</param>
    /// <param name="settings">How the block works.</param>
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

    /// <summary>Runs a stage on an item, measured and with a net for the generator's own mistakes.</summary>
    /// <returns>The result; nothing if the generator failed, which <see cref="Failures"/> report.</returns>
    public IReadOnlyList<TOut> Run<TIn, TOut>(string stage, Subject subject, TIn item, Func<TIn, TOut> run)
    {
        ThrowIfCancelled();
        using var measurement = Measure(stage, subject);
        try
        {
            return [run(item)];
        }
#pragma warning disable CA1031 // The last net: an exception here is a bug of the generator, and must not hide what other items report.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.Unexpected(exception);
            _failures.Enqueue(new Diagnostic(
                DiagnosticDescriptors.InternalError, new SourceLocation(subject.File ?? subject.Name, 0, 0), [exception.GetType().Name, exception.Message]));
            return [];
        }
    }

    /// <summary>Runs work that belongs to no item, within the degree of parallelism.</summary>
    public Task<T> ScheduleAsync<T>(Func<T> work) => Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.None, _scheduler);

    /// <summary>Gives items to a block, one by one as it takes them, and then completes it.</summary>
    /// <remarks>Out of a queue and into no variable, which would keep the last item alive until the end.</remarks>
    public static async Task FeedAsync<T>(ITargetBlock<T> block, Queue<T> items)
    {
        while (items.Count > 0)
            if (!await block.SendAsync(items.Dequeue()).ConfigureAwait(false)) break;
        block.Complete();
    }

    /// <summary>Takes everything that comes out of a block.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled: a block that is cancelled ends as if everything had come.</exception>
    public async Task<List<T>> CollectAsync<T>(ISourceBlock<T> block)
    {
        var results = new List<T>();
        var sink = new ActionBlock<T>(results.Add);
        block.LinkTo(sink, Link);
        await sink.Completion.ConfigureAwait(false);
        ThrowIfCancelled();
        return results;
    }

    /// <summary>Ends the run if it was cancelled.</summary>
    public void ThrowIfCancelled() => cancellationToken.ThrowIfCancellationRequested();

    /// <summary>Measures a piece of work until it is disposed of.</summary>
    public StageMeasurement Measure(string stage, Subject subject) => StageMeasurement.Begin(stage, subject, log, _start, _run);
}
