using Microsoft.Build.Framework;
using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Output;

namespace Schematic.Build.Tasks;

/// <summary>The MSBuild task that deletes only the files written by <see cref="SchematicGenerate"/>.</summary>
[MSBuildMultiThreadableTask]
public sealed class SchematicClean : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The absolute path of the project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The absolute path of the folder of the generated files.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>The URL of the documentation folder.</summary>
    public string Documentation { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var log = new TaskGenerationLog(Log, ProjectFile, OutputDirectory, Documentation);
        var diagnostics = new DiagnosticBag();
        try
        {
            OutputCleaner.Clean(OutputDirectory, ProjectFile, diagnostics, () => log.Waits(OutputDirectory), _cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            // MSBuild reports that the build was cancelled.
        }

        log.Cleaned(diagnostics);
        return !Log.HasLoggedErrors;
    }

    /// <summary>Stops waiting for another build.</summary>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();
}
