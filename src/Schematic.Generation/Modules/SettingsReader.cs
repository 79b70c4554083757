using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Modules;

/// <summary>Converts the settings of a project to options and items. Values that are not valid are reported at the project file.</summary>
public sealed class SettingsReader
{
    private static readonly string[] MethodsWithBody = ["PATCH", "PUT", "POST", "DELETE", "QUERY"];

    private readonly ProjectSettings _project;
    private readonly DiagnosticBag _diagnostics;
    private readonly StatedNames _names;
    private readonly string _folder;

    private SettingsReader(ProjectSettings project, DiagnosticBag diagnostics) =>
        (_project, _diagnostics, _names, _folder) = (project, diagnostics, new StatedNames(project, diagnostics), Path.GetDirectoryName(project.ProjectFile)!);

    /// <summary>Reads the properties of a project.</summary>
    public static GenerationOptions ReadOptions(ProjectSettings project, DiagnosticBag diagnostics) => new SettingsReader(project, diagnostics).Options();

    /// <summary>Reads the items of a project; each path is read once for each namespace.</summary>
    public static IReadOnlyList<ApiItem> ReadItems(ProjectSettings project, DiagnosticBag diagnostics)
    {
        var reader = new SettingsReader(project, diagnostics);
        return
        [
            .. project.Items.GroupBy(item => reader.Full(item.Path), StringComparer.Ordinal).SelectMany(Listed).GroupBy(item => (reader.Full(item.Path), StatedNames.NamespaceOf(item)))
                .Select(same => reader.First([.. same])),
        ];

        // If the project lists a description itself, the item of the default patterns is ignored.
        static IEnumerable<ItemSettings> Listed(IEnumerable<ItemSettings> same) =>
            same.Where(item => item.Metadata("IsImplicitlyDefined") != "true").ToList() is { Count: > 0 } stated ? stated : same;
    }

    // A second item with other settings was meant to be another module, or to change the first one.
    private ApiItem First(IReadOnlyList<ItemSettings> same)
    {
        var first = Item(same[0]);
        foreach (var other in same.Skip(1).Where(other => !Item(other).Settings(_folder).SequenceEqual(first.Settings(_folder))))
            _diagnostics.Report(DiagnosticDescriptors.DescriptionListedTwice, _names.LocationOf(other), first.DisplayPath);
        return first;
    }

    private GenerationOptions Options()
    {
        if (_project.MaxParallelism < 0) Report("SchematicMaxParallelism", $"{_project.MaxParallelism}", "it must be 0, for one per core, or above");
        if (!ProjectLanguage.TryRead(_project.LanguageVersion, _project.Frameworks, out var languageVersion))
            Report("LangVersion", _project.LanguageVersion, "it is not a C# language version");
        if (_project.TemplateDirectory.Length > 0 && !Directory.Exists(Full(_project.TemplateDirectory)))
            Report("SchematicTemplateDirectory", _project.TemplateDirectory, "there is no such folder");
        _names.CheckSharedNamespace();
        return new GenerationOptions
        {
            ProjectDirectory = _folder + Path.DirectorySeparatorChar,
            ProjectFile = _project.ProjectFile,
            OutputDirectory = Full(_project.OutputDirectory),
            Namespace = _names.SharedNamespace,
            ItemNamespaces = [.. _project.Items.Select(StatedNames.NamespaceOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            BuiltInTemplates = BuiltInTemplates.Folder,
            OwnTemplates = FullOrNull(_project.TemplateDirectory),
            MaxParallelism = Math.Max(_project.MaxParallelism, 0),
            LanguageVersion = languageVersion,
            EmitsGlobalUsings = _project.EmitsGlobalUsings,
            HasTools = _project.HasTools,
            EmitsMetadata = _project.EmitsMetadata,
            MetadataDirectory = FullOrNull(_project.MetadataDirectory),
            Frameworks = _project.Frameworks,
            Compatibility = Choose("SchematicCompatibility", _project.Compatibility, null, ("off", CompatibilityMode.Off), ("warn", CompatibilityMode.Warn), ("error", CompatibilityMode.Error)),
            Export = new ExportSettings(Full(_project.OpenApiDirectory))
            {
                IsVersion30 = Choose("SchematicOpenApiVersion", _project.OpenApiVersion, null, ("3.1", false), ("3.0", true)),
                IsYaml = Choose("SchematicOpenApiFormat", _project.OpenApiFormat, null, ("json", false), ("yaml", true)),
            },
            Sources = _project.Sources,
            SourceWords = _project.SourceWords,
            Mode = _project.Mode,
            LocationOf = item => SettingsOf(item) is { } settings && _project.LocationOf is { } locate ? locate(settings) : new SourceLocation(item.Path, 0, 0),
        };
    }

    private ItemSettings? SettingsOf(ApiItem item) => _project.Items.FirstOrDefault(settings => Full(settings.Path) == item.Path && StatedNames.NamespaceOf(settings) == item.Namespace);

    private ApiItem Item(ItemSettings item)
    {
        var path = Full(item.Path);
        var displayPath = Input.NameOf(path, _folder);
        return new ApiItem(path, displayPath)
        {
            Namespace = _names.Namespace(item, displayPath),
            ClientName = _names.ClientName(item, displayPath),
            ModulePath = _names.ModulePath(item, displayPath),
            RequestSuffix = _names.RequestSuffix(item, displayPath),
            IsInternal = Choose("Access", item.Metadata("Access"), item, ("public", false), ("internal", true)),
            Include = List("Include"),
            Exclude = List("Exclude"),
            IsStrict = Choose("Strict", item.Metadata("Strict").ToLowerInvariant(), item, ("", _project.IsStrict), ("true", true), ("false", false)),
            Groups = item.Metadata("Groups").Length == 0
                ? ApiGrouping.Automatic
                : Choose("Groups", item.Metadata("Groups"), item, ("tag", ApiGrouping.Tag), ("path", ApiGrouping.Path), ("flat", ApiGrouping.Flat)),
            HasNamespacePerGroup = Choose("Namespaces", item.Metadata("Namespaces"), item, ("flat", false), ("tag", true)),
            HasFakes = Choose("Fakes", item.Metadata("Fakes").ToLowerInvariant(), item, ("", _project.HasFakes), ("true", true), ("false", false)),
            Overrides = File("Overrides"),
            Overlays = Files("Overlays"),
            GeneratesUsed = Choose("Operations", item.Metadata("Operations"), item, ("", UsesMentioned()), ("all", false), ("used", true)),
            ExplicitNulls = Text("ExplicitNulls") is { } methods ? Methods("ExplicitNulls", methods, item) : Methods("SchematicExplicitNulls", _project.ExplicitNulls, null),
            Companion = Text("CompanionName") is { } name ? Full(name + ".json") : path,
            IgnoresEnvironment = Choose("EnvironmentCredentials", item.Metadata("EnvironmentCredentials").ToLowerInvariant(), item, ("true", false), ("false", true)),
            AllowedReferences = [.. List("AllowedReferences").Select(Full)],
        };

        string? Text(string name) => item.Metadata(name) is { Length: > 0 } text ? text : null;

        string[] List(string name) => item.Metadata(name).Split([';', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        string? File(string name) => Text(name) is { } file ? Existing(name, file) : null;

        // Commas and line breaks are allowed in file names, semicolons separate items in MSBuild.
        string[]? Files(string name) => Text(name) is { } list
            ? [.. list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(file => Existing(name, file))]
            : null;

        string Existing(string name, string file)
        {
            if (!System.IO.File.Exists(Full(file))) Report(name, file, "there is no such file", item);
            return Full(file);
        }
    }

    private bool UsesMentioned() => Choose("SchematicOperations", _project.Operations, null, ("all", false), ("used", true));

    private string[] Methods(string name, string value, ItemSettings? item)
    {
        var methods = value.ToUpperInvariant().Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (methods is []) return ["PATCH"];
        if (methods is ["NONE"]) return [];
        if (!Array.TrueForAll(methods, MethodsWithBody.Contains)) Report(name, value, $"it must be 'none' or a list of {string.Join(", ", MethodsWithBody)}", item);
        return methods;
    }

    // An empty value selects the first choice.
    private T Choose<T>(string name, string value, ItemSettings? item, params IReadOnlyList<(string Text, T Value)> choices)
    {
        foreach (var choice in choices)
            if (choice.Text == value || value.Length == 0) return choice.Value;
        string[] texts = [.. choices.Where(choice => choice.Text.Length > 0).Select(choice => $"'{choice.Text}'")];
        Report(name, value, $"it must be {string.Join(", ", texts[..^1])} or {texts[^1]}", item);
        return choices[0].Value;
    }

    private void Report(string name, string value, string reason, ItemSettings? item = null) =>
        _diagnostics.Report(DiagnosticDescriptors.InvalidProperty, _names.LocationOf(item), name, value, reason);

    private string Full(string path) => Path.GetFullPath(path, _folder);

    private string? FullOrNull(string path) => path.Length > 0 ? Full(path) : null;
}
