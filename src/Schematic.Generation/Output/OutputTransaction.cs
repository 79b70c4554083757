using Schematic.Generation.Tracing;

namespace Schematic.Generation.Output;

/// <summary>
/// Replaces the files of a directory in one transaction. New content is staged next to the files, and old files are kept there. A journal
/// exists during the transaction and lists its changes. If it exists although no build uses it, the build was interrupted, and
/// all changes are undone.
/// </summary>
/// <remarks>
/// The process can be killed during and between all steps: begin (an empty journal), stage, keep, write the journal, replace, remove,
/// replace the manifest, empty the journal (from here on the new files are valid), delete the kept files, delete the journal.
/// </remarks>
internal sealed class OutputTransaction(OutputDirectory directory, int parallelism)
{
    private const string Journal = "schematic.journal";
    private const string StagedSuffix = ".schematic-new";
    private const string KeptSuffix = ".schematic-old";
    private const char Added = '+';
    private const char Replaced = '~';
    private const char Removed = '-';

    private readonly ParallelOptions _parallel = new() { MaxDegreeOfParallelism = parallelism };

    /// <summary>Undoes an unfinished transaction of an earlier build, and begins a new one.</summary>
    public void Begin()
    {
        using var span = Telemetry.Begin("recover");
        Recover();
        directory.Touch(Journal);
    }

    /// <summary>Ends the transaction after deleting its remaining files.</summary>
    public void End()
    {
        using var span = Telemetry.Begin("clean");
        Recover();
    }

    /// <summary>Writes new content next to the file that it will replace.</summary>
    public void Stage(string file, ReadOnlySpan<char> text) => directory.Write(file + StagedSuffix, text);

    /// <summary>Undoes an unfinished transaction and deletes its remaining files.</summary>
    public void Recover()
    {
        if (!directory.Exists(Journal)) return;
        Undo([.. directory.ReadLines(Journal).Where(line => line.Length > 1 && OutputDirectory.IsSafe(line[1..]))]);
        Sweep(KeptSuffix);
        Sweep(StagedSuffix);
        directory.Delete(Journal);
    }

    /// <summary>Replaces files by staged ones and removes others. Kept files are deleted at the end.</summary>
    /// <param name="staged">The staged files; the last one is replaced after all others.</param>
    /// <param name="removed">The files to remove.</param>
    /// <exception cref="IOException">The file system reports an error; all files are unchanged.</exception>
    /// <exception cref="AggregateException">The file system reports errors while files are replaced or restored.</exception>
    public void Commit(IReadOnlyList<string> staged, IReadOnlyList<string> removed)
    {
        WriteJournal([.. Keep(staged, Replaced), .. Keep(removed, Removed)]);
        try
        {
            Replace(staged.SkipLast(1));
            foreach (var file in removed) Remove(file);
            Replace(staged[^1]);
            WriteJournal();
        }
        catch
        {
            Recover();
            throw;
        }
    }

    private string[] Keep(IReadOnlyList<string> files, char sign)
    {
        using var span = Telemetry.Begin("keep");
        var lines = new string[files.Count];
        Parallel.For(0, files.Count, _parallel, index =>
        {
            var isThere = directory.Exists(files[index]);
            if (isThere) Change(files[index], file => directory.Copy(file, file + KeptSuffix));
            lines[index] = (isThere ? sign : Added) + files[index];
        });
        return lines;
    }

    // The journal is written in one step: a partial journal would undo only a part of the changes.
    private void WriteJournal(params string[] lines)
    {
        using var span = Telemetry.Begin("journal", new Subject($"{lines.Length} files"));
        Stage(Journal, string.Concat(lines.Select(line => line + "\n")));
        directory.Move(Journal + StagedSuffix, Journal);
    }

    // A file locked by another program can be neither replaced nor restored. If it is unchanged, it is skipped; the others are restored anyway.
    private void Undo(IReadOnlyList<string> lines)
    {
        var refusals = new List<Exception>();
        foreach (var line in lines)
        {
            try
            {
                Undo(line[0], line[1..]);
            }
            catch (Exception exception) when (RefusedException.IsRefusal(exception))
            {
                refusals.Add(exception);
            }
        }

        if (refusals.Count > 0) throw new AggregateException(refusals);
    }

    private void Undo(char sign, string file)
    {
        var isUnchanged = directory.Exists(sign == Removed ? file : file + StagedSuffix);
        if (isUnchanged) return;
        if (sign == Added) Change(file, directory.Delete);
        else if (directory.Exists(file + KeptSuffix)) Change(file, file => directory.Move(file + KeptSuffix, file));
    }

    private void Replace(IEnumerable<string> files) => Parallel.ForEach(files, _parallel, Replace);

    private void Replace(string file)
    {
        using var span = Telemetry.Begin("replace", new Subject(file));
        Change(file, file => directory.Move(file + StagedSuffix, file));
    }

    private void Remove(string file)
    {
        using var span = Telemetry.Begin("remove", new Subject(file));
        Change(file, directory.Delete);
    }

    // The error messages of the file system do not always contain the path.
    private void Change(string file, Action<string> change)
    {
        try
        {
            change(file);
        }
        catch (Exception exception) when (RefusedException.IsRefusal(exception))
        {
            throw new RefusedException(directory.Full(file), exception);
        }
    }

    private void Sweep(string suffix)
    {
        foreach (var leftover in directory.Find(suffix)) directory.Delete(leftover);
    }
}
