using System.Diagnostics;
using System.Globalization;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Schematic.Generation.Output;
using Schematic.Generation.Modules;
using Schematic.Generation.Pipeline;
using Schematic.Generation.Tracing;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Build.Tasks;

/// <summary>Reports the work of the generator to MSBuild.</summary>
internal sealed class TaskGenerationLog(TaskLoggingHelper log, string projectFile, string outputDirectory, string documentation) : IGenerationLog
{
    // A limit for console output; a binary log contains all lines.
    private const int MostLinesOfFile = 100;
    private const int MostLines = 1000;
    private const int MostNames = 5;

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly bool _logsDetails = log.LogsMessagesOfImportance(MessageImportance.Low);
    private readonly ModuleTimes _moduleTimes = new();
    private readonly DiagnosticLog _diagnostics = new(log, documentation);

    private SourceLocation Project => new(projectFile, 0, 0);

    public void StageFinished(string stage, Subject subject, TimeSpan started, TimeSpan took)
    {
        if (!_logsDetails) return;
        if (subject.Module is { } module) _moduleTimes.Add(module, stage, took);
        log.LogMessage(
            MessageImportance.Low, "Schematic: {0,-8} {1}, at {2} ms for {3} ms on thread {4}",
            stage, PlainText.Of(subject.Name), Milliseconds(started), Milliseconds(took), Environment.CurrentManagedThreadId);
    }

    // High importance: without the message, the build appears to hang.
    public void Waits(string folder) =>
        log.LogMessage(MessageImportance.High, "Schematic: waiting for another build that writes to {0}", PlainText.Of(folder));

    public void Unexpected(Exception exception) => log.LogMessage(MessageImportance.Low, "{0}", exception);

    /// <summary>Reports files that could not be deleted by a clean.</summary>
    public void Cleaned(DiagnosticBag diagnostics)
    {
        foreach (var diagnostic in diagnostics.Diagnostics) Report(diagnostic);
    }

    public void CompilerNotFound(string folder) =>
        Report(new Diagnostic(DiagnosticDescriptors.CompilerNotFound, Project, [folder]));

    /// <summary>Reports diagnostics.</summary>
    public void Report(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Report(diagnostic);
    }

    public void Finished(GenerationResult result, GenerationMode mode)
    {
        Report(result.Diagnostics);
        if (result.HasErrors) return;
        switch (mode)
        {
            case GenerationMode.Validate:
                log.LogMessage(MessageImportance.High, "Schematic: {0} modules checked", result.Modules);
                break;
            case GenerationMode.Accept:
                LogWritten(result.Written, "the records are up to date");
                break;
            case GenerationMode.Suggest:
                LogWritten(result.Written, "no new suggestions");
                break;
            case GenerationMode.Export:
                LogWritten(result.Written, "the OpenAPI documents are up to date");
                break;
            case GenerationMode.DryRun:
                LogChanges(result.Changes);
                break;
            default:
                LogSummary(result);
                break;
        }
    }

    /// <summary>Reports that the timeline could not be written; the build does not fail.</summary>
    public void TraceNotWritten(string path, string reason) =>
        Report(new Diagnostic(DiagnosticDescriptors.TraceNotWritten, new SourceLocation(path, 0, 0), [reason]));

    private void LogSummary(GenerationResult result)
    {
        if (_logsDetails) LogDetails(result);
        if (result.FirstClients.Count > 0)
            log.LogMessage(MessageImportance.High, "Schematic: generated {0} in {1}", PlainText.Of(Shortened(result.FirstClients, ", ")), PlainText.Of(outputDirectory));
        if (result.Reasons.Count > 0)
            log.LogMessage(MessageImportance.Normal, "Schematic: generated {0} of {1} modules: {2}", result.Generated, result.Modules, PlainText.Of(Shortened(result.Reasons, "; ")));
        log.LogMessage(
            MessageImportance.Normal, "Schematic: {0} modules, {1} generated, {2} up to date in {3} s",
            result.Modules, result.Generated, result.Modules - result.Generated,
            Stopwatch.GetElapsedTime(_start).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture));
    }

    private void LogWritten(IReadOnlyList<string> files, string ifNone)
    {
        foreach (var file in files) log.LogMessage(MessageImportance.High, "Schematic: wrote {0}", PlainText.Of(file));
        if (files.Count == 0) log.LogMessage(MessageImportance.High, "Schematic: {0}", ifNone);
    }

    private void LogDetails(GenerationResult result)
    {
        foreach (var change in result.Changes)
            log.LogMessage(MessageImportance.Low, "Schematic: {0} {1} ({2} lines)", change.Kind.ToString().ToLowerInvariant(), PlainText.Of(change.File), change.Lines);
        foreach (var module in result.UpToDate) log.LogMessage(MessageImportance.Low, "Schematic: {0} is up to date", module);
        foreach (var sentence in _moduleTimes.Sentences) log.LogMessage(MessageImportance.Low, "Schematic: {0}", sentence);
    }

    private void LogChanges(IReadOnlyList<FileChange> changes)
    {
        var left = MostLines;
        foreach (var change in changes)
        {
            var verb = change.Kind switch { FileChangeKind.Added => "add", FileChangeKind.Changed => "change", _ => "remove" };
            log.LogMessage(
                MessageImportance.High, "Schematic: would {0} {1} ({2} lines, +{3} -{4})", verb, PlainText.Of(change.File), change.Lines, change.Diff!.Added, change.Diff.Removed);
            left -= LogDiff(change.Diff.Lines, Math.Min(left, MostLinesOfFile));
        }

        if (changes.Count == 0) log.LogMessage(MessageImportance.High, "Schematic: nothing would change");
    }

    /// <returns>The number of lines that are visible at normal verbosity.</returns>
    private int LogDiff(IReadOnlyList<string> lines, int most)
    {
        if (lines.Count <= most)
        {
            log.LogMessage(MessageImportance.High, "{0}", string.Join('\n', lines));
            return lines.Count;
        }

        if (most > 0) log.LogMessage(MessageImportance.High, "{0}", string.Join('\n', lines.Take(most)));
        log.LogMessage(MessageImportance.High, "... {0} more lines, which -v:detailed shows", lines.Count - most);
        log.LogMessage(MessageImportance.Low, "{0}", string.Join('\n', lines.Skip(most)));
        return most;
    }

    private void Report(Diagnostic diagnostic) => _diagnostics.Report(diagnostic);

    private static string Shortened(IReadOnlyList<string> names, string separator)
    {
        var shown = string.Join(separator, names.Take(MostNames));
        return names.Count > MostNames ? $"{shown} and {names.Count - MostNames} more" : shown;
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
