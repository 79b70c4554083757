using System.Globalization;
using Microsoft.Build.Framework;
using Schematic.Build.Projects;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Generation.Hosting;
using Schematic.Generation.Modules;
using Schematic.Generation.Refresh;

namespace Schematic.Build.Tasks;

/// <summary>The MSBuild task that replaces descriptions by the documents at the URLs of their metadata <c>Source</c>. No build runs it.</summary>
[MSBuildMultiThreadableTask]
public sealed class SchematicRefresh : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The descriptions, with the metadata of the <c>SchematicApi</c> item.</summary>
    [Required]
    public ITaskItem[] Apis { get; set; } = [];

    /// <summary>The absolute path of the project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The absolute paths of other project files, which may not exist.</summary>
    public string[] Files { get; set; } = [];

    /// <summary>The namespace of the code that all modules share.</summary>
    [Required]
    public string Namespace { get; set; } = "";

    /// <summary>The value of <see cref="Namespace"/> if the project states it; empty if it is derived from the project's name.</summary>
    public string StatedNamespace { get; set; } = "";

    /// <summary>The root namespace.</summary>
    public string RootNamespace { get; set; } = "";

    /// <summary>The C# language version; empty for the lowest default of the project's frameworks.</summary>
    public string LanguageVersion { get; set; } = "";

    /// <summary>The project's target frameworks, separated by semicolons.</summary>
    public string Frameworks { get; set; } = "";

    /// <summary>The severity of changes that break callers: <c>off</c>, <c>warn</c> or <c>error</c>.</summary>
    public string Compatibility { get; set; } = "";

    /// <summary>The absolute path of the file with the entity tags of the last run.</summary>
    [Required]
    public string MemoryFile { get; set; } = "";

    /// <summary>The largest document in bytes; empty for the default.</summary>
    public string MaxBytes { get; set; } = "";

    /// <summary>The time limit for each document in seconds; empty for the default.</summary>
    public string Timeout { get; set; } = "";

    /// <summary>The URL of the documentation folder, with a trailing slash; empty for no links in messages.</summary>
    public string Documentation { get; set; } = "";

    /// <summary>The folder of the SDK's C# compiler, which is searched last for the compiler library.</summary>
    public string RoslynDirectory { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (RoslynResolver.IsAvailable(RoslynDirectory)) return Refresh();
        new DiagnosticLog(Log, Documentation).Report(new Diagnostic(DiagnosticDescriptors.CompilerNotFound, new SourceLocation(ProjectFile, 0, 0), [RoslynDirectory]));
        return false;
    }

    /// <summary>Cancels the run; descriptions that were not replaced yet are not changed.</summary>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    // Must be a separate method: the types that it uses are loaded at its first call, after the compiler library has been found.
    private bool Refresh()
    {
        var log = new DiagnosticLog(Log, Documentation);
        var rules = new ProjectRules(ProjectSource.ReadAll([ProjectFile, .. Files]), ProjectFile, new HashSet<string>());
        if (Apis.All(item => item.GetMetadata("Source").Length == 0)) Log.LogMessage(MessageImportance.High, "Schematic: no SchematicApi item has the metadata Source");
        try
        {
            if (ReadSettings(log) is not { } settings) return false;
            foreach (var diagnostic in Refresher.RunAsync(ReadProject(), settings, path => rules.LocationOf(path), Report, _cancellation.Token).GetAwaiter().GetResult()) log.Report(diagnostic);
        }
        catch (OperationCanceledException)
        {
            // MSBuild reports that the build was cancelled.
        }

        return !Log.HasLoggedErrors;

        void Report(RefreshResult result)
        {
            foreach (var diagnostic in result.Diagnostics) log.Report(diagnostic);
            var outcome = result.Outcome switch
            {
                RefreshOutcome.Created => "created",
                RefreshOutcome.Replaced => "replaced",
                RefreshOutcome.Unchanged => "unchanged",
                _ => "kept because of an error",
            };
            Log.LogMessage(MessageImportance.High, "Schematic: {0} is {1} ({2})", result.File, outcome, result.Source);
            foreach (var change in result.Changes) Log.LogMessage(MessageImportance.High, "Schematic:   {0}", change);
        }
    }

    private RefreshSettings? ReadSettings(DiagnosticLog log)
    {
        var settings = new RefreshSettings(MemoryFile);
        if (MaxBytes.Length > 0)
        {
            if (!long.TryParse(MaxBytes, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) || bytes is 0 or > int.MaxValue) return Invalid("SchematicRefreshMaxBytes", MaxBytes, "a number of bytes from 1 to 2147483647");
            settings = settings with { MaximumBytes = bytes };
        }

        if (Timeout.Length > 0)
        {
            if (!double.TryParse(Timeout, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds is <= 0 or > 86400) return Invalid("SchematicRefreshTimeout", Timeout, "a number of seconds up to 86400");
            settings = settings with { Timeout = TimeSpan.FromSeconds(seconds) };
        }

        return settings;

        RefreshSettings? Invalid(string property, string value, string expected)
        {
            log.Report(new Diagnostic(DiagnosticDescriptors.InvalidProperty, new SourceLocation(ProjectFile, 0, 0), [property, value, $"it must be {expected}"]));
            return null;
        }
    }

    private ProjectSettings ReadProject() => new()
    {
        ProjectFile = ProjectFile,
        OutputDirectory = Path.GetDirectoryName(MemoryFile)!,
        Namespace = Namespace,
        StatedNamespace = StatedNamespace,
        RootNamespace = RootNamespace,
        Items = [.. Apis.Select(item => new ItemSettings(item.GetMetadata("FullPath"), item.GetMetadata))],
        LanguageVersion = LanguageVersion,
        Frameworks = Frameworks.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Compatibility = Compatibility,
    };
}
