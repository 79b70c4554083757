using Microsoft.CodeAnalysis.CSharp;
using Schematic.Generation.Compatibility;

namespace Schematic.Generation.Pipeline;

/// <summary>What a run of the generator is to do.</summary>
internal sealed record GenerationOptions
{
    /// <summary>The project's folder, outside of which descriptions refer to nothing.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary>Where the generated files go.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>The namespace of what all modules share, and the one that modules' namespaces begin with.</summary>
    public required string Namespace { get; init; }

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

    /// <summary>What the build compares to find out whether anything is to be done, but for the files that descriptions refer to.</summary>
    public string Text { get; init; } = "";

    /// <summary>How far the run goes.</summary>
    public GenerationMode Mode { get; init; }
}
