using Microsoft.Build.Framework;
using Schematic.Build.Projects;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Build.Tasks;

/// <summary>Reports unknown names in a project, patterns that match no file, and projects without descriptions.</summary>
[MSBuildMultiThreadableTask]
public sealed class SchematicCheckProject : Microsoft.Build.Utilities.Task
{
    /// <summary>The descriptions.</summary>
    public ITaskItem[] Apis { get; set; } = [];

    /// <summary>The absolute path of the project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The absolute paths of other project files, which may not exist.</summary>
    public string[] Files { get; set; } = [];

    /// <summary>The absolute path of the folder with the package's props and targets.</summary>
    [Required]
    public string PackageDirectory { get; set; } = "";

    /// <summary>The URL of the documentation folder, with a trailing slash; empty for no links in messages.</summary>
    public string Documentation { get; set; } = "";

    /// <summary>True if the items of Microsoft.Extensions.ApiDescription.Client are descriptions.</summary>
    public bool TakesOpenApiReferences { get; set; }

    /// <summary>True if no problems were found, so that the project need not be checked again until it changes.</summary>
    [Output]
    public bool IsClean { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var sources = ProjectSource.ReadAll([ProjectFile, .. Files]);
        var rules = new ProjectRules(sources, ProjectFile, ProjectNames.Properties(PackageDirectory));
        List<Diagnostic> wrong =
        [
            .. rules.UnknownItems(), .. rules.UnknownProperties(GlobalProperties()), .. rules.UnknownMetadata(), .. rules.PatternsWithoutFiles([.. Apis.Select(api => api.GetMetadata("FullPath"))]),
        ];
        var log = new DiagnosticLog(Log, Documentation);
        foreach (var diagnostic in wrong) log.Report(diagnostic);
        foreach (var diagnostic in rules.ForeignMetadata(TakesOpenApiReferences)) log.Report(diagnostic, MessageImportance.High);
        if (Apis.Length == 0 && wrong.Count == 0) log.Report(new Diagnostic(DiagnosticDescriptors.NoDescriptions, new SourceLocation(ProjectFile, 0, 0), []), MessageImportance.High);
        IsClean = wrong.Count == 0;
        return !Log.HasLoggedErrors;
    }

    private IEnumerable<string> GlobalProperties() => BuildEngine is IBuildEngine6 engine ? engine.GetGlobalProperties().Keys : [];
}
