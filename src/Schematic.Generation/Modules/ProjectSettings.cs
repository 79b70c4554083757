using Schematic.Definitions.Documents;

namespace Schematic.Generation.Modules;

/// <summary>The settings of a project as the project states them. Paths may be relative to the project's folder.</summary>
public sealed record ProjectSettings
{
    /// <summary>The absolute path of the project file.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>The folder for the generated files.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>The namespace of the code that all modules share.</summary>
    public required string Namespace { get; init; }

    /// <summary>The value of <see cref="Namespace"/> if the project states it; empty if it is derived from the project's name.</summary>
    public string StatedNamespace { get; init; } = "";

    /// <summary>The root namespace; empty for none.</summary>
    public string RootNamespace { get; init; } = "";

    /// <summary>The descriptions.</summary>
    public IReadOnlyList<ItemSettings> Items { get; init; } = [];

    /// <summary>The folder of the project's own templates; empty for none.</summary>
    public string TemplateDirectory { get; init; } = "";

    /// <summary>The degree of parallelism; 0 for one per core, 1 for none.</summary>
    public int MaxParallelism { get; init; }

    /// <summary>The operations to generate: <c>all</c> or <c>used</c>; empty for the first.</summary>
    public string Operations { get; init; } = "";

    /// <summary>The HTTP methods whose JSON bodies distinguish absent members from null, separated by <c>;</c>; empty for <c>PATCH</c>.</summary>
    public string ExplicitNulls { get; init; } = "";

    /// <summary>The absolute paths of the project's sources.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Text outside of the sources that can mention names.</summary>
    public IReadOnlyList<string> SourceWords { get; init; } = [];

    /// <summary>True if fakes are generated for all descriptions.</summary>
    public bool HasFakes { get; init; }

    /// <summary>True if warnings about descriptions are errors.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The C# language version; empty for the lowest default of the frameworks.</summary>
    public string LanguageVersion { get; init; } = "";

    /// <summary>The target frameworks.</summary>
    public IReadOnlyList<string> Frameworks { get; init; } = [];

    /// <summary>True if global usings of all modules are emitted.</summary>
    public bool EmitsGlobalUsings { get; init; }

    /// <summary>True if operations become functions that language models can call.</summary>
    public bool HasTools { get; init; }

    /// <summary>True if metadata is written next to the code.</summary>
    public bool EmitsMetadata { get; init; }

    /// <summary>The folder where the repository keeps metadata; empty for none.</summary>
    public string MetadataDirectory { get; init; } = "";

    /// <summary>One of <c>off</c>, <c>warn</c> and <c>error</c>; empty for the first.</summary>
    public string Compatibility { get; init; } = "";

    /// <summary>The folder for OpenAPI documents.</summary>
    public string OpenApiDirectory { get; init; } = "";

    /// <summary>One of <c>3.1</c> and <c>3.0</c>; empty for the first.</summary>
    public string OpenApiVersion { get; init; } = "";

    /// <summary>One of <c>json</c> and <c>yaml</c>; empty for the first.</summary>
    public string OpenApiFormat { get; init; } = "";

    /// <summary>Returns the location of an item in the project's files; null for the project file without a line.</summary>
    public Func<ItemSettings, SourceLocation>? LocationOf { get; init; }

    /// <summary>The scope of the run.</summary>
    public GenerationMode Mode { get; init; }
}

/// <summary>A description as an item of a project.</summary>
/// <param name="Path">The path, which may be relative to the project's folder.</param>
/// <param name="Metadata">Returns the metadata with a name; an empty string if the item has none.</param>
public sealed record ItemSettings(string Path, Func<string, string> Metadata);
