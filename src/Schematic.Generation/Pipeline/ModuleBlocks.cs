using System.Threading.Tasks.Dataflow;
using Schematic.Generation.Compatibility;
using Schematic.Generation.Modules;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Pipeline;

/// <summary>Binds modules and adds the units of each to the files.</summary>
internal sealed class ModuleBlocks(GenerationOptions options, GenerationState last, FileBlocks files, StageRunner runner)
{
    private readonly BindStage _bind = new(options, last);
    private readonly CompareStage _compare = new(options);
    private Task _added = Task.CompletedTask;

    /// <summary>The names that several modules declare.</summary>
    public IReadOnlyList<Diagnostic> Collisions { get; private set; } = [];

    /// <summary>The number of units so far.</summary>
    public int Units { get; private set; }

    /// <summary>Completes when all units have been added to the files.</summary>
    public Task Added => _added;

    /// <summary>Binds all modules. When it completes, units may still be waiting to be added to the files.</summary>
    /// <param name="modules">The modules; they are dequeued one by one, so that memory is released early.</param>
    /// <returns>The bound modules without their units, in order.</returns>
    public async Task<IReadOnlyList<BoundModule>> BindAsync(Queue<ModuleSource> modules)
    {
        var bound = new List<BoundModule>();
        var collisions = new NameCollisions(modules, options);
        var block = runner.Block<ModuleSource, BoundModule>("bind", module => module.Subject, Bind, runner.Ordered);
        // While the units of one module are added, only the next module is bound: units that wait occupy memory.
        var add = new ActionBlock<BoundModule>(
            async module =>
            {
                await _added.ConfigureAwait(false);
                _added = files.AddAsync(JobsOf(module));
                collisions.Add(module);
                bound.Add(module with { Plan = module.Plan with { Units = [] } });
            },
            runner.Serial);
        block.LinkTo(add, StageRunner.Link);
        await StageRunner.FeedAsync(block, modules).ConfigureAwait(false);
        await add.Completion.ConfigureAwait(false);
        runner.ThrowIfCancelled();
        Collisions = collisions.Diagnostics();
        return bound;
    }

    // The source of a module contains the whole document, which is released as soon as it is no longer needed.
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
            new UnitJob($"{module.Plan.Name}/{unit.FileName}", unit, new DiagnosticBag()) { Number = first + index, Module = module.Plan.Name, Description = module.Source.Descriptions[0].Item.Path });
    }
}
