using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Hosting;
using Schematic.Generation.Modules;
using Schematic.Generation.Pipeline;
using Schematic.Generation.Tracing;

namespace Schematic.Build.Tasks;

/// <summary>The MSBuild task that passes properties and items to the generator, runs it, and reports its diagnostics and files.</summary>
[MSBuildMultiThreadableTask]
public sealed class SchematicGenerate : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The descriptions, with the metadata of the <c>SchematicApi</c> item.</summary>
    [Required]
    public ITaskItem[] Apis { get; set; } = [];

    /// <summary>The absolute path of the project file; descriptions are reported by paths relative to its folder.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The absolute path of the folder for the generated files.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>The namespace of the code that all modules share; characters that are not valid in an identifier become underscores.</summary>
    [Required]
    public string Namespace { get; set; } = "";

    /// <summary>The value of <see cref="Namespace"/> if the project states it; empty if it is derived from the project's name.</summary>
    public string StatedNamespace { get; set; } = "";

    /// <summary>The root namespace, which may not be valid if it is derived from the project's name. A stated namespace may begin with it.</summary>
    public string RootNamespace { get; set; } = "";

    /// <summary>The folder of the project's own templates; empty for none.</summary>
    public string TemplateDirectory { get; set; } = "";

    /// <summary>The degree of parallelism; 0 for one per core, 1 for none.</summary>
    public int MaxParallelism { get; set; }

    /// <summary>True if warnings about descriptions are errors.</summary>
    public bool Strict { get; set; }

    /// <summary>The operations to generate: <c>all</c> or <c>used</c>.</summary>
    public string Operations { get; set; } = "";

    /// <summary>The HTTP methods whose JSON bodies distinguish absent members from null.</summary>
    public string ExplicitNulls { get; set; } = "";

    /// <summary>True if fakes are generated for all descriptions.</summary>
    public bool Fakes { get; set; }

    /// <summary>True if operations become functions that language models can call.</summary>
    public bool Tools { get; set; }

    /// <summary>The sources of the project, which decide the operations to generate.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>The absolute path of the folder of intermediate files, which are not sources; empty if there are no sources.</summary>
    public string IntermediateDirectory { get; set; } = "";

    /// <summary>The string that the build compares to determine if this task must run; kept for the next build.</summary>
    public string Options { get; set; } = "";

    /// <summary>The C# language version; empty for the lowest default of the project's frameworks.</summary>
    public string LanguageVersion { get; set; } = "";

    /// <summary>True if global usings of all modules are emitted.</summary>
    public bool GlobalUsings { get; set; }

    /// <summary>True if metadata is written next to the code.</summary>
    public bool Metadata { get; set; }

    /// <summary>The folder where the repository keeps metadata; empty for none.</summary>
    public string MetadataDirectory { get; set; } = "";

    /// <summary>The project's target frameworks, separated by semicolons.</summary>
    public string Frameworks { get; set; } = "";

    /// <summary>True if changes are reported and not written.</summary>
    public bool DryRun { get; set; }

    /// <summary>True if descriptions are only read and checked.</summary>
    public bool ValidateOnly { get; set; }

    /// <summary>True if the surfaces of the descriptions are recorded and no code is generated.</summary>
    public bool Accept { get; set; }

    /// <summary>True if suggestions for overrides are written and no code is generated.</summary>
    public bool Suggest { get; set; }

    /// <summary>True if the descriptions are written as OpenAPI documents and no code is generated.</summary>
    public bool ExportOpenApi { get; set; }

    /// <summary>The folder for OpenAPI documents.</summary>
    public string OpenApiDirectory { get; set; } = "";

    /// <summary>The version of OpenAPI to write: <c>3.1</c> or <c>3.0</c>.</summary>
    public string OpenApiVersion { get; set; } = "";

    /// <summary>The format to write OpenAPI in: <c>json</c> or <c>yaml</c>.</summary>
    public string OpenApiFormat { get; set; } = "";

    /// <summary>The severity of changes that break callers: <c>off</c>, <c>warn</c> or <c>error</c>.</summary>
    public string Compatibility { get; set; } = "";

    /// <summary>The path of a timeline of the run in Chrome's trace event format; empty for none.</summary>
    public string Trace { get; set; } = "";

    /// <summary>The URL of the documentation folder, with a trailing slash; empty for no links in messages.</summary>
    public string Documentation { get; set; } = "";

    /// <summary>The folder of the SDK's C# compiler, which is searched last for the compiler library.</summary>
    public string RoslynDirectory { get; set; } = "";

    /// <summary>The generated files; after an error, those of the last successful run.</summary>
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

    /// <summary>Cancels the run; existing files are not changed.</summary>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    // Must be a separate method: the types that it uses are loaded at its first call, after the compiler library has been found.
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
            HostText = files => Options + ModifiedTimes.Of(files, options.ProjectDirectory) + files.Mentions,
        };
        using var trace = Trace.Length > 0 ? new TraceRecorder() : null;
        using var delay = MaxParallelism == 1 ? null : new TieringDelay();
        try
        {
            var result = Generator.Run(items, options, log, _cancellation.Token);
            log.Finished(result, options.Mode);
            GeneratedFiles = [.. result.Files.Select(file => new TaskItem(Path.Combine(options.OutputDirectory, file)))];
        }
        catch (OperationCanceledException)
        {
            // MSBuild reports that the build was cancelled.
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
