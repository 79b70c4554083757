using System.Text.RegularExpressions;

namespace Schematic.Build.Projects;

/// <summary>The project names that have a meaning for the package.</summary>
internal static partial class ProjectNames
{
    /// <summary>The item type of descriptions.</summary>
    public const string Item = "SchematicApi";

    /// <summary>The metadata names of the item.</summary>
    public static IReadOnlyList<string> Metadata { get; } =
    [
        "Namespace", "ClientName", "ModulePath", "RequestSuffix", "Access", "Include", "Exclude", "Groups", "Namespaces", "Operations", "Fakes", "ExplicitNulls", "Overrides", "Overlays", "Strict", "EnvironmentCredentials", "AllowedReferences", "Source", "Sha256", "SourceHosts", "Document",
    ];

    /// <summary>The value of the metadata <c>CodeGenerator</c> that selects this package.</summary>
    public const string Generator = "Schematic";

    // The metadata of Microsoft.Extensions.ApiDescription.Client that the package understands.
    private static readonly HashSet<string> OpenApiMetadata = new(StringComparer.OrdinalIgnoreCase) { "ClassName", "OutputPath", "SourceUri" };

    // Metadata that MSBuild, the SDK and Visual Studio read on items of any type.
    private static readonly HashSet<string> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        "IsImplicitlyDefined", "Generator", "LastGenOutput", "CustomToolNamespace", "AutoGen", "DesignTime", "DesignTimeSharedInput", "DependentUpon", "SubType",
        "Link", "LinkBase", "Visible", "InProject", "Pack", "PackagePath", "PackageCopyToOutput", "BuildAction", "CopyToOutputDirectory", "CopyToPublishDirectory",
        "ExcludeFromSingleFile", "TargetPath", "Watch", "OriginalItemSpec", "MSBuildSourceProjectFile", "MSBuildSourceTargetName",
    };

    private static readonly HashSet<string> Known = new(Metadata, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns true if a metadata name has a meaning for the package, MSBuild or the SDK.</summary>
    public static bool IsMetadata(string name) => Known.Contains(name) || Foreign.Contains(name);

    /// <summary>Returns true if items of a type belong to Microsoft.Extensions.ApiDescription.Client.</summary>
    public static bool IsOpenApiReference(string item) =>
        item.Equals("OpenApiReference", StringComparison.OrdinalIgnoreCase) || item.Equals("OpenApiProjectReference", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns true if metadata of such an item has a meaning for the package.</summary>
    public static bool IsOpenApiMetadata(string name, string value) =>
        OpenApiMetadata.Contains(name) || (name.Equals("CodeGenerator", StringComparison.OrdinalIgnoreCase) && value == Generator);

    /// <summary>Returns the properties that the props and targets of the package read.</summary>
    /// <param name="folder">The folder of these files.</param>
    public static IReadOnlySet<string> Properties(string folder) => Directory.EnumerateFiles(folder)
        .Where(file => Path.GetExtension(file) is ".props" or ".targets")
        .SelectMany(file => Reads().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\$\((?<name>[A-Za-z]*Schematic\w*)[).]")]
    private static partial Regex Reads();
}
