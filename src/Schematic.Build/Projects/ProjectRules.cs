using System.Xml.Linq;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Build.Projects;

/// <summary>Finds names and patterns in a project that have no effect: MSBuild accepts any property, item and metadata name.</summary>
/// <param name="sources">The files of the project.</param>
/// <param name="projectFile">The absolute path of the project file.</param>
/// <param name="properties">The properties that the package reads.</param>
internal sealed class ProjectRules(IReadOnlyList<ProjectSource> sources, string projectFile, IReadOnlySet<string> properties)
{
    private const string Prefix = "Schematic";

    // Attributes that select items; all other attributes are metadata.
    private static readonly HashSet<string> ItemAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Include", "Exclude", "Remove", "Update", "Condition", "Label", "KeepMetadata", "RemoveMetadata", "KeepDuplicates", "MatchOnMetadata", "MatchOnMetadataOptions",
    };

    /// <summary>Returns the properties that have the package's prefix or resemble one of its properties, but that it does not read.</summary>
    /// <param name="globals">The names of the properties on the command line.</param>
    public IEnumerable<Diagnostic> UnknownProperties(IEnumerable<string> globals)
    {
        var written = from source in sources
                      from property in source.Properties
                      select (Name: property.Name.LocalName, Location: source.LocationOf(property));
        var given = globals.Select(name => (Name: name, Location: new SourceLocation(projectFile, 0, 0)));
        return from property in written.Concat(given)
               where IsUnknown(property.Name) && !sources.Any(source => source.Reads(property.Name))
               select new Diagnostic(DiagnosticDescriptors.UnknownProperty, property.Location, [property.Name, Spelling.Suggest(property.Name, properties)]);
    }

    /// <summary>Returns the metadata of the items that has no meaning.</summary>
    public IEnumerable<Diagnostic> UnknownMetadata() =>
        from source in sources
        from item in source.Items.Where(IsApi)
        from metadata in MetadataOf(item)
        where !ProjectNames.IsMetadata(metadata.Name)
        select new Diagnostic(DiagnosticDescriptors.UnknownMetadata, source.LocationOf(metadata.Place), [metadata.Name, Spelling.Suggest(metadata.Name, ProjectNames.Metadata)]);

    /// <summary>Returns the metadata of other generators on items that are descriptions, each name once.</summary>
    /// <param name="takesAll">True if all items of Microsoft.Extensions.ApiDescription.Client are descriptions; otherwise, those that name this package.</param>
    public IEnumerable<Diagnostic> ForeignMetadata(bool takesAll) =>
        (from source in sources
         from item in source.Items.Where(item => ProjectNames.IsOpenApiReference(item.Name.LocalName))
         where takesAll || MetadataOf(item).Any(metadata => metadata is { Name: "CodeGenerator", Value: ProjectNames.Generator })
         from metadata in MetadataOf(item)
         where !ProjectNames.IsMetadata(metadata.Name) && !ProjectNames.IsOpenApiMetadata(metadata.Name, metadata.Value)
         select new Diagnostic(DiagnosticDescriptors.ForeignMetadata, source.LocationOf(metadata.Place), [metadata.Name, item.Name.LocalName]))
        .DistinctBy(diagnostic => diagnostic.Message);

    /// <summary>Returns the items whose type resembles the item type of descriptions.</summary>
    public IEnumerable<Diagnostic> UnknownItems() =>
        from source in sources
        from item in source.Items
        let name = item.Name.LocalName
        where !IsApi(item) && name[0] != '_' && item.Attribute("Include") is not null && Spelling.Nearest(name, [ProjectNames.Item]) is not null && !sources.Any(other => other.Reads(name))
        select new Diagnostic(DiagnosticDescriptors.UnknownProperty, source.LocationOf(item), [name, Spelling.Suggest(name, [ProjectNames.Item])]);

    /// <summary>Returns the patterns that match none of the items' paths. Patterns with a condition are ignored, as it is not evaluated.</summary>
    /// <param name="paths">The absolute paths of the items.</param>
    public IEnumerable<Diagnostic> PatternsWithoutFiles(IReadOnlyList<string> paths) =>
        from source in sources
        from item in source.Items.Where(IsApi)
        let include = item.Attribute("Include")
        where include is not null && item.AncestorsAndSelf().All(element => element.Attribute("Condition") is null && element.Name.LocalName != "Target")
        from pattern in source.Resolve(include.Value).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        where FilePattern.IsLiteral(pattern) && !FilePattern.MatchesAny(pattern, Path.GetDirectoryName(projectFile)!, paths)
        select new Diagnostic(DiagnosticDescriptors.PatternMatchesNothing, source.LocationOf(include), [pattern]);

    /// <summary>Returns the location of an item in the project's files; the location of the project file if the item is not found there.</summary>
    /// <param name="path">The absolute path of the item, or its text in the project.</param>
    /// <param name="metadata">The metadata of the item, which distinguishes items with the same path; null if they are not known.</param>
    public SourceLocation LocationOf(string path, Func<string, string>? metadata = null)
    {
        var found =
            (from source in sources
             from element in source.Items.Where(element => IsApi(element) || ProjectNames.IsOpenApiReference(element.Name.LocalName))
             let include = element.Attribute("Include") ?? element.Attribute("Update")
             where include is not null
             from pattern in source.Resolve(include.Value).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
             where pattern.Replace('\\', '/') == path.Replace('\\', '/') || FilePattern.MatchesAny(pattern, Path.GetDirectoryName(projectFile)!, [path])
             select (Element: element, Location: source.LocationOf(include))).ToList();
        if (found.Count == 0) return new SourceLocation(projectFile, 0, 0);
        var same = metadata is null || found.Count == 1 ? -1 : found.FindIndex(item => MetadataOf(item.Element).All(stated => IsEvaluated(stated.Value) || stated.Value.Trim() == metadata(stated.Name).Trim()));
        return found[Math.Max(same, 0)].Location;
    }

    private static bool IsEvaluated(string text) => text.Contains("$(", StringComparison.Ordinal) || text.Contains("@(", StringComparison.Ordinal) || text.Contains("%(", StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Value, XObject Place)> MetadataOf(XElement item) =>
        item.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && !ItemAttributes.Contains(attribute.Name.LocalName))
            .Select(attribute => (attribute.Name.LocalName, attribute.Value, Place: (XObject)attribute))
            .Concat(item.Elements().Select(element => (element.Name.LocalName, element.Value.Trim(), Place: (XObject)element)));

    private bool IsUnknown(string name) =>
        !properties.Contains(name)
        && (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            || (name.Contains("Schem", StringComparison.OrdinalIgnoreCase) && name[0] != '_' && Spelling.Nearest(name, properties) is not null));

    private static bool IsApi(XElement item) => item.Name.LocalName.Equals(ProjectNames.Item, StringComparison.OrdinalIgnoreCase);
}
