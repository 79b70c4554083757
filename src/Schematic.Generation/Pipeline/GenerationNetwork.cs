using System.Threading.Tasks.Dataflow;
using Schematic.Generation.Compatibility;
using Schematic.Generation.Metadata;
using Schematic.Generation.Output;
using Schematic.Generation.Tracing;
using Schematic.CSharp.Binding;
using Schematic.CSharp.Binding.Shared;
using Schematic.CSharp.Templates;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Pipeline;

/// <summary>The blocks from module to staged file, and how they are linked.</summary>
/// <remarks>
/// <code>
/// modules -> bind -> units -> render ------------------------> stage -> jobs
///              |       ^        |                                ^
///              |       |        +--> validate --> format --------+
///              |       |           what is not all built in
///              |     shared units, once every module is bound
///              |
///              +--> compare -> describe -> metadata
/// </code>
/// </remarks>
internal sealed class GenerationNetwork(GenerationOptions options, TemplateLibrary templates, Lazy<RuntimeLibrary> runtime, StageRunner runner)
{
    /// <summary>
    /// Whether to collect what descriptions needed until they were bound: the runtime by itself would let it be until memory has doubled.
    /// </summary>
    public bool CollectsWhatWasBound { get; init; }

    /// <summary>Reads descriptions; the results are in the order of the items.</summary>
    public static List<ReadDescription> Read(IReadOnlyList<ApiItem> items, ReadStage stage, StageRunner runner)
    {
        var read = runner.Block<ApiItem, ReadDescription>("read", item => new Subject(item.DisplayPath), stage.Run, ReadDescription.Failed);
        return Collect(new Queue<ApiItem>(items), read, read);
    }

    /// <summary>Writes OpenAPI documents; the results are in the order of the jobs.</summary>
    public static List<ExportJob> Export(IReadOnlyList<ExportJob> jobs, ExportStage stage, StageRunner runner)
    {
        var export = runner.Block<ExportJob, ExportJob>("export", job => new Subject(job.Api.Name), stage.Run, ExportJob.Failed);
        return Collect(new Queue<ExportJob>(jobs), export, export);
    }

    /// <summary>Takes modules through all stages up to the staged file.</summary>
    /// <param name="modules">The modules to generate; taken out one by one, so that memory holds what is still needed.</param>
    /// <param name="others">The plans of the modules that are up to date, which the registry needs.</param>
    /// <param name="writer">Where the files go.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The bound modules with what has changed of them, the files and the metadata, each in a fixed order.</returns>
    public (IReadOnlyList<ComparedModule> Bound, IReadOnlyList<UnitJob> Jobs, IReadOnlyList<DescribedModule> Metadata) Run(
        Queue<ModuleSource> modules, IReadOnlyList<ModulePlan> others, OutputWriter writer, CancellationToken cancellationToken)
    {
        var bound = new List<BoundModule>();
        var count = 0;
        var last = modules.Count;
        var areBound = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (last == 0) areBound.SetResult();
        var compare = new CompareStage(options);
        var bind = runner.Block<ModuleSource, BoundModule>("bind", module => new Subject(module.Name, module.Name), Bind, BoundModule.Failed);
        var units = new TransformManyBlock<BoundModule, UnitJob>(module =>
        {
            var first = count;
            count += module.Plan.Units.Count;
            bound.Add(module with { Plan = module.Plan with { Units = [] } });
            if (bound.Count == last) areBound.SetResult();
            return module.Plan.Units.Select((unit, index) => new UnitJob($"{module.Plan.Name}/{unit.FileName}", unit, new DiagnosticBag()) { Module = module.Plan.Name, Number = first + index });
        }, runner.Serial);
        var render = Unit("render", new RenderStage(templates).Run);
        var validation = new ValidateStage(options);
        var validate = Unit("validate", validation.Run);
        var format = Unit("format", FormatStage.Run);
        var stage = Unit("stage", new StageStage(writer).Run);

        bind.LinkTo(units, StageRunner.Link);
        units.LinkTo(render);
        // The way around ends when the way through does, which is always later.
        render.LinkTo(stage, validation.Trusts);
        render.LinkTo(validate, StageRunner.Link, job => !validation.Trusts(job));
        validate.LinkTo(format, StageRunner.Link);
        format.LinkTo(stage, StageRunner.Link);
        _ = AddSharedUnitsAsync();
        var beside = DescribeAsync();

        var jobs = Collect(modules, bind, stage);
        var (compared, metadata) = beside.GetAwaiter().GetResult();
        return (compared, [.. jobs.OrderBy(job => job.Number)], metadata);

        // What a module was made from is let go of as soon as nobody reads it any more: it holds the whole document.
        BoundModule Bind(ModuleSource source)
        {
            var module = new BindStage(options).Run(source);
            return options.EmitsMetadata || compare.Concerns(module) ? module : module with { Source = source.WithoutContent() };
        }

        async Task<(IReadOnlyList<ComparedModule>, IReadOnlyList<DescribedModule>)> DescribeAsync()
        {
            await units.Completion.ConfigureAwait(false);
            var compared = await CompareAsync().ConfigureAwait(false);
            if (!options.EmitsMetadata) return (compared, []);
            var describe = new DescribeStage(options, writer);
            var block = runner.Block<ComparedModule, DescribedModule>("describe", module => new Subject(module.Module.Plan.Name, module.Module.Plan.Name), describe.Run, DescribedModule.Failed);
            var described = await CollectAsync(new Queue<ComparedModule>(compared), block, block).ConfigureAwait(false);
            return (compared, [.. described, describe.Summarize(described, others.Select(other => other.Name))]);
        }

        async Task<IReadOnlyList<ComparedModule>> CompareAsync()
        {
            if (!bound.Any(compare.Concerns)) return [.. bound.Select(module => new ComparedModule(module, [], []))];
            var block = runner.Block<BoundModule, ComparedModule>("compare", module => new Subject(module.Plan.Name, module.Plan.Name), compare.Run, ComparedModule.Failed);
            return await CollectAsync(new Queue<BoundModule>(bound), block, block).ConfigureAwait(false);
        }

        // Among the others and not after them: the largest file of all is one of these.
        async Task AddSharedUnitsAsync()
        {
            try
            {
                await Task.WhenAny(areBound.Task, units.Completion).ConfigureAwait(false);
                if (CollectsWhatWasBound) GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
                foreach (var unit in SharedUnits([.. others, .. bound.Select(module => module.Plan)]))
                    await render.SendAsync(new UnitJob(unit.FileName, unit, new DiagnosticBag()) { Number = count++ }, cancellationToken).ConfigureAwait(false);
                await units.Completion.ConfigureAwait(false);
                render.Complete();
            }
#pragma warning disable CA1031 // Whatever it is, it belongs to whoever waits for the last block.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                ((IDataflowBlock)render).Fault(exception);
            }
        }
    }

    private IReadOnlyList<UnitPlan> SharedUnits(IEnumerable<ModulePlan> modules) => SharedBinder.Bind(
        [.. modules.OrderBy(module => module.Name, StringComparer.Ordinal)],
        new SharedOptions
        {
            Namespace = options.Namespace,
            Runtime = runtime.Value,
            EmitsGlobalUsings = options.EmitsGlobalUsings,
        });

    private TransformBlock<UnitJob, UnitJob> Unit(string stage, Func<UnitJob, UnitJob> run) =>
        runner.Block(stage, job => new Subject(job.File, job.Module), run, UnitJob.Failed, runner.Unordered);

    /// <summary>Feeds the first block, drains the last one, and waits: blocks are bounded, so both at the same time.</summary>
    private static List<TOut> Collect<TIn, TOut>(Queue<TIn> items, ITargetBlock<TIn> first, ISourceBlock<TOut> last) =>
        CollectAsync(items, first, last).GetAwaiter().GetResult();

    private static async Task<List<TOut>> CollectAsync<TIn, TOut>(Queue<TIn> items, ITargetBlock<TIn> first, ISourceBlock<TOut> last)
    {
        var results = new List<TOut>();
        var sink = new ActionBlock<TOut>(results.Add);
        last.LinkTo(sink, StageRunner.Link);
        await Task.WhenAll(FeedAsync(), sink.Completion).ConfigureAwait(false);
        return results;

        // Out of a queue and into no variable, which would keep the last item alive until the end.
        async Task FeedAsync()
        {
            while (items.Count > 0)
                if (!await first.SendAsync(items.Dequeue()).ConfigureAwait(false)) break;
            first.Complete();
        }
    }
}
