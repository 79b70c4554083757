using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Hosting;
using Schematic.Generation.Modules;
using Schematic.Generation.Pipeline;
using Schematic.Generation.Tracing;

namespace Schematic.Build.Tasks;

/// <summary>The MSBuild task: properties in, generator run, diagnostics and files out.</summary>
[MSBuildMultiThreadableTask]
public sealed class SchematicGenerate : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The descriptions, with the metadata of the <c>SchematicApi</c> item.</summary>
    [Required]
    public ITaskItem[] Apis { get; set; } = [];

    /// <summary>The absolute path of the project file; descriptions are told by paths relative to its folder.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The absolute path of the folder for the generated files.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>The namespace of what all modules share; what no identifier may hold counts as an underscore.</summary>
    [Required]
    public string Namespace { get; set; } = "";

    /// <summary>The namespace of what all modules share, if the project states it; empty if <see cref="Namespace"/> follows from the project's name.</summary>
    public string StatedNamespace { get; set; } = "";

    /// <summary>The root namespace, which follows from the project's name and may not be one. A stated namespace may begin with it.</summary>
    public string RootNamespace { get; set; } = "";

    /// <summary>The folder of the project's own templates; empty for none.</summary>
    public string TemplateDirectory { get; set; } = "";

    /// <summary>The degree of parallelism; 0 for one per core, 1 for none.</summary>
    public int MaxParallelism { get; set; }

    /// <summary>Whether warnings about descriptions are errors.</summary>
    public bool Strict { get; set; }

    /// <summary>What the build compares to find out whether this task is to run; kept for the next build.</summary>
    public string Options { get; set; } = "";

    /// <summary>The C# language version; empty for the lowest default among those of the project's frameworks.</summary>
    public string LanguageVersion { get; set; } = "";

    /// <summary>Whether global usings of all modules are emitted.</summary>
    public bool GlobalUsings { get; set; }

    /// <summary>Whether metadata is written beside the code.</summary>
    public bool Metadata { get; set; }

    /// <summary>The folder where the repository keeps metadata; empty for none.</summary>
    public string MetadataDirectory { get; set; } = "";

    /// <summary>The project's target frameworks, separated by semicolons.</summary>
    public string Frameworks { get; set; } = "";

    /// <summary>Whether to tell what would change instead of writing it.</summary>
    public bool DryRun { get; set; }

    /// <summary>Whether to read and check only.</summary>
    public bool ValidateOnly { get; set; }

    /// <summary>Whether to record the surfaces of the descriptions instead of generating.</summary>
    public bool Accept { get; set; }

    /// <summary>Whether to write the descriptions as OpenAPI documents instead of generating.</summary>
    public bool ExportOpenApi { get; set; }

    /// <summary>The folder for OpenAPI documents.</summary>
    public string OpenApiDirectory { get; set; } = "";

    /// <summary>The version of OpenAPI to write: <c>3.1</c> or <c>3.0</c>.</summary>
    public string OpenApiVersion { get; set; } = "";

    /// <summary>The format to write OpenAPI in: <c>json</c> or <c>yaml</c>.</summary>
    public string OpenApiFormat { get; set; } = "";

    /// <summary>What becomes of changes that break callers: <c>off</c>, <c>warn</c> or <c>error</c>.</summary>
    public string Compatibility { get; set; } = "";

    /// <summary>Where to write a timeline of the run, in Chrome's trace event format; empty for none.</summary>
    public string Trace { get; set; } = "";

    /// <summary>The URL of the folder of the documentation, with a slash at its end; empty for no links in messages.</summary>
    public string Documentation { get; set; } = "";

    /// <summary>The folder of the SDK's C# compiler, where its library is looked for last.</summary>
    public string RoslynDirectory { get; set; } = "";

    /// <summary>The generated files; after an error, those of the last good run.</summary>
    [Output]
    public ITaskItem[] GeneratedFiles { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var log = new TaskGenerationLog(Log, ProjectFile, OutputDirectory, Documentation);
        if (RoslynResolver.IsAvailable(RoslynDirectory)) return Generate(log);
        log.CompilerNotFound(RoslynDirectory);
        return false;
    }

    /// <summary>Ends the run; nothing that is in place changes.</summary>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    // A method of its own: what it mentions is loaded when it is first called, after the compiler's library was found.
    private bool Generate(TaskGenerationLog log)
    {
        var settings = TaskParameters.Read(this);
        var diagnostics = new DiagnosticBag();
        var items = SettingsReader.ReadItems(settings, diagnostics);
        var options = SettingsReader.ReadOptions(settings, diagnostics);
        log.Report([.. TaskParameters.FindUrls(this), .. diagnostics.Diagnostics]);
        if (Log.HasLoggedErrors) return false;
        options = options with
        {
            Host = typeof(SchematicGenerate).Assembly.Location,
            HostText = files => Options + ModifiedTimes.Of(files, options.ProjectDirectory),
        };
        using var trace = Trace.Length > 0 ? new TraceRecorder() : null;
        try
        {
            var result = Generator.Run(items, options, log, _cancellation.Token);
            log.Finished(result, options.Mode);
            GeneratedFiles = [.. result.Files.Select(file => new TaskItem(Path.Combine(options.OutputDirectory, file)))];
        }
        catch (OperationCanceledException)
        {
            // MSBuild says that the build was cancelled.
        }

        if (trace is not null) Write(trace, Path.GetFullPath(Trace, options.ProjectDirectory), log);
        return !Log.HasLoggedErrors;
    }

    private static void Write(TraceRecorder trace, string path, TaskGenerationLog log)
    {
        try
        {
            TraceFile.Write(path, trace.Spans);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.TraceNotWritten(path, exception.Message);
        }
    }
}
