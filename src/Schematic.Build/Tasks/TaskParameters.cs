using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Schematic.Build.Projects;
using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Compatibility;
using Schematic.Generation.Pipeline;

namespace Schematic.Build.Tasks;

/// <summary>Turns the task's parameters, which are text, into what the generator takes.</summary>
internal static partial class TaskParameters
{
    private const string Templates = "templates";

    private static readonly char[] Separators = [';', ',', '\n'];

    /// <returns>The items and options; null where a parameter has a value that it cannot have.</returns>
    public static (IReadOnlyList<ApiItem> Items, GenerationOptions Options)? Read(SchematicGenerate task, TaskGenerationLog log)
    {
        if (task.MaxParallelism < 0)
            return log.Invalid("SchematicMaxParallelism", $"{task.MaxParallelism}", "it must be 0, for one per core, or above");
        string[] frameworks = task.Frameworks.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!ProjectLanguage.TryRead(task.LanguageVersion, frameworks, out var languageVersion))
            return log.Invalid("LangVersion", task.LanguageVersion, "it is no C# language version");
        if (task.TemplateDirectory.Length > 0 && !Directory.Exists(Full(task, task.TemplateDirectory)))
            return log.Invalid("SchematicTemplateDirectory", task.TemplateDirectory, "there is no such folder");
        if (CompatibilityOf(task.Compatibility) is not { } compatibility)
            return log.Invalid("SchematicCompatibility", task.Compatibility, "it must be 'off', 'warn' or 'error'");
        if (task.OpenApiVersion is not ("" or "3.1" or "3.0")) return log.Invalid("SchematicOpenApiVersion", task.OpenApiVersion, "it must be '3.1' or '3.0'");
        if (task.OpenApiFormat is not ("" or "json" or "yaml")) return log.Invalid("SchematicOpenApiFormat", task.OpenApiFormat, "it must be 'json' or 'yaml'");

        if (UrlsOf(task) is { Count: > 0 } urls) return log.Invalid(urls);
        var items = new List<ApiItem>();
        foreach (var item in task.Apis.DistinctBy(item => item.GetMetadata("FullPath"), StringComparer.Ordinal))
        {
            var access = item.GetMetadata("Access");
            if (access is not ("" or "public" or "internal")) return log.Invalid("Access", access, "it must be 'public' or 'internal'");
            var groups = item.GetMetadata("Groups");
            if (groups is not ("" or "tag" or "flat")) return log.Invalid("Groups", groups, "it must be 'tag' or 'flat'");
            var namespaces = item.GetMetadata("Namespaces");
            if (namespaces is not ("" or "tag" or "flat")) return log.Invalid("Namespaces", namespaces, "it must be 'tag' or 'flat'");
            if (Text(item, "Overrides") is { } overrides && !File.Exists(Full(task, overrides)))
                return log.Invalid("Overrides", overrides, "there is no such file");
            items.Add(Read(item, task, access));
        }

        return (items, new GenerationOptions
        {
            ProjectDirectory = FolderOf(task) + Path.DirectorySeparatorChar,
            OutputDirectory = Full(task, task.OutputDirectory),
            Namespace = ProjectLanguage.Namespace(task.Namespace),
            BuiltInTemplates = BuiltInTemplates(),
            OwnTemplates = task.TemplateDirectory.Length > 0 ? Full(task, task.TemplateDirectory) : null,
            MaxParallelism = task.MaxParallelism,
            LanguageVersion = languageVersion,
            EmitsGlobalUsings = task.GlobalUsings,
            EmitsMetadata = task.Metadata,
            MetadataDirectory = task.MetadataDirectory.Length > 0 ? Full(task, task.MetadataDirectory) : null,
            Frameworks = frameworks,
            Compatibility = compatibility,
            Export = new ExportSettings(Full(task, task.OpenApiDirectory)) { IsVersion30 = task.OpenApiVersion == "3.0", IsYaml = task.OpenApiFormat == "yaml" },
            Text = task.Options,
            Mode = ModeOf(task),
        });
    }

    // MSBuild may have taken the second slash for one too many.
    private static List<Diagnostic> UrlsOf(SchematicGenerate task)
    {
        var urls = task.Apis.Select(item => item.ItemSpec).Where(item => Url().IsMatch(item)).Distinct().ToList();
        if (urls.Count == 0) return [];
        var rules = new ProjectRules(ProjectSource.ReadAll([task.ProjectFile]), task.ProjectFile, new HashSet<string>());
        return [.. urls.Select(url => new Diagnostic(DiagnosticDescriptors.UrlAsItem, rules.LocationOf(url), [url]))];
    }

    [GeneratedRegex(@"^(https?|ftp|file):[/\\]", RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    private static GenerationMode ModeOf(SchematicGenerate task) => task switch
    {
        { ExportOpenApi: true } => GenerationMode.Export,
        { Accept: true } => GenerationMode.Accept,
        { ValidateOnly: true } => GenerationMode.Validate,
        { DryRun: true } => GenerationMode.DryRun,
        _ => GenerationMode.Generate,
    };

    private static ApiItem Read(ITaskItem item, SchematicGenerate task, string access)
    {
        var path = Full(task, item.GetMetadata("FullPath"));
        return new ApiItem(path, Path.GetRelativePath(FolderOf(task), path).Replace('\\', '/'))
        {
            Namespace = Text(item, "Namespace"),
            ClientName = Text(item, "ClientName"),
            ModulePath = Text(item, "ModulePath"),
            RequestSuffix = Text(item, "RequestSuffix"),
            IsInternal = access == "internal",
            Include = List(item, "Include"),
            Exclude = List(item, "Exclude"),
            IsStrict = Text(item, "Strict") is { } strict ? bool.TryParse(strict, out var isStrict) && isStrict : task.Strict,
            Record = RecordBeside(path, task),
            IsFlat = item.GetMetadata("Groups") == "flat",
            HasNamespacePerGroup = item.GetMetadata("Namespaces") == "tag",
            Overrides = Text(item, "Overrides") is { } overrides ? Full(task, overrides) : OverridesBeside(path),
            AllowedReferences = [.. List(item, "AllowedReferences").Select(reference => Full(task, reference))],
        };
    }

    private static string? OverridesBeside(string path) => Path.ChangeExtension(path, ".overrides.yaml") is var beside && File.Exists(beside) ? beside : null;

    private static string? RecordBeside(string path, SchematicGenerate task) =>
        (task.Metadata || task.Accept || CompatibilityOf(task.Compatibility) is CompatibilityMode.Warn or CompatibilityMode.Error)
        && SurfaceRecord.PathOf(path) is var beside && File.Exists(beside) ? beside : null;

    private static CompatibilityMode? CompatibilityOf(string text) => text switch
    {
        "" or "off" => CompatibilityMode.Off,
        "warn" => CompatibilityMode.Warn,
        "error" => CompatibilityMode.Error,
        _ => null,
    };

    // In the package the templates lie beside `tasks`, some folders above; in the source tree they are copied to the build's output.
    private static string BuiltInTemplates()
    {
        var folder = Path.GetDirectoryName(typeof(TaskParameters).Assembly.Location);
        while (folder is not null && !Directory.Exists(Path.Combine(folder, Templates))) folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? "", Templates);
    }

    private static string FolderOf(SchematicGenerate task) => Path.GetDirectoryName(task.ProjectFile)!;

    private static string Full(SchematicGenerate task, string path) => Path.GetFullPath(path, FolderOf(task));

    private static string? Text(ITaskItem item, string name) => item.GetMetadata(name) is { Length: > 0 } text ? text : null;

    private static string[] List(ITaskItem item, string name) =>
        item.GetMetadata(name).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
