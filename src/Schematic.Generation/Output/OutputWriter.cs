using System.Collections.Concurrent;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Output;

/// <summary>
/// Replaces the generated files, all or none: texts are staged beside the files as they become ready, and put in place
/// when every one of them is. A file whose text stays the same is not touched.
/// </summary>
internal sealed class OutputWriter : IDisposable
{
    private readonly OutputDirectory _directory;
    private readonly string? _project;
    private readonly OutputTransaction _transaction;
    private readonly IDisposable? _lock;
    private readonly ConcurrentDictionary<string, FileChange> _changes = new(StringComparer.Ordinal);

    private OutputWriter(OutputDirectory directory, string? project, int parallelism, IDisposable? @lock) =>
        (_directory, _project, _transaction, _lock) = (directory, project, new OutputTransaction(directory, parallelism), @lock);

    /// <summary>What is different from the files in place, ordered by path.</summary>
    public IReadOnlyList<FileChange> Changes => [.. _changes.Values.OrderBy(change => change.File, StringComparer.Ordinal)];

    private bool IsDryRun => _lock is null;

    /// <summary>A writer that finds out what would change, and changes nothing.</summary>
    public static OutputWriter OpenForDryRun(OutputDirectory directory) => new(directory, null, 1, null);

    /// <summary>A writer, once no other build has one; what a build before it left unfinished is undone.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="projectFile">The project that writes; empty if the directory belongs to none.</param>
    /// <param name="parallelism">How many files are put in place at a time.</param>
    /// <param name="diagnostics">Receives what the file system refuses (SCH6xxx).</param>
    /// <param name="waits">Called once where another build keeps this one waiting.</param>
    /// <param name="cancellationToken">Ends the waiting for another build.</param>
    /// <returns>The writer; null where nothing can be written.</returns>
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

    /// <summary>Stages a file. Safe for use by several threads, each with files of its own.</summary>
    public void Stage(string file, ReadOnlyMemory<char> text, DiagnosticBag diagnostics)
    {
        if (!OutputDirectory.IsSafe(file))
        {
            diagnostics.Report(DiagnosticDescriptors.UnsafeFileName, new SourceLocation(_directory.Full(""), 0, 0), file);
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

    /// <summary>Puts everything that was staged in place, removes what is no longer generated, and writes the manifest.</summary>
    /// <param name="files">All files that are generated now, in order.</param>
    /// <param name="previous">The files of the last run.</param>
    /// <param name="state">What to remember of this run.</param>
    /// <param name="references">The paths, relative to the project, of all files that descriptions refer to.</param>
    /// <param name="optionsText">What decided about the output, with the times of all files.</param>
    /// <param name="diagnostics">Receives what the file system refuses (SCH6xxx).</param>
    public void Commit(
        IReadOnlyList<string> files,
        IReadOnlyList<string> previous,
        string state,
        IReadOnlyList<string> references,
        string optionsText,
        DiagnosticBag diagnostics)
    {
        // Where there is nothing to list there is no file, which a build would read in vain.
        string[] inputs = references.Count > 0 ? [OutputDirectory.Inputs] : [];
        string[] owner = _project is null || _directory.Read(OutputDirectory.Project) == _project ? [] : [OutputDirectory.Project];
        IReadOnlyList<string> staged = [.. Changes.Select(change => change.File), .. owner, OutputDirectory.State, .. inputs, OutputDirectory.Options, OutputDirectory.Manifest];
        var stale = previous.Except(files, StringComparer.Ordinal).Where(file => OutputDirectory.IsSafe(file) && _directory.Exists(file)).ToList();
        foreach (var file in stale) _changes[file] = Change(file, _directory.Read(file), null);
        if (IsDryRun) return;
        if (inputs.Length == 0 && _directory.Exists(OutputDirectory.Inputs)) stale.Add(OutputDirectory.Inputs);

        Guard(_directory.Full(OutputDirectory.Manifest), diagnostics, () =>
        {
            _transaction.Stage(OutputDirectory.State, state);
            foreach (var file in owner) _transaction.Stage(file, _project);
            foreach (var file in inputs) _transaction.Stage(file, Lines(references));
            _transaction.Stage(OutputDirectory.Options, optionsText);
            _transaction.Stage(OutputDirectory.Manifest, Lines(files));
            _transaction.Commit(staged, stale);
        });
    }

    /// <summary>Gives up what was not committed, tidies up, and lets the next build in.</summary>
    public void Dispose()
    {
        if (_lock is null) return;
        // What cannot be deleted now is deleted by the next build, which tells why it cannot be.
        Guard(_directory.Full(""), new DiagnosticBag(), _transaction.End);
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

    private static string Lines(IReadOnlyList<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static int CountLines(ReadOnlySpan<char> text) => text.Count('\n') + (text.Length == 0 || text[^1] == '\n' ? 0 : 1);
}
