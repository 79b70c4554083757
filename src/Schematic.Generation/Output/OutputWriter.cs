using System.Collections.Concurrent;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Output;

/// <summary>
/// Replaces the generated files in one transaction: content is staged next to the files as it becomes available, and replaces them
/// when all files are staged. A file whose content does not change is not written.
/// </summary>
internal sealed class OutputWriter : IDisposable
{
    private static readonly Lazy<string> Analyzers = new(ReadAnalyzers);

    private readonly OutputDirectory _directory;
    private readonly string? _project;
    private readonly OutputTransaction _transaction;
    private readonly IDisposable? _lock;
    private readonly ConcurrentDictionary<string, FileChange> _changes = new(StringComparer.Ordinal);

    private OutputWriter(OutputDirectory directory, string? project, int parallelism, IDisposable? @lock) =>
        (_directory, _project, _transaction, _lock) = (directory, project, new OutputTransaction(directory, parallelism), @lock);

    /// <summary>The differences from the existing files, ordered by path.</summary>
    public IReadOnlyList<FileChange> Changes => [.. _changes.Values.OrderBy(change => change.File, StringComparer.Ordinal)];

    private bool IsDryRun => _lock is null;

    /// <summary>Creates a writer that determines the changes without writing files.</summary>
    public static OutputWriter OpenForDryRun(OutputDirectory directory) => new(directory, null, 1, null);

    /// <summary>Creates a writer when no other build has one, and undoes an unfinished transaction of an earlier build.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="projectFile">The project that owns the files; empty if the directory does not belong to a project.</param>
    /// <param name="parallelism">The number of files that are replaced at the same time.</param>
    /// <param name="diagnostics">Receives the errors of the file system (SCH6xxx).</param>
    /// <param name="waits">Called once if this build must wait for another one.</param>
    /// <param name="cancellationToken">Stops waiting for another build.</param>
    /// <returns>The writer; null if the directory is not writable.</returns>
    public static OutputWriter? Open(
        OutputDirectory directory, string projectFile, int parallelism, DiagnosticBag diagnostics, Action waits, CancellationToken cancellationToken)
    {
        OutputWriter? writer = null;
        var isOpen = Guard(directory.Full(""), diagnostics, () =>
        {
            writer = new OutputWriter(directory, OutputOwner.Of(directory, projectFile), parallelism, OutputLock.Take(directory, waits, cancellationToken));
            if (OutputOwner.FindOther(directory, writer._project) is { } other)
                diagnostics.Report(DiagnosticDescriptors.OutputOfAnotherProject, new SourceLocation(projectFile, 0, 0), directory.Full(""), other);
            else
                writer._transaction.Begin();
        });
        if (isOpen && !diagnostics.HasErrors) return writer;
        writer?._lock!.Dispose();
        return null;
    }

    /// <summary>Stages a file. Can be called by several threads for different files.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">The content.</param>
    /// <param name="diagnostics">Receives the errors.</param>
    /// <param name="origin">The location to report if the name of the file is not valid; null for the directory.</param>
    public void Stage(string file, ReadOnlyMemory<char> text, DiagnosticBag diagnostics, SourceLocation? origin = null)
    {
        if (!OutputDirectory.IsSafe(file))
        {
            diagnostics.Report(DiagnosticDescriptors.UnsafeFileName, origin ?? new SourceLocation(_directory.Full(""), 0, 0), file);
            return;
        }

        Guard(_directory.Full(file), diagnostics, () =>
        {
            var old = _directory.Read(file);
            if (old is not null && text.Span.SequenceEqual(old)) return;
            if (!IsDryRun) _transaction.Stage(file, text.Span);
            _changes[file] = Change(file, old, text);
        });
    }

    /// <summary>Replaces files by the staged ones, removes files that are no longer generated, and writes the manifest.</summary>
    /// <param name="files">All currently generated files, in order.</param>
    /// <param name="previous">The files of the last run.</param>
    /// <param name="state">The state of this run to save.</param>
    /// <param name="references">The paths of all files that descriptions refer to, relative to the project.</param>
    /// <param name="optionsText">The string that builds compare to determine if a run is needed.</param>
    /// <param name="diagnostics">Receives the errors of the file system (SCH6xxx).</param>
    public void Commit(
        IReadOnlyList<string> files,
        IReadOnlyList<string> previous,
        string state,
        IReadOnlyList<string> references,
        string optionsText,
        DiagnosticBag diagnostics)
    {
        // An empty list is not written, so that builds need not read it.
        string[] inputs = references.Count > 0 ? [OutputDirectory.Inputs] : [];
        string[] owner = _project is null || _directory.Read(OutputDirectory.Project) == _project ? [] : [OutputDirectory.Project];
        string[] analyzers = _directory.Read(OutputDirectory.Analyzers) == Analyzers.Value ? [] : [OutputDirectory.Analyzers];
        IReadOnlyList<string> staged = [.. Changes.Select(change => change.File), .. owner, .. analyzers, OutputDirectory.State, .. inputs, OutputDirectory.Options, OutputDirectory.Manifest];
        var stale = previous.Except(files, StringComparer.Ordinal).Where(file => OutputDirectory.IsSafe(file) && _directory.Exists(file)).ToList();
        foreach (var file in stale) _changes[file] = Change(file, _directory.Read(file), null);
        if (IsDryRun) return;
        if (inputs.Length == 0 && _directory.Exists(OutputDirectory.Inputs)) stale.Add(OutputDirectory.Inputs);

        Guard(_directory.Full(OutputDirectory.Manifest), diagnostics, () =>
        {
            _transaction.Stage(OutputDirectory.State, state);
            foreach (var file in owner) _transaction.Stage(file, _project);
            foreach (var file in analyzers) _transaction.Stage(file, Analyzers.Value);
            foreach (var file in inputs) _transaction.Stage(file, Lines(references));
            _transaction.Stage(OutputDirectory.Options, optionsText);
            _transaction.Stage(OutputDirectory.Manifest, Lines(files));
            _transaction.Commit(staged, stale);
        });
    }

    /// <summary>Discards staged files that were not committed, and releases the lock for the next build.</summary>
    public void Dispose()
    {
        if (_lock is null) return;
        // Files that cannot be deleted now are deleted by the next build, which reports errors.
        Guard(_directory.Full(""), new DiagnosticBag(), () =>
        {
            _transaction.End();
            _directory.Seal();
        });
        _lock.Dispose();
    }

    private FileChange Change(string file, string? old, ReadOnlyMemory<char>? @new)
    {
        var kind = old is null ? FileChangeKind.Added : @new is null ? FileChangeKind.Removed : FileChangeKind.Changed;
        return new FileChange(kind, file, CountLines((@new ?? old.AsMemory()).Span)) { Diff = IsDryRun ? UnifiedDiff.Of(file, old, @new?.ToString()) : null };
    }

    private static bool Guard(string path, DiagnosticBag diagnostics, Action write)
    {
        try
        {
            write();
            return true;
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(RefusedException.IsRefusal))
        {
            Report(exception.InnerExceptions[0]);
        }
        catch (Exception exception) when (RefusedException.IsRefusal(exception))
        {
            Report(exception);
        }

        return false;

        void Report(Exception exception) => diagnostics.Report(
            DiagnosticDescriptors.OutputNotWritten, new SourceLocation((exception as RefusedException)?.Path ?? path, 0, 0), exception.Message);
    }

    private static string ReadAnalyzers()
    {
        using var reader = new StreamReader(typeof(OutputWriter).Assembly.GetManifestResourceStream(OutputDirectory.Analyzers)!);
        return reader.ReadToEnd();
    }

    private static string Lines(IReadOnlyList<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static int CountLines(ReadOnlySpan<char> text) => text.Count('\n') + (text.Length == 0 || text[^1] == '\n' ? 0 : 1);
}
