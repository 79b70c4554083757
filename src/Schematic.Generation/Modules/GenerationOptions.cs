using Microsoft.CodeAnalysis.CSharp;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Modules;

/// <summary>The options of a run of the generator.</summary>
public sealed record GenerationOptions
{
    /// <summary>The project's folder; references from descriptions to files outside of it are errors.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary>The absolute path of the project file; empty if the output directory does not belong to a project.</summary>
    public string ProjectFile { get; init; } = "";

    /// <summary>The folder of the generated files.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>The namespace of the code that all modules share, and the prefix of the namespaces of modules.</summary>
    public required string Namespace { get; init; }

    /// <summary>The namespaces that items state, in order: a type next to one of them must not have its name.</summary>
    public IReadOnlyList<string> ItemNamespaces { get; init; } = [];

    /// <summary>The folder of the built-in templates.</summary>
    public required string BuiltInTemplates { get; init; }

    /// <summary>The folder of the project's own templates; null for none.</summary>
    public string? OwnTemplates { get; init; }

    /// <summary>The degree of parallelism; 0 for one per core, 1 for none.</summary>
    public int MaxParallelism { get; init; }

    /// <summary>The lowest language version among the project's frameworks.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp12;

    /// <summary>True if global usings of all modules are emitted.</summary>
    public bool EmitsGlobalUsings { get; init; }

    /// <summary>True if operations become functions that language models can call.</summary>
    public bool HasTools { get; init; }

    /// <summary>True if metadata is written next to the code.</summary>
    public bool EmitsMetadata { get; init; }

    /// <summary>The folder where the repository keeps metadata; null for none.</summary>
    public string? MetadataDirectory { get; init; }

    /// <summary>The project's target frameworks, for the metadata.</summary>
    public IReadOnlyList<string> Frameworks { get; init; } = [];

    /// <summary>The severity of changes that break callers.</summary>
    public CompatibilityMode Compatibility { get; init; }

    /// <summary>The location and format of exported OpenAPI documents.</summary>
    public ExportSettings Export { get; init; } = new(Path.GetTempPath());

    /// <summary>The assembly that runs the generator; null if the engine runs alone. It and its references are inputs.</summary>
    public string? Host { get; init; }

    /// <summary>
    /// Creates the string that the host compares to determine if a run is needed, from the files that were read. It is written
    /// together with the output.
    /// </summary>
    public Func<ReadFiles, string> HostText { get; init; } = _ => "";

    /// <summary>Returns the location of an item in the project's files; by default, that of its description.</summary>
    public Func<ApiItem, SourceLocation> LocationOf { get; init; } = item => new SourceLocation(item.Path, 0, 0);

    /// <summary>
    /// The absolute paths of the project's sources, which decide the operations to generate. The names that they mention are inputs, the
    /// files are not.
    /// </summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Text outside of the sources that can mention names, such as the types of <c>Using</c> items.</summary>
    public IReadOnlyList<string> SourceWords { get; init; } = [];

    /// <summary>The scope of the run.</summary>
    public GenerationMode Mode { get; init; }

    /// <summary>Returns the inputs of all modules. A property that is not listed here does not regenerate anything.</summary>
    internal IReadOnlyList<Input> Inputs() =>
    [
        GeneratorAssemblies.Version,
        .. GeneratorAssemblies.From(Host ?? typeof(GenerationOptions).Assembly.Location),
        new(InputRole.Option, nameof(Namespace), Namespace),
        Input.Of(InputRole.Option, nameof(ItemNamespaces), ItemNamespaces),
        new(InputRole.Option, nameof(LanguageVersion), $"{LanguageVersion}"),
        new(InputRole.Option, nameof(EmitsGlobalUsings), $"{EmitsGlobalUsings}"),
        new(InputRole.Option, nameof(HasTools), $"{HasTools}"),
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

/// <summary>The files that were read, except the descriptions themselves and templates.</summary>
/// <param name="Names">The paths relative to the project, including files that were searched for but not found.</param>
/// <param name="Begin">The start of the run (UTC): files written since then may have changed after they were read.</param>
/// <param name="Mentions">The names that the project's sources mention, as <see cref="SourceMentions.FindNames"/> returns them.</param>
public sealed record ReadFiles(IReadOnlyList<string> Names, DateTime Begin, string Mentions);
