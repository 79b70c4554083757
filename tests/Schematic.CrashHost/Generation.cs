using Microsoft.CodeAnalysis.CSharp;
using Schematic.Generation.Modules;
using Schematic.Generation.Pipeline;
using Schematic.Generation.Tracing;

namespace Schematic.CrashHost;

/// <summary>A run of the generator over all descriptions of a folder.</summary>
internal static class Generation
{
    /// <returns>The exit code: 0 if there was no error.</returns>
    public static int Run(string folder)
    {
        var options = new GenerationOptions
        {
            ProjectDirectory = folder,
            OutputDirectory = Path.Combine(folder, "obj/schematic/Debug"),
            Namespace = "Shop.Apis",
            BuiltInTemplates = BuiltInTemplates.Folder,
            LanguageVersion = LanguageVersion.CSharp12,
            MaxParallelism = 4,
        };
        IReadOnlyList<ApiItem> items =
        [
            .. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(path => new ApiItem(path, Path.GetFileName(path))),
        ];
        var result = Generator.Run(items, options, new SilentLog(), CancellationToken.None);
        foreach (var diagnostic in result.Diagnostics) Console.Error.WriteLine(diagnostic);
        return result.HasErrors ? 1 : 0;
    }

    private sealed class SilentLog : IGenerationLog
    {
        public void StageFinished(string stage, Subject subject, TimeSpan started, TimeSpan took)
        {
        }

        public void Unexpected(Exception exception) => Console.Error.WriteLine(exception);
    }
}
