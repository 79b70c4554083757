using Schematic.Generation.Compatibility;
using Schematic.Generation.Metadata;
using Schematic.Generation.Modules;
using Schematic.Generation.Output;

namespace Schematic.Generation.Pipeline;

/// <summary>The branch of the pipeline that compares modules with their recorded surfaces and writes their metadata.</summary>
internal sealed class MetadataBranch(GenerationOptions options, OutputWriter writer, StageRunner runner)
{
    private readonly CompareStage _compare = new(options);
    private readonly DescribeStage _describe = new(options, writer);

    /// <summary>Compares modules with the records of their surfaces.</summary>
    public async Task<IReadOnlyList<ComparedModule>> CompareAsync(IReadOnlyList<BoundModule> modules) => modules.Any(_compare.IsNeededFor)
        ? await runner.RunAllAsync<BoundModule, ComparedModule>("compare", module => module.Source.Subject, _compare.Run, modules).ConfigureAwait(false)
        : [.. modules.Select(module => new ComparedModule(module, [], []))];

    /// <summary>Stages the metadata of modules if the project enables it.</summary>
    /// <param name="modules">The modules that are generated.</param>
    /// <param name="others">The names of the modules that are up to date.</param>
    public async Task<IReadOnlyList<DescribedModule>> DescribeAsync(IReadOnlyList<ComparedModule> modules, IEnumerable<string> others)
    {
        if (!options.EmitsMetadata) return [];
        var described = await runner.RunAllAsync<ComparedModule, DescribedModule>("describe", module => module.Module.Source.Subject, _describe.Run, modules).ConfigureAwait(false);
        return [.. described, await runner.ScheduleAsync(() => _describe.Summarize(described, others)).ConfigureAwait(false)];
    }
}
