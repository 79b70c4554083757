using Microsoft.Build.Framework;
using Schematic.Build.Projects;
using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Services;

namespace Schematic.Build.Tasks;

/// <summary>The MSBuild task that copies the documents of services, which are the descriptions of their callers.</summary>
[MSBuildMultiThreadableTask]
public sealed class SchematicTakeDocuments : Microsoft.Build.Utilities.Task
{
    /// <summary>The projects of the services, with the metadata <c>Document</c> and <c>CompanionName</c>.</summary>
    [Required]
    public ITaskItem[] Services { get; set; } = [];

    /// <summary>The documents that were created, with the project in the metadata <c>MSBuildSourceProjectFile</c>.</summary>
    public ITaskItem[] Documents { get; set; } = [];

    /// <summary>The absolute path of the folder for the copies.</summary>
    [Required]
    public string Directory { get; set; } = "";

    /// <summary>The absolute path of the calling project's file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The absolute paths of other project files, which may not exist.</summary>
    public string[] Files { get; set; } = [];

    /// <summary>The URL of the documentation folder, with a trailing slash; empty for no links in messages.</summary>
    public string Documentation { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var rules = new Lazy<ProjectRules>(() => new ProjectRules(ProjectSource.ReadAll([ProjectFile, .. Files]), ProjectFile, new HashSet<string>()));
        var diagnostics = new DiagnosticBag();
        foreach (var item in Services)
        {
            var path = item.GetMetadata("FullPath");
            var documents = Documents.Where(document => document.GetMetadata("MSBuildSourceProjectFile") == path).Select(document => document.GetMetadata("FullPath")).Where(File.Exists).ToList();
            var service = new Service(item.ItemSpec, item.GetMetadata("Document"), () => rules.Value.LocationOf(item.ItemSpec)) { Exists = File.Exists(path) };
            ServiceDocuments.Take(service, documents, Path.Combine(Directory, item.GetMetadata("CompanionName") + ".json"), diagnostics);
        }

        var log = new DiagnosticLog(Log, Documentation);
        foreach (var diagnostic in diagnostics.Diagnostics) log.Report(diagnostic);
        return !Log.HasLoggedErrors;
    }
}
