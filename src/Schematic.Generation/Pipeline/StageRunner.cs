using System.Diagnostics;
using System.Threading.Tasks.Dataflow;
using Schematic.Generation.Tracing;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Pipeline;

/// <summary>
/// Makes blocks of stages. All blocks of a run share one scheduler, so that the degree of parallelism holds for the run as a
/// whole: with 1, the same blocks do one thing at a time.
/// </summary>
internal sealed class StageRunner(int parallelism, IGenerationLog log, CancellationToken cancellationToken)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly ActivityContext _run = Activity.Current?.Context ?? default;

    private readonly TaskScheduler _scheduler =
        new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, parallelism).ConcurrentScheduler;

    /// <summary>Links of a run's blocks: the end of the input travels with the data.</summary>
    public static DataflowLinkOptions Link { get; } = new() { PropagateCompletion = true };

    /// <summary>The settings of a block that works on several items at once and hands them on in order.</summary>
    public ExecutionDataflowBlockOptions Parallel => new()
    {
        BoundedCapacity = 4 * parallelism,
        MaxDegreeOfParallelism = parallelism,
        EnsureOrdered = true,
        TaskScheduler = _scheduler,
        CancellationToken = cancellationToken,
    };

    /// <summary>The settings of a block that works on several items at once and hands each on when it is done.</summary>
    /// <remarks>Few are under way at a time: what waits for its turn is kept in memory, and each garbage collection moves it.</remarks>
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
        EnsureOrdered = true,
        TaskScheduler = _scheduler,
        CancellationToken = cancellationToken,
    };

    /// <summary>A block that runs a stage on each item.</summary>
    /// <param name="stage">The name of the stage.</param>
    /// <param name="subject">What the stage works on.</param>
    /// <param name="run">The stage.</param>
    /// <param name="fail">What becomes of an item on which the stage failed, and the diagnostic that tells so.</param>
    /// <param name="settings">How the block works; in parallel and in order where it is left out.</param>
    public TransformBlock<TIn, TOut> Block<TIn, TOut>(
        string stage, Func<TIn, Subject> subject, Func<TIn, TOut> run, Func<TIn, Diagnostic, TOut> fail, ExecutionDataflowBlockOptions? settings = null) =>
        new(item => Run(stage, subject(item), item, run, fail), settings ?? Parallel);

    /// <summary>Runs a stage on an item, measured and with a net for the generator's own mistakes.</summary>
    public TOut Run<TIn, TOut>(string stage, Subject subject, TIn item, Func<TIn, TOut> run, Func<TIn, Diagnostic, TOut> fail)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var measurement = Measure(stage, subject);
        try
        {
            return run(item);
        }
#pragma warning disable CA1031 // The last net: what falls into it is a mistake of ours, and must not hide what others have to tell.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.Unexpected(exception);
            return fail(item, new Diagnostic(
                DiagnosticDescriptors.InternalError, new SourceLocation(subject.Name, 0, 0), [exception.GetType().Name, exception.Message]));
        }
    }

    /// <summary>Measures a piece of work until it is disposed of.</summary>
    public StageMeasurement Measure(string stage, Subject subject) => StageMeasurement.Begin(stage, subject, log, _start, _run);
}
