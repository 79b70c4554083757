using System.Security.Cryptography;
using Microsoft.CodeAnalysis.CSharp;
using Schematic.Generation.Modules;
using Schematic.Generation.Pipeline;
using Schematic.Generation.Tracing;

namespace Schematic.Benchmarks.Generation;

/// <summary>Runs the whole generator in this process, with a separate output folder.</summary>
internal sealed class ProjectRun(IReadOnlyList<string> descriptions) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("schematic-").FullName + Path.DirectorySeparatorChar;

    /// <summary>Generates everything again.</summary>
    /// <param name="parallelism">The degree of parallelism.</param>
    /// <param name="change">Changes the usual options.</param>
    /// <param name="log">Receives what is done.</param>
    public GenerationResult Run(int parallelism, Func<GenerationOptions, GenerationOptions>? change = null, IGenerationLog? log = null)
    {
        if (Directory.Exists(Output)) Directory.Delete(Output, recursive: true);
        // Equal descriptions are separate modules.
        var items = descriptions.Select((path, index) => new ApiItem(path, $"{index}/{Path.GetFileName(path)}") { ModulePath = descriptions.Count > 1 ? $"Api{index}" : null });
        return Run(_folder, [.. items], parallelism, change, log);
    }

    /// <summary>Generates what is not up to date.</summary>
    /// <param name="folder">The project's folder, with a separator at its end.</param>
    /// <param name="items">The descriptions.</param>
    /// <param name="parallelism">The degree of parallelism.</param>
    /// <param name="change">Changes the usual options.</param>
    /// <param name="log">Receives what is done.</param>
    public static GenerationResult Run(
        string folder, IReadOnlyList<ApiItem> items, int parallelism = 0, Func<GenerationOptions, GenerationOptions>? change = null, IGenerationLog? log = null)
    {
        var options = new GenerationOptions
        {
            ProjectDirectory = folder,
            OutputDirectory = Path.Combine(folder, "obj", "schematic"),
            Namespace = "Shop.Apis",
            BuiltInTemplates = Path.Combine(AppContext.BaseDirectory, "templates"),
            MaxParallelism = parallelism,
            LanguageVersion = LanguageVersion.CSharp12,
        };
        return Generator.Run(items, change is null ? options : change(options), log ?? new SilentLog(), CancellationToken.None);
    }

    /// <summary>One hash over the names and contents of the generated files.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(Output, "*.g.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetRelativePath(Output, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Output => Path.Combine(_folder, "obj", "schematic");

    private sealed class SilentLog : IGenerationLog
    {
        public void StageFinished(string stage, Subject subject, TimeSpan started, TimeSpan took)
        {
        }

        public void Unexpected(Exception exception) => throw new InvalidOperationException("The generator failed.", exception);
    }
}
