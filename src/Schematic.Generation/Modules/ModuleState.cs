using Schematic.CSharp.Binding.Plans;

namespace Schematic.Generation.Modules;

/// <summary>The saved state of a description.</summary>
/// <param name="Item">The key of the item.</param>
/// <param name="Inputs">The settings of the item, and the files that were read for it.</param>
internal sealed record DescriptionState(string Item, IReadOnlyList<Input> Inputs);

/// <summary>The saved state of a module.</summary>
/// <param name="Key">The key of the module.</param>
/// <param name="Plan">The part of the plan that the registry needs; without units.</param>
/// <param name="Descriptions">The descriptions that the module was generated from.</param>
/// <param name="Files">The generated files, relative to the output directory.</param>
internal sealed record ModuleState(ModuleKey Key, ModulePlan Plan, IReadOnlyList<DescriptionState> Descriptions, IReadOnlyList<string> Files);

/// <summary>The saved state of a run.</summary>
/// <param name="Environment">The hash of the inputs of all modules: generator, templates, options.</param>
/// <param name="Modules">The modules in order.</param>
internal sealed record GenerationState(string Environment, IReadOnlyList<ModuleState> Modules)
{
    /// <summary>The files that were read or searched for when descriptions were read; the descriptions themselves are not included.</summary>
    public IReadOnlyList<string> FilesRead =>
    [
        .. Modules.SelectMany(module => module.Descriptions).SelectMany(description => description.Inputs)
            .Where(input => input is { IsFile: true, Role: not InputRole.Description })
            .Select(input => input.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
