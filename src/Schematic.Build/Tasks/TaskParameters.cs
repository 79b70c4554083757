using System.Text.RegularExpressions;
using Schematic.Build.Projects;
using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Modules;

namespace Schematic.Build.Tasks;

/// <summary>Converts the parameters of the task to project settings.</summary>
internal static partial class TaskParameters
{
    /// <summary>Reads the parameters without checking their values.</summary>
    public static ProjectSettings Read(SchematicGenerate task) => new()
    {
        ProjectFile = task.ProjectFile,
        OutputDirectory = task.OutputDirectory,
        Namespace = task.Namespace,
        StatedNamespace = task.StatedNamespace,
        RootNamespace = task.RootNamespace,
        Items = [.. task.Apis.Select(item => new ItemSettings(item.GetMetadata("FullPath"), item.GetMetadata))],
        TemplateDirectory = task.TemplateDirectory,
        MaxParallelism = task.MaxParallelism,
        HasFakes = task.Fakes,
        HasTools = task.Tools,
        IsStrict = task.Strict,
        Operations = task.Operations,
        ExplicitNulls = task.ExplicitNulls,
        Sources = SourceFiles(task.Sources, task.IntermediateDirectory, task.OutputDirectory),
        SourceWords = [.. task.Sources.Where(item => !IsFile(item)).Select(item => item.ItemSpec)],
        LanguageVersion = task.LanguageVersion,
        Frameworks = task.Frameworks.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        EmitsGlobalUsings = task.GlobalUsings,
        EmitsMetadata = task.Metadata,
        MetadataDirectory = task.MetadataDirectory,
        Compatibility = task.Compatibility,
        OpenApiDirectory = task.OpenApiDirectory,
        OpenApiVersion = task.OpenApiVersion,
        OpenApiFormat = task.OpenApiFormat,
        LocationOf = item => RulesOf(task).LocationOf(item.Path, item.Metadata),
        Mode = ModeOf(task),
    };

    /// <summary>Reports items that are URLs, with their locations in the project.</summary>
    public static IReadOnlyList<Diagnostic> FindUrls(SchematicGenerate task)
    {
        var urls = task.Apis.Select(item => item.ItemSpec).Where(item => Url().IsMatch(item)).Distinct().ToList();
        if (urls.Count == 0) return [];
        var rules = RulesOf(task);
        return [.. urls.Select(url => new Diagnostic(DiagnosticDescriptors.UrlAsItem, rules.LocationOf(url), [url]))];
    }

    /// <summary>Returns the files of the sources. Generated files are not sources: they mention everything.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="generated">The absolute paths of the folders of generated files; empty for none.</param>
    public static IReadOnlyList<string> SourceFiles(IReadOnlyList<Microsoft.Build.Framework.ITaskItem> sources, params IReadOnlyList<string> generated)
    {
        var comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return [.. sources.Where(IsFile).Select(source => source.GetMetadata("FullPath")).Where(path => !generated.Any(folder => folder.Length > 0 && path.StartsWith(folder, comparison))).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>True if an item of the sources is a file, not text that mentions names.</summary>
    public static bool IsFile(Microsoft.Build.Framework.ITaskItem source) => source.GetMetadata("IsWords") != "true";

    // The project's files are read only if an item must be located.
    private static ProjectRules RulesOf(SchematicGenerate task) => new(ProjectSource.ReadAll([task.ProjectFile]), task.ProjectFile, new HashSet<string>());

    // MSBuild may have removed the second slash.
    [GeneratedRegex(@"^(https?|ftp|file):[/\\]", RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    private static GenerationMode ModeOf(SchematicGenerate task) => task switch
    {
        { ExportOpenApi: true } => GenerationMode.Export,
        { Suggest: true } => GenerationMode.Suggest,
        { Accept: true } => GenerationMode.Accept,
        { ValidateOnly: true } => GenerationMode.Validate,
        { DryRun: true } => GenerationMode.DryRun,
        _ => GenerationMode.Generate,
    };
}
