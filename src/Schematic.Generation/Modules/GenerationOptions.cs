using Microsoft.CodeAnalysis.CSharp;

namespace Schematic.Generation.Modules;

/// <summary>What a run of the generator is to do.</summary>
public sealed record GenerationOptions
{
    /// <summary>The project's folder, outside of which descriptions refer to nothing.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary>The absolute path of the project file; empty if the output directory belongs to no project.</summary>
    public string ProjectFile { get; init; } = "";

    /// <summary>Where the generated files go.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>The namespace of what all modules share, and the one that modules' namespaces begin with.</summary>
    public required string Namespace { get; init; }

    /// <summary>The namespaces that items state, in order: no type next to one can have its name.</summary>
    public IReadOnlyList<string> ItemNamespaces { get; init; } = [];

    /// <summary>The folder of the built-in templates.</summary>
    public required string BuiltInTemplates { get; init; }

    /// <summary>The folder of the project's own templates; null for none.</summary>
    public string? OwnTemplates { get; init; }

    /// <summary>The degree of parallelism; 0 for one per core, 1 for none.</summary>
    public int MaxParallelism { get; init; }

    /// <summary>The lowest language version among the project's frameworks.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp12;

    /// <summary>Whether global usings of all modules are emitted.</summary>
    public bool EmitsGlobalUsings { get; init; }

    /// <summary>Whether metadata is written beside the code.</summary>
    public bool EmitsMetadata { get; init; }

    /// <summary>The folder where the repository keeps metadata; null for none.</summary>
    public string? MetadataDirectory { get; init; }

    /// <summary>The project's target frameworks, for the metadata.</summary>
    public IReadOnlyList<string> Frameworks { get; init; } = [];

    /// <summary>What becomes of changes that break callers.</summary>
    public CompatibilityMode Compatibility { get; init; }

    /// <summary>Where and how OpenAPI documents are written.</summary>
    public ExportSettings Export { get; init; } = new(Path.GetTempPath());

    /// <summary>The assembly that runs the generator; null if it is the engine alone. It and those it refers to are inputs.</summary>
    public string? Host { get; init; }

    /// <summary>
    /// Makes the text that the host compares to find out whether a run is needed, from the files that were read: it is written
    /// together with the output.
    /// </summary>
    public Func<ReadFiles, string> HostText { get; init; } = _ => "";

    /// <summary>How far the run goes.</summary>
    public GenerationMode Mode { get; init; }

    /// <summary>True if the records of surfaces take part.</summary>
    internal bool UsesRecords => Compatibility != CompatibilityMode.Off || EmitsMetadata || Mode == GenerationMode.Accept;

    /// <summary>Everything that goes into every module. A property that is not here does not regenerate anything.</summary>
    internal IReadOnlyList<Input> Inputs() =>
    [
        GeneratorAssemblies.Version,
        .. GeneratorAssemblies.From(Host ?? typeof(GenerationOptions).Assembly.Location),
        new(InputRole.Option, nameof(Namespace), Namespace),
        Input.Of(InputRole.Option, nameof(ItemNamespaces), ItemNamespaces),
        new(InputRole.Option, nameof(LanguageVersion), $"{LanguageVersion}"),
        new(InputRole.Option, nameof(EmitsGlobalUsings), $"{EmitsGlobalUsings}"),
        new(InputRole.Option, nameof(EmitsMetadata), $"{EmitsMetadata}"),
        new(InputRole.Option, nameof(MetadataDirectory), MetadataDirectory is null ? null : Input.NameOf(MetadataDirectory, ProjectDirectory)),
        Input.Of(InputRole.Option, nameof(Frameworks), Frameworks),
        new(InputRole.Option, nameof(Compatibility), $"{Compatibility}"),
        .. TemplatesOf(nameof(BuiltInTemplates), BuiltInTemplates),
        .. TemplatesOf(nameof(OwnTemplates), OwnTemplates),
    ];

    private static IEnumerable<Input> TemplatesOf(string name, string? folder) => !Directory.Exists(folder)
        ? [new(InputRole.Template, name, null)]
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => new Input(InputRole.Template, $"{name}/{Input.NameOf(path, folder)}", ContentHash.OfFile(path)))
            .OrderBy(input => input.Name, StringComparer.Ordinal);
}

/// <summary>The files that were read, apart from the descriptions themselves and from templates.</summary>
/// <param name="Names">Their paths, relative to the project; those of files that were looked for and not found included.</param>
/// <param name="Begin">The time at which the run began (UTC): what was written since may not be what was read.</param>
public sealed record ReadFiles(IReadOnlyList<string> Names, DateTime Begin);
