using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Runtime;
using Schematic.CSharp.Binding.Shared;
using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Modules;

namespace Schematic.Generation.Pipeline;

/// <summary>The units that all modules share, which are known when all modules are bound.</summary>
internal sealed class SharedUnits(GenerationOptions options, Lazy<RuntimeLibrary> runtime, StageRunner runner)
{
    /// <summary>Adds the units to the files while units of modules are still being added, as they include the largest file.</summary>
    /// <param name="modules">All modules, including those that are up to date.</param>
    /// <param name="files">The files.</param>
    /// <param name="first">The number of the first unit.</param>
    public async Task AddAsync(IEnumerable<ModulePlan> modules, FileBlocks files, int first)
    {
        var units = await runner.ScheduleAsync(() => Bind(modules)).ConfigureAwait(false);
        await files.AddAsync(units.Select((unit, index) => new UnitJob(unit.FileName, unit, new DiagnosticBag()) { Number = first + index })).ConfigureAwait(false);
    }

    private IReadOnlyList<UnitPlan> Bind(IEnumerable<ModulePlan> modules) => SharedBinder.Bind(
        [.. modules.OrderBy(module => module.Name, StringComparer.Ordinal)],
        new SharedOptions
        {
            Namespace = options.Namespace,
            Runtime = runtime.Value,
            HasUnionTypes = ProjectLanguage.HasUnionTypes(options.LanguageVersion),
            DeclaresOverloadPriority = ProjectLanguage.HasOverloadPriority(options.LanguageVersion) && ProjectLanguage.IsOlderThan(9, options.Frameworks),
            EmitsGlobalUsings = options.EmitsGlobalUsings,
        });
}
