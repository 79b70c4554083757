using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Runtime;
using Schematic.CSharp.Templates;
using Schematic.Generation.Compatibility;
using Schematic.Generation.Metadata;
using Schematic.Generation.Modules;
using Schematic.Generation.Output;

namespace Schematic.Generation.Pipeline;

/// <summary>What came out of the network, each in a fixed order whatever finished first.</summary>
/// <param name="Modules">The bound modules with what has changed of them.</param>
/// <param name="Files">The files.</param>
/// <param name="Metadata">The metadata.</param>
internal sealed record NetworkResult(IReadOnlyList<ComparedModule> Modules, IReadOnlyList<UnitJob> Files, IReadOnlyList<DescribedModule> Metadata);

/// <summary>The way from modules to staged files.</summary>
/// <remarks>
/// <code>
/// modules -> bind -> units -> render -> layout -> stage -> files
///              |       ^
///              |     shared units, once every module is bound
///              |
///              +--> compare -> describe -> metadata
/// </code>
/// </remarks>
internal sealed class GenerationNetwork(GenerationOptions options, TemplateLibrary templates, Lazy<RuntimeLibrary> runtime, StageRunner runner)
{
    /// <summary>
    /// True to collect garbage once everything is bound: the runtime alone would keep what descriptions needed until memory has
    /// doubled (<c>docs/decisions/garbage-collections.md</c>).
    /// </summary>
    public bool CollectsAfterBinding { get; init; }

    /// <summary>Takes modules through all stages up to the staged file.</summary>
    /// <param name="modules">The modules to generate; taken out one by one, so that memory holds what is still needed.</param>
    /// <param name="others">The plans of the modules that are up to date, which the registry needs.</param>
    /// <param name="writer">Stages the files.</param>
    public async Task<NetworkResult> RunAsync(Queue<ModuleSource> modules, IReadOnlyList<ModulePlan> others, OutputWriter writer)
    {
        var files = new FileBlocks(options, templates, writer, runner);
        var blocks = new ModuleBlocks(options, files, runner);
        var metadata = new MetadataBranch(options, writer, runner);

        var bound = await blocks.BindAsync(modules).ConfigureAwait(false);
        if (CollectsAfterBinding) GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        var shared = new SharedUnits(options, runtime, runner).AddAsync([.. others, .. bound.Select(module => module.Plan)], files, blocks.Units);
        await Task.WhenAll(blocks.Added, shared).ConfigureAwait(false);
        files.Complete();

        var compared = await metadata.CompareAsync(bound).ConfigureAwait(false);
        var described = await metadata.DescribeAsync(compared, others.Select(module => module.Name)).ConfigureAwait(false);
        return new NetworkResult(compared, [.. (await files.Staged.ConfigureAwait(false)).OrderBy(file => file.Number)], described);
    }
}
