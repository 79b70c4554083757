using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Runtime;
using Schematic.CSharp.Templates;
using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Compatibility;
using Schematic.Generation.Metadata;
using Schematic.Generation.Modules;
using Schematic.Generation.Output;

namespace Schematic.Generation.Pipeline;

/// <summary>The results of the network, each in a fixed order that does not depend on threads.</summary>
/// <param name="Modules">The bound modules with the changes of their APIs.</param>
/// <param name="Files">The files.</param>
/// <param name="Metadata">The metadata.</param>
internal sealed record NetworkResult(IReadOnlyList<ComparedModule> Modules, IReadOnlyList<UnitJob> Files, IReadOnlyList<DescribedModule> Metadata)
{
    /// <summary>The names that several modules declare.</summary>
    public IReadOnlyList<Diagnostic> Collisions { get; init; } = [];
}

/// <summary>The dataflow network from modules to staged files.</summary>
/// <remarks>
/// <code>
/// modules -> bind -> units -> render -> layout -> stage -> files
///              |       ^
///              |     shared units, when all modules are bound
///              |
///              +--> compare -> describe -> metadata
/// </code>
/// </remarks>
internal sealed class GenerationNetwork(GenerationOptions options, GenerationState last, TemplateLibrary templates, Lazy<RuntimeLibrary> runtime, StageRunner runner)
{
    /// <summary>
    /// True to collect garbage when all modules are bound. Otherwise, the runtime keeps the memory of descriptions until the heap has
    /// doubled (<c>docs/decisions/garbage-collections.md</c>).
    /// </summary>
    public bool CollectsAfterBinding { get; init; }

    /// <summary>Runs all stages from modules to staged files.</summary>
    /// <param name="modules">The modules to generate; they are dequeued one by one, so that memory is released early.</param>
    /// <param name="others">The plans of the modules that are up to date, which the registry needs.</param>
    /// <param name="writer">Stages the files.</param>
    public async Task<NetworkResult> RunAsync(Queue<ModuleSource> modules, IReadOnlyList<ModulePlan> others, OutputWriter writer)
    {
        var files = new FileBlocks(options, templates, writer, runner);
        var blocks = new ModuleBlocks(options, last, files, runner);
        var metadata = new MetadataBranch(options, writer, runner);

        var bound = await blocks.BindAsync(modules).ConfigureAwait(false);
        if (CollectsAfterBinding) GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        var shared = new SharedUnits(options, runtime, runner).AddAsync([.. others, .. bound.Select(module => module.Plan)], files, blocks.Units);
        await Task.WhenAll(blocks.Added, shared).ConfigureAwait(false);
        files.Complete();

        var compared = await metadata.CompareAsync(bound).ConfigureAwait(false);
        var described = await metadata.DescribeAsync(compared, others.Select(module => module.Name)).ConfigureAwait(false);
        return new NetworkResult(compared, [.. (await files.Staged.ConfigureAwait(false)).OrderBy(file => file.Number)], described) { Collisions = blocks.Collisions };
    }
}
