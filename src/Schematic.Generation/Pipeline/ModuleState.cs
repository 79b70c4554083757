using Schematic.CSharp.Binding;

namespace Schematic.Generation.Pipeline;

/// <summary>What is remembered of a description.</summary>
/// <param name="Item">The path as the project writes it.</param>
/// <param name="Settings">The fingerprint of the item's metadata.</param>
/// <param name="Files">The description and every file it refers to, with the fingerprints of their contents.</param>
internal sealed record DescriptionState(string Item, string Settings, IReadOnlyList<FileState> Files);

/// <summary>What is remembered of a file that was read.</summary>
/// <param name="Path">The path, relative to the project.</param>
/// <param name="Hash">The fingerprint of its content.</param>
internal sealed record FileState(string Path, string Hash);

/// <summary>What is remembered of a module.</summary>
/// <param name="Plan">What the registry needs of it; without units.</param>
/// <param name="Descriptions">What went into it.</param>
/// <param name="Files">The generated files, relative to the output directory.</param>
internal sealed record ModuleState(ModulePlan Plan, IReadOnlyList<DescriptionState> Descriptions, IReadOnlyList<string> Files);

/// <summary>What is remembered of a run.</summary>
/// <param name="Environment">The fingerprint of everything that goes into every module: generator, templates, options.</param>
/// <param name="Modules">The modules in order.</param>
internal sealed record GenerationState(string Environment, IReadOnlyList<ModuleState> Modules);
