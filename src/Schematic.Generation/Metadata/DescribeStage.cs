using Schematic.CSharp.Binding;
using Schematic.Generation.Compatibility;
using Schematic.Generation.Output;
using Schematic.Generation.Modules;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Metadata;

/// <summary>A module with staged metadata.</summary>
/// <param name="Index">The index; null for files that all modules share.</param>
/// <param name="Files">The files, relative to the output directory.</param>
/// <param name="Diagnostics">The problems found.</param>
internal sealed record DescribedModule(ApiIndex? Index, IReadOnlyList<string> Files, DiagnosticBag Diagnostics);

/// <summary>Writes the metadata of bound modules to staged files.</summary>
internal sealed class DescribeStage(GenerationOptions options, OutputWriter writer)
{
    /// <summary>The folder of the metadata within the output directory.</summary>
    public const string Folder = FileNames.Metadata;

    private readonly ApiIndexer _indexer = new(options.ProjectDirectory);

    public DescribedModule Run(ComparedModule compared)
    {
        var index = _indexer.Index(compared.Module);
        var diagnostics = new DiagnosticBag();
        var files = Stage(diagnostics, (JsonOf(index.Module), MetadataJson.Write(index)), ($"{Folder}/{index.Module}/api-index.md", MetadataMarkdown.Of(index)));
        if (Changelog.Of(compared) is { } changelog) files.AddRange(Stage(diagnostics, ($"{Folder}/{index.Module}/changelog.md", changelog)));
        return new DescribedModule(index, files, diagnostics);
    }

    /// <summary>Stages the files that all modules share, after each module has been described.</summary>
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

    // The copy in the repository takes precedence: it also contains the versions that other machines have seen.
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
