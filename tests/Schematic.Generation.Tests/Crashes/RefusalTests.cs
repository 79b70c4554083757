using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Tests.Crashes;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RefusalTests : IDisposable
{
    private readonly CrashScene _scene = new();

    public void Dispose() => _scene.Dispose();

    // The more is left, the later the disk is full: while the first text is staged, the last one, while old files are kept, ...
    [Test]
    public void A_full_disk_leaves_the_old_files()
    {
        using var disk = Obstacle.SmallDisk(_scene.PathOf("obj"), kilobytes: 4096);
        _scene.Restore();
        var failures = 0;
        for (var pages = 0; ; pages += 1 + (pages / 8))
        {
            using var obstacle = Obstacle.AlmostFullDisk(_scene.PathOf("obj"), left: 4096L * pages);
            var diagnostics = _scene.Build();
            if (diagnostics.Count == 0) break;
            failures++;
            Assert.That(diagnostics.Select(Code), Has.All.EqualTo("SCH6001"));
            Assert.That(diagnostics.Select(diagnostic => diagnostic.Location.File), Has.All.StartsWith(_scene.Output));
            _scene.ExpectOldFiles();
        }

        Assert.That(failures, Is.GreaterThan(10));
        _scene.ExpectNextBuildToBeClean();
    }

    [Test]
    public void A_folder_that_must_not_be_written_to_leaves_the_old_files()
    {
        _scene.Restore();
        using (Obstacle.ClosedFolder(_scene.PathOf("obj/schematic/Debug/Ships")))
        {
            var diagnostics = _scene.Build();

            Assert.That(diagnostics.Select(Code), Has.All.EqualTo("SCH6001").And.Not.Empty);
            Assert.That(diagnostics.Select(diagnostic => diagnostic.Location.File), Has.All.StartsWith(_scene.PathOf("obj/schematic/Debug/Ships/")));
            _scene.ExpectOldFiles();
        }

        _scene.ExpectNextBuildToBeClean();
    }

    [Test]
    public void A_file_that_cannot_be_replaced_leaves_the_old_files([Values("Ships/Models.g.cs", "Toys/ToysClient.g.cs", "schematic.manifest")] string file)
    {
        _scene.Restore();
        using (Obstacle.HeldFile(_scene.PathOf("obj/schematic/Debug/" + file)))
        {
            var diagnostics = _scene.Build();

            Assert.That(diagnostics.Select(Code), Is.EqualTo(new[] { "SCH6001" }));
            Assert.That(diagnostics[0].Location.File, Is.EqualTo(_scene.PathOf("obj/schematic/Debug/" + file)), diagnostics[0].Message);
            _scene.ExpectOldFiles();
        }

        _scene.ExpectNextBuildToBeClean();
    }

    private static string Code(Diagnostic diagnostic) => diagnostic.Descriptor.Code;
}
