using Schematic.Generation.Output;

namespace Schematic.Generation.Tests.Output;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OutputTransactionTests
{
    private static readonly string[] Staged = ["new.g.cs", "Deep/changed.g.cs", "schematic.manifest"];
    private static readonly string[] Removed = ["gone.g.cs"];
    private static readonly string[] New = ["Deep/changed.g.cs: new", "kept.g.cs: old", "new.g.cs: new", "schematic.manifest: new"];

    private readonly string _path = Directory.CreateTempSubdirectory("schematic-").FullName;

    private OutputDirectory Files => new(_path);

    [SetUp]
    public void WriteOldFiles()
    {
        foreach (var file in (string[])["Deep/changed.g.cs", "gone.g.cs", "kept.g.cs", "schematic.manifest"]) Files.Write(file, "old");
    }

    [TearDown]
    public void DeleteFiles()
    {
        Directory.Delete(_path, recursive: true);
        if (Directory.Exists(CommitStates.FolderOf(_path))) Directory.Delete(CommitStates.FolderOf(_path), recursive: true);
    }

    [Test]
    public void A_commit_replaces_adds_and_removes()
    {
        var transaction = StageAll();

        transaction.Commit(Staged, Removed);
        transaction.End();

        Assert.That(Content(), Is.EqualTo(New));
    }

    [Test]
    public void Staged_files_that_were_never_committed_are_deleted()
    {
        var before = Content();
        StageAll();

        new OutputTransaction(Files, 2).Recover();

        Assert.That(Content(), Is.EqualTo(before));
    }

    // A process may be killed at any step of a commit; the folder is copied at the beginning and at the end of each.
    [Test]
    public void Every_state_of_a_commit_is_undone_until_its_journal_is_empty()
    {
        var before = Content();
        var transaction = StageAll();
        var states = new CommitStates(_path);

        using (states.Observe()) transaction.Commit(Staged, Removed);

        Assert.That(states.Steps.Distinct(), Is.EqualTo((string[])["keep", "journal", "replace", "remove"]));
        Assert.That(states.Folders.SkipLast(1).Select(Recovered), Is.All.EqualTo(before));
        Assert.That(Recovered(states.Folders[^1]), Is.EqualTo(New));
    }

    // Another program may have the file open, so that nothing can replace it.
    [Test]
    public void A_file_that_was_not_removed_yet_is_not_replaced_by_its_copy()
    {
        var before = Content();
        Files.Write("gone.g.cs.schematic-old", "copy");
        Files.Write("schematic.journal", "-gone.g.cs\n");

        new OutputTransaction(Files, 2).Recover();

        Assert.That(Content(), Is.EqualTo(before));
    }

    [Test]
    public void A_recovery_that_was_killed_is_taken_up_again()
    {
        var before = Content();
        Files.Copy("gone.g.cs", "gone.g.cs.schematic-old");
        Files.Write("schematic.journal", "+new.g.cs\n~Deep/changed.g.cs\n~schematic.manifest\n-gone.g.cs\n");
        Files.Delete("gone.g.cs");

        new OutputTransaction(Files, 2).Recover();

        Assert.That(Content(), Is.EqualTo(before));
    }

    [Test]
    public void A_commit_that_was_killed_after_its_last_file_is_complete()
    {
        StageAll().Commit(Staged, Removed);

        new OutputTransaction(Files, 2).Recover();

        Assert.That(Content(), Is.EqualTo(New));
    }

    [Test]
    public void A_journal_that_was_tampered_with_removes_nothing_outside()
    {
        var before = Content();
        var inner = new OutputDirectory(Files.Full("inner"));
        inner.Write("schematic.journal", "+../kept.g.cs\n\n+\n");

        new OutputTransaction(inner, 2).Recover();

        Assert.That(Content(), Is.EqualTo(before));
    }

    [Test]
    public void A_commit_that_fails_leaves_every_file_and_its_time_as_it_was()
    {
        var before = Content();
        var transaction = StageAll();
        var time = new DateTime(2020, 2, 2, 2, 2, 2, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Files.Full("Deep/changed.g.cs"), time);
        // A folder in the place of the last file: nothing can be moved there.
        File.Delete(Files.Full("schematic.manifest"));
        Directory.CreateDirectory(Files.Full("schematic.manifest/occupied"));

        Assert.That(() => transaction.Commit(Staged, Removed), Throws.TypeOf<RefusedException>().With.Property(nameof(RefusedException.Path)).EqualTo(Files.Full("schematic.manifest")));

        Assert.That(Content(), Is.EqualTo(before.Where(line => !line.StartsWith("schematic.manifest", StringComparison.Ordinal))));
        Assert.That(File.GetLastWriteTimeUtc(Files.Full("Deep/changed.g.cs")), Is.EqualTo(time));
    }

    private string[] Recovered(string state)
    {
        new OutputTransaction(new OutputDirectory(state), 2).Recover();
        return Content(state);
    }

    private OutputTransaction StageAll()
    {
        var transaction = new OutputTransaction(Files, 1);
        transaction.Begin();
        foreach (var file in Staged) transaction.Stage(file, "new");
        return transaction;
    }

    private string[] Content() => Content(_path);

    private static string[] Content(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/') + ": " + File.ReadAllText(file))
            .Order(StringComparer.Ordinal),
    ];
}
