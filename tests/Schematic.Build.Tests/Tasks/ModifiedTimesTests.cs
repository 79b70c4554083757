using Microsoft.Build.Utilities;
using Schematic.Build.Tasks;
using Schematic.Generation.Modules;

namespace Schematic.Build.Tests.Tasks;

public sealed class ModifiedTimesTests
{
    private static readonly DateTime Begin = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private string _folder = "";

    [SetUp]
    public void CreateFile()
    {
        _folder = Directory.CreateTempSubdirectory("schematic-").FullName;
        File.WriteAllText(Path.Combine(_folder, "common.yaml"), "");
    }

    [TearDown]
    public void DeleteFiles() => Directory.Delete(_folder, recursive: true);

    [TestCase(-3_600_000, true)]
    [TestCase(-21, true)]
    [TestCase(-19, false)]
    [TestCase(0, false)]
    [TestCase(3_600_000, false)]
    public void A_file_written_since_the_run_began_or_within_a_tick_before_has_no_time(int milliseconds, bool hasTime)
    {
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "common.yaml"), Begin.AddMilliseconds(milliseconds));

        Assert.That(Times("common.yaml"), Is.EqualTo(hasTime ? TimeByMSBuild("common.yaml") + "\n" : "unknown\n"));
    }

    [Test]
    public void A_file_that_is_not_there_has_an_empty_time() => Assert.That(Times("gone.yaml"), Is.EqualTo(TimeByMSBuild("gone.yaml") + "\n"));

    [Test]
    public void Times_are_in_the_order_of_the_files()
    {
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "common.yaml"), Begin.AddDays(-1));

        Assert.That(Times("sub/a.yaml", "common.yaml", "b.yaml"), Is.EqualTo($"\n{TimeByMSBuild("common.yaml")}\n\n"));
    }

    private string Times(params IReadOnlyList<string> names) => ModifiedTimes.Of(new ReadFiles(names, Begin, ""), _folder);

    private string TimeByMSBuild(string name) => new TaskItem(Path.Combine(_folder, name)).GetMetadata("ModifiedTime");
}
