using Schematic.Generation.Compatibility;
using Schematic.Generation.Output;
using Schematic.Generation.Modules;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Metadata;

/// <summary>A module whose metadata is staged.</summary>
/// <param name="Index">The index; null for what all modules have in common.</param>
/// <param name="Files">The files, relative to the output directory.</param>
/// <param name="Diagnostics">What went wrong.</param>
internal sealed record DescribedModule(ApiIndex? Index, IReadOnlyList<string> Files, DiagnosticBag Diagnostics);

/// <summary>The branch of the pipeline beside the code: bound module to staged metadata.</summary>
internal sealed class DescribeStage(GenerationOptions options, OutputWriter writer)
{
    private const string Folder = "metadata";

    private readonly ApiIndexer _indexer = new(options.ProjectDirectory);

    public DescribedModule Run(ComparedModule compared)
    {
        var index = _indexer.Index(compared.Module);
        var diagnostics = new DiagnosticBag();
        var files = Stage(diagnostics, (JsonOf(index.Module), MetadataJson.Write(index)), ($"{Folder}/{index.Module}/api-index.md", MetadataMarkdown.Of(index)));
        if (Changelog.Of(compared) is { } changelog) files.AddRange(Stage(diagnostics, ($"{Folder}/{index.Module}/changelog.md", changelog)));
        return new DescribedModule(index, files, diagnostics);
    }

    /// <summary>What all modules have in common, once each of them is described.</summary>
    /// <param name="described">The modules that were generated.</param>
    /// <param name="others">The names of the modules that were up to date.</param>
    public DescribedModule Summarize(IReadOnlyList<DescribedModule> described, IEnumerable<string> others)
    {
        var output = new OutputDirectory(options.OutputDirectory);
        IReadOnlyList<ApiIndex> indexes =
        [
            .. described.Select(module => module.Index).Concat(others.Select(module => MetadataJson.ReadIndex(output.Read(JsonOf(module))))).OfType<ApiIndex>(),
        ];
        var matrix = CompatibilityMatrix.Of(SeenSoFar(output), indexes, options.Frameworks);
        var diagnostics = new DiagnosticBag();
        var files = Stage(
            diagnostics,
            ($"{Folder}/api-index.md", MetadataMarkdown.Of(indexes)),
            ($"{Folder}/{Matrix}", MetadataJson.Write(matrix)),
            ($"{Folder}/compatibility.md", MetadataMarkdown.Of(matrix)));
        return new DescribedModule(null, files, diagnostics);
    }

    private const string Matrix = "compatibility.json";

    private static string JsonOf(string module) => $"{Folder}/{module}/api-index.json";

    // What the repository keeps knows more than what this machine has seen.
    private CompatibilityMatrix SeenSoFar(OutputDirectory output) =>
        (options.MetadataDirectory is { } kept ? MetadataJson.ReadMatrix(new OutputDirectory(kept).Read(Matrix)) : null)
        ?? MetadataJson.ReadMatrix(output.Read($"{Folder}/{Matrix}"))
        ?? CompatibilityMatrix.None;

    private List<string> Stage(DiagnosticBag diagnostics, params ReadOnlySpan<(string File, string Text)> files)
    {
        var staged = new List<string>();
        foreach (var (file, text) in files)
        {
            writer.Stage(file, text.AsMemory(), diagnostics);
            staged.Add(file);
        }

        return staged;
    }
}
