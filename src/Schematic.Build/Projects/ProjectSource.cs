using System.Xml;
using System.Xml.Linq;
using Schematic.Definitions.Documents;

namespace Schematic.Build.Projects;

/// <summary>A project file as XML: MSBuild does not pass the locations of items and properties to tasks.</summary>
internal sealed class ProjectSource
{
    private readonly XElement _root;

    private ProjectSource(string path, XElement root) => (Path, _root) = (path, root);

    /// <summary>Gets the absolute path.</summary>
    public string Path { get; }

    /// <summary>Gets the properties, including those in targets.</summary>
    public IEnumerable<XElement> Properties => Below("PropertyGroup");

    /// <summary>Gets the items, including those in targets and in item definitions.</summary>
    public IEnumerable<XElement> Items => Below("ItemGroup").Concat(Below("ItemDefinitionGroup"));

    // The imported files whose paths can be resolved without evaluating the project.
    private IEnumerable<string> Imports =>
        from import in _root.Descendants().Where(element => element.Name.LocalName == "Import")
        let text = import.Attribute("Project")?.Value
        where text is not null && import.Attribute("Sdk") is null
        let path = Resolve(text)
        where !path.Contains("$(", StringComparison.Ordinal) && path.IndexOfAny(['*', '?', '\0']) < 0
        select System.IO.Path.GetFullPath(path.Replace('\\', '/'), System.IO.Path.GetDirectoryName(Path)!);

    /// <summary>Reads files and the files that they import by paths that need no evaluation. Files that cannot be read are omitted.</summary>
    public static IReadOnlyList<ProjectSource> ReadAll(IEnumerable<string> paths)
    {
        var sources = new List<ProjectSource>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(paths);
        while (waiting.TryDequeue(out var path))
        {
            if (!known.Add(path) || Read(path) is not { } source) continue;
            sources.Add(source);
            foreach (var import in source.Imports) waiting.Enqueue(import);
        }

        return sources;
    }

    /// <summary>Returns true if the file reads a property.</summary>
    public bool Reads(string property)
    {
        var reference = $"$({property}";
        return _root.DescendantsAndSelf().Any(element =>
            element.Attributes().Any(attribute => Mentions(attribute.Value)) || element.Nodes().OfType<XText>().Any(text => Mentions(text.Value)));

        bool Mentions(string text) =>
            text.IndexOf(reference, StringComparison.OrdinalIgnoreCase) is var at and >= 0
            && at + reference.Length < text.Length && text[at + reference.Length] is ')' or '.';
    }

    /// <summary>Returns the location of an element or attribute.</summary>
    public SourceLocation LocationOf(XObject location) =>
        location is IXmlLineInfo line && line.HasLineInfo() ? new SourceLocation(Path, line.LineNumber, line.LinePosition) : new SourceLocation(Path, 0, 0);

    /// <summary>Replaces the properties that refer to the folder of this file by its path.</summary>
    public string Resolve(string text) =>
        text.Replace("$(MSBuildThisFileDirectory)", System.IO.Path.GetDirectoryName(Path) + "/", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<XElement> Below(string group) => _root.Descendants().Where(element => element.Name.LocalName == group).Elements();

    private static ProjectSource? Read(string path)
    {
        try
        {
            return XDocument.Load(path, LoadOptions.SetLineInfo).Root is { } root ? new ProjectSource(path, root) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            return null;
        }
    }
}
