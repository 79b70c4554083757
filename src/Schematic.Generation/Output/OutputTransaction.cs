using Schematic.Generation.Tracing;

namespace Schematic.Generation.Output;

/// <summary>
/// Replaces files of a directory, all or none. New texts lie staged beside the files, old ones are kept there; a journal
/// is there as long as anything is under way, and says what. Where it stands without a build that works on it, that build
/// has not come to its end, and everything goes back to what it was.
/// </summary>
/// <remarks>
/// The steps, in and between which a process may be killed: begin (an empty journal), stage, keep, write the journal, replace,
/// remove, put the manifest in place, empty the journal (from here on the new files hold), delete what was kept, delete the journal.
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

    /// <summary>Says that something is under way, once nothing is left of what an earlier build began.</summary>
    public void Begin()
    {
        using var span = Telemetry.Begin("recover");
        Recover();
        directory.Touch(Journal);
    }

    /// <summary>Says that nothing is under way any more, once nothing is left of it.</summary>
    public void End()
    {
        using var span = Telemetry.Begin("settle");
        Recover();
    }

    /// <summary>Writes a text beside the file that it is to become.</summary>
    public void Stage(string file, ReadOnlySpan<char> text) => directory.Write(file + StagedSuffix, text);

    /// <summary>Undoes what was begun and not ended, and deletes what it left lying.</summary>
    public void Recover()
    {
        if (!directory.Exists(Journal)) return;
        Undo([.. directory.ReadLines(Journal).Where(line => line.Length > 1 && OutputDirectory.IsSafe(line[1..]))]);
        Sweep(KeptSuffix);
        Sweep(StagedSuffix);
        directory.Delete(Journal);
    }

    /// <summary>Puts staged files in place and removes others. What was kept is deleted at the end.</summary>
    /// <param name="staged">The staged files; the last one is put in place when everything else is done.</param>
    /// <param name="removed">The files to remove.</param>
    /// <exception cref="IOException">The file system refuses; every file is as it was.</exception>
    /// <exception cref="AggregateException">Likewise.</exception>
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

    // As a whole or not at all: half a journal would undo half of the work.
    private void WriteJournal(params string[] lines)
    {
        using var span = Telemetry.Begin("journal", new Subject($"{lines.Length} files"));
        Stage(Journal, string.Concat(lines.Select(line => line + "\n")));
        directory.Move(Journal + StagedSuffix, Journal);
    }

    // A file that another program holds can be neither replaced nor taken back; what never changed need not be, and the rest goes on.
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

    // The file system's own words do not always say which file they are about.
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
