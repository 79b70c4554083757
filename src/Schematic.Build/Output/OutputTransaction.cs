namespace Schematic.Build.Output;

/// <summary>
/// Replaces files of a directory, all or none. New texts lie staged beside the files, old ones are kept there; a journal
/// says what is under way. Where it stands, a build has not come to its end, and everything goes back to what it was.
/// </summary>
/// <remarks>
/// The steps, after each of which a process may be killed: stage, keep, write the journal, replace, remove, put the manifest
/// in place, delete the journal (from here on the new files hold), delete what was kept.
/// </remarks>
internal sealed class OutputTransaction(OutputDirectory directory)
{
    private const string Journal = "schematic.journal";
    private const string StagedSuffix = ".schematic-new";
    private const string KeptSuffix = ".schematic-old";
    private const char Added = '+';
    private const char Replaced = '~';

    /// <summary>Writes a text beside the file that it is to become.</summary>
    public void Stage(string file, string text) => directory.Write(file + StagedSuffix, text);

    /// <summary>Undoes what a build began and did not end, and deletes what it left lying.</summary>
    public void Recover()
    {
        foreach (var line in directory.ReadLines(Journal))
        {
            var file = line[1..];
            if (directory.Exists(file + KeptSuffix)) directory.Move(file + KeptSuffix, file);
            else if (line[0] == Added) directory.Delete(file);
        }

        directory.Delete(Journal);
        Sweep(StagedSuffix);
        Sweep(KeptSuffix);
    }

    /// <summary>Puts staged files in place and removes others.</summary>
    /// <param name="staged">The staged files; the last one is put in place when everything else is done.</param>
    /// <param name="removed">The files to remove.</param>
    /// <exception cref="IOException">The file system refuses; every file is as it was.</exception>
    /// <exception cref="AggregateException">Likewise.</exception>
    public void Commit(IReadOnlyList<string> staged, IReadOnlyList<string> removed)
    {
        var lines = Keep([.. staged, .. removed]);
        // Written as a whole or not at all: half a journal would undo half of the work.
        Stage(Journal, string.Concat(lines.Select(line => line + "\n")));
        directory.Move(Journal + StagedSuffix, Journal);
        try
        {
            Parallel.ForEach(staged.SkipLast(1), Replace);
            foreach (var file in removed) directory.Delete(file);
            Replace(staged[^1]);
        }
        catch
        {
            Recover();
            throw;
        }

        directory.Delete(Journal);
        Sweep(KeptSuffix);
    }

    private string[] Keep(IReadOnlyList<string> files)
    {
        var lines = new string[files.Count];
        Parallel.For(0, files.Count, index =>
        {
            var isThere = directory.Exists(files[index]);
            if (isThere) directory.Copy(files[index], files[index] + KeptSuffix);
            lines[index] = (isThere ? Replaced : Added) + files[index];
        });
        return lines;
    }

    private void Replace(string file) => directory.Move(file + StagedSuffix, file);

    private void Sweep(string suffix)
    {
        foreach (var leftover in directory.Find(suffix)) directory.Delete(leftover);
    }
}
