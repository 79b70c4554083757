using Schematic.CSharp.Binding.Plans;

namespace Schematic.Generation.Modules;

/// <summary>What is remembered of a description.</summary>
/// <param name="Item">The key of the item.</param>
/// <param name="Inputs">What the project said about it, and the files that were read for it.</param>
internal sealed record DescriptionState(string Item, IReadOnlyList<Input> Inputs);

/// <summary>What is remembered of a module.</summary>
/// <param name="Key">What distinguishes the module from all others.</param>
/// <param name="Plan">What the registry needs of it; without units.</param>
/// <param name="Descriptions">What went into it.</param>
/// <param name="Files">The generated files, relative to the output directory.</param>
internal sealed record ModuleState(ModuleKey Key, ModulePlan Plan, IReadOnlyList<DescriptionState> Descriptions, IReadOnlyList<string> Files);

/// <summary>What is remembered of a run.</summary>
/// <param name="Environment">The hash of everything that goes into every module: generator, templates, options.</param>
/// <param name="Modules">The modules in order.</param>
internal sealed record GenerationState(string Environment, IReadOnlyList<ModuleState> Modules)
{
    /// <summary>The files that were read for descriptions, and those that were looked for and not found; descriptions themselves are not among them.</summary>
    public IReadOnlyList<string> FilesRead =>
    [
        .. Modules.SelectMany(module => module.Descriptions).SelectMany(description => description.Inputs)
            .Where(input => input is { IsFile: true, Role: not InputRole.Description })
            .Select(input => input.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
