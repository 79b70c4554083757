using Schematic.Generation.Output;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Tests.Output;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OutputWriterTests
{
    private readonly DiagnosticBag _diagnostics = new();
    private readonly string _path = Directory.CreateTempSubdirectory("schematic-").FullName;

    private OutputDirectory Files => new(_path);

    [TearDown]
    public void DeleteFiles() => Directory.Delete(_path, recursive: true);

    [Test]
    public void A_name_outside_the_directory_is_rejected()
    {
        using var writer = Open();

        writer.Stage("../outside.g.cs", "text".AsMemory(), _diagnostics);

        var diagnostic = _diagnostics.Diagnostics.Single();
        Assert.That((diagnostic.Descriptor.Code, diagnostic.Location.File, diagnostic.Location.Line, diagnostic.Location.Column), Is.EqualTo(("SCH6002", _path, 0, 0)));
        Assert.That(Path.Combine(_path, "..", "outside.g.cs"), Does.Not.Exist);
    }

    [Test]
    public void A_file_that_cannot_be_staged_is_an_error_at_the_file()
    {
        Files.Write("Pets", "A file where a folder is needed.");
        using var writer = Open();

        writer.Stage("Pets/Pet.g.cs", "text".AsMemory(), _diagnostics);

        var diagnostic = _diagnostics.Diagnostics.Single();
        Assert.That((diagnostic.Descriptor.Code, diagnostic.Location.File, diagnostic.Location.Line, diagnostic.Location.Column), Is.EqualTo(("SCH6001", Path.Combine(_path, "Pets/Pet.g.cs"), 0, 0)));
    }

    [Test]
    public void A_directory_that_cannot_be_made_is_an_error_at_the_directory()
    {
        Files.Write("occupied", "A file where a folder is needed.");
        var directory = new OutputDirectory(Path.Combine(_path, "occupied"));

        var writer = OutputWriter.Open(directory, "", 2, _diagnostics, () => { }, CancellationToken.None);

        Assert.That(writer, Is.Null);
        Assert.That(_diagnostics.Diagnostics.Single().Descriptor.Code, Is.EqualTo("SCH6001"));
    }

    // Builds inspect the files before reading them only if something was added or replaced since.
    [Test]
    public void The_state_has_the_time_of_its_folder_until_a_file_is_replaced()
    {
        using (var writer = Open())
            writer.Commit([], [], "state", [], "options", _diagnostics);
        Assert.That(File.GetLastWriteTimeUtc(Files.Full("schematic.state")), Is.EqualTo(Directory.GetLastWriteTimeUtc(_path)));

        File.Delete(Files.Full("schematic.options"));
        File.CreateSymbolicLink(Files.Full("schematic.options"), Files.Full("schematic.manifest"));
        Assert.That(File.GetLastWriteTimeUtc(Files.Full("schematic.state")), Is.Not.EqualTo(Directory.GetLastWriteTimeUtc(_path)));
    }

    [Test]
    public void An_unchanged_file_keeps_its_time()
    {
        var time = new DateTime(2020, 2, 2, 2, 2, 2, DateTimeKind.Utc);
        Files.Write("Pet.g.cs", "text");
        File.SetLastWriteTimeUtc(Files.Full("Pet.g.cs"), time);
        using var writer = Open();

        writer.Stage("Pet.g.cs", "text".AsMemory(), _diagnostics);
        writer.Commit(["Pet.g.cs"], ["Pet.g.cs"], "state", [], "", _diagnostics);

        Assert.That(writer.Changes, Is.Empty);
        Assert.That(File.GetLastWriteTimeUtc(Files.Full("Pet.g.cs")), Is.EqualTo(time));
    }

    [Test]
    public void Only_files_of_the_last_run_are_removed()
    {
        Files.Write("Pets/Old.g.cs", "text");
        Files.Write("Pets/notes.txt", "text");
        using var writer = Open();

        writer.Commit([], ["Pets/Old.g.cs"], "state", [], "", _diagnostics);

        Assert.That(Files.Exists("Pets/Old.g.cs"), Is.False);
        Assert.That(Files.Exists("Pets/notes.txt"), Is.True);
        Assert.That(writer.Changes, Is.EqualTo(new[] { new FileChange(FileChangeKind.Removed, "Pets/Old.g.cs", 1) }));
    }

    [Test]
    public void A_manifest_that_was_tampered_with_removes_nothing_outside()
    {
        var victim = Path.Combine(Path.GetDirectoryName(_path)!, Path.GetFileName(_path) + ".victim");
        File.WriteAllText(victim, "text");
        using var writer = Open();

        writer.Commit([], ["../" + Path.GetFileName(victim)], "state", [], "", _diagnostics);

        Assert.That(victim, Does.Exist);
        File.Delete(victim);
    }

    [Test]
    public void Staged_files_without_a_commit_are_deleted()
    {
        using (var writer = Open()) writer.Stage("Pets/Pet.g.cs", "text".AsMemory(), _diagnostics);

        Assert.That(Directory.EnumerateFileSystemEntries(_path), Is.EqualTo(new[] { Files.Full("schematic.lock") }));
    }

    [Test]
    public async Task A_second_writer_waits_for_the_first()
    {
        var first = Open();

        var second = Task.Run(Open);

        Assert.That(await Task.WhenAny(second, Task.Delay(200)), Is.Not.SameAs(second));
        first.Dispose();
        (await second).Dispose();
    }

    [Test]
    public async Task A_long_wait_for_another_writer_is_reported_once()
    {
        using var told = new SemaphoreSlim(0);
        var first = Open();

        var second = Task.Run(() => OutputWriter.Open(Files, "", 2, _diagnostics, () => told.Release(), CancellationToken.None)!);

        await told.WaitAsync();
        Assert.That(second.IsCompleted, Is.False);
        first.Dispose();
        (await second).Dispose();
        Assert.That(told.CurrentCount, Is.Zero);
    }

    [Test]
    public void Waiting_for_another_writer_can_be_cancelled()
    {
        using var first = Open();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        Assert.That(() => OutputWriter.Open(Files, "", 2, _diagnostics, () => { }, cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private OutputWriter Open() => OutputWriter.Open(Files, "", 2, _diagnostics, () => { }, CancellationToken.None)!;
}
