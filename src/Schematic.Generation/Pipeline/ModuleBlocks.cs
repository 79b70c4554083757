using System.Threading.Tasks.Dataflow;
using Schematic.Generation.Compatibility;
using Schematic.Generation.Modules;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Pipeline;

/// <summary>Binds modules, and adds the units of each to the files.</summary>
internal sealed class ModuleBlocks(GenerationOptions options, FileBlocks files, StageRunner runner)
{
    private readonly BindStage _bind = new(options);
    private readonly CompareStage _compare = new(options);
    private Task _added = Task.CompletedTask;

    /// <summary>The number of units so far.</summary>
    public int Units { get; private set; }

    /// <summary>Ends when the files have taken all units.</summary>
    public Task Added => _added;

    /// <summary>Binds all modules; their units may still be on their way to the files.</summary>
    /// <param name="modules">The modules; taken out one by one, so that memory holds what is still needed.</param>
    /// <returns>The bound modules without their units, in order.</returns>
    public async Task<IReadOnlyList<BoundModule>> BindAsync(Queue<ModuleSource> modules)
    {
        var bound = new List<BoundModule>();
        var block = runner.Block<ModuleSource, BoundModule>("bind", module => module.Subject, Bind, runner.Ordered);
        // The units of one module are added while the next one is bound, and those of no more than one: units wait in memory.
        var add = new ActionBlock<BoundModule>(
            async module =>
            {
                await _added.ConfigureAwait(false);
                _added = files.AddAsync(JobsOf(module));
                bound.Add(module with { Plan = module.Plan with { Units = [] } });
            },
            runner.Serial);
        block.LinkTo(add, StageRunner.Link);
        await StageRunner.FeedAsync(block, modules).ConfigureAwait(false);
        await add.Completion.ConfigureAwait(false);
        runner.ThrowIfCancelled();
        return bound;
    }

    // The source of a module holds the whole document: it is released as soon as nothing reads it any more.
    private BoundModule Bind(ModuleSource source)
    {
        var module = _bind.Run(source);
        return options.EmitsMetadata || _compare.IsNeededFor(module) ? module : module with { Source = source.WithoutContent() };
    }

    private IEnumerable<UnitJob> JobsOf(BoundModule module)
    {
        var first = Units;
        Units += module.Plan.Units.Count;
        return module.Plan.Units.Select((unit, index) =>
            new UnitJob($"{module.Plan.Name}/{unit.FileName}", unit, new DiagnosticBag()) { Number = first + index, Module = module.Plan.Name });
    }
}
