using Microsoft.Build.Framework;
using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Metadata;

namespace Schematic.Build.Tasks;

/// <summary>The MSBuild task that copies the metadata to the folder in which the repository keeps it.</summary>
[MSBuildMultiThreadableTask]
public sealed class SchematicCopyMetadata : Microsoft.Build.Utilities.Task
{
    /// <summary>The absolute path of the folder of the generated files.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>The absolute path of the folder in which the repository keeps the metadata.</summary>
    [Required]
    public string MetadataDirectory { get; set; } = "";

    /// <summary>The URL of the documentation folder.</summary>
    public string Documentation { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var diagnostics = new DiagnosticBag();
        MetadataCopy.Update(OutputDirectory, MetadataDirectory, diagnostics);
        var log = new DiagnosticLog(Log, Documentation);
        foreach (var diagnostic in diagnostics.Diagnostics) log.Report(diagnostic);
        return !Log.HasLoggedErrors;
    }
}
