using System.Collections.Concurrent;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Build.Output;

/// <summary>
/// Replaces the generated files, all or none: texts are staged beside the files as they become ready, and put in place
/// when every one of them is. A file whose text stays the same is not touched.
/// </summary>
internal sealed class OutputWriter(OutputDirectory directory, bool isDryRun)
{
    private readonly ConcurrentDictionary<string, FileChange> _changes = new(StringComparer.Ordinal);

    /// <summary>What is different from the files in place, ordered by path.</summary>
    public IReadOnlyList<FileChange> Changes => [.. _changes.Values.OrderBy(change => change.File, StringComparer.Ordinal)];

    /// <summary>Stages a file. Safe for use by several threads, each with files of its own.</summary>
    public void Stage(string file, string text, DiagnosticBag diagnostics)
    {
        if (!OutputDirectory.IsSafe(file))
        {
            diagnostics.Report(DiagnosticDescriptors.UnsafeFileName, new SourceLocation(directory.Full(""), 0, 0), file);
            return;
        }

        Guard(file, diagnostics, () =>
        {
            var old = directory.Read(file);
            if (old == text) return;
            if (!isDryRun) directory.Stage(file, text);
            _changes[file] = new FileChange(old is null ? FileChangeKind.Added : FileChangeKind.Changed, file, CountLines(text));
        });
    }

    /// <summary>Puts everything that was staged in place, removes what is no longer generated, and writes the manifest.</summary>
    /// <param name="files">All files that are generated now, in order.</param>
    /// <param name="previous">The files of the last run.</param>
    /// <param name="state">What to remember of this run.</param>
    /// <param name="references">The absolute paths of all files that descriptions refer to.</param>
    /// <param name="diagnostics">Receives what the file system refuses (SCH6xxx).</param>
    public void Commit(
        IReadOnlyList<string> files, IReadOnlyList<string> previous, string state, IReadOnlyList<string> references, DiagnosticBag diagnostics)
    {
        var stale = previous.Except(files, StringComparer.Ordinal).Where(file => OutputDirectory.IsSafe(file) && directory.Exists(file)).ToList();
        foreach (var file in stale) _changes[file] = new FileChange(FileChangeKind.Removed, file, directory.ReadLines(file).Count);
        if (isDryRun) return;

        Guard(OutputDirectory.Manifest, diagnostics, () =>
        {
            // Without a manifest the next build starts anew: whatever happens from here on is mended by it.
            File.Delete(directory.Full(OutputDirectory.Manifest));
            Parallel.ForEach(Changes.Where(change => change.Kind != FileChangeKind.Removed), change => directory.Commit(change.File));
            foreach (var file in stale) directory.Delete(file);
            directory.Write(OutputDirectory.State, state);
            directory.Write(OutputDirectory.Inputs, Lines(references));
            directory.Write(OutputDirectory.Manifest, Lines(files));
        });
    }

    private void Guard(string file, DiagnosticBag diagnostics, Action write)
    {
        try
        {
            write();
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(IsRefusal))
        {
            Report(exception.InnerExceptions[0]);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            Report(exception);
        }

        void Report(Exception exception) => diagnostics.Report(
            DiagnosticDescriptors.OutputNotWritten, new SourceLocation(directory.Full(file), 0, 0), exception.Message);
    }

    private static bool IsRefusal(Exception exception) => exception is IOException or UnauthorizedAccessException or System.Security.SecurityException;

    private static string Lines(IReadOnlyList<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static int CountLines(string text) => text.AsSpan().Count('\n');
}
