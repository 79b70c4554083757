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
        File.WriteAllText(PathOf("common.yaml"), "");
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
        File.SetLastWriteTimeUtc(PathOf("common.yaml"), Begin.AddMilliseconds(milliseconds));

        Assert.That(Times("common.yaml"), Is.EqualTo(hasTime ? LineByMSBuild("common.yaml") : $"{PathOf("common.yaml")} unknown\n"));
    }

    [Test]
    public void A_file_that_does_not_exist_has_no_line() => Assert.That(Times("gone.yaml"), Is.Empty);

    [Test]
    public void Lines_are_in_the_order_of_the_files()
    {
        File.WriteAllText(PathOf("b.yaml"), "");
        File.SetLastWriteTimeUtc(PathOf("b.yaml"), Begin.AddDays(-2));
        File.SetLastWriteTimeUtc(PathOf("common.yaml"), Begin.AddDays(-1));

        Assert.That(Times("sub/a.yaml", "sub/../common.yaml", "b.yaml"), Is.EqualTo(LineByMSBuild("sub/../common.yaml") + LineByMSBuild("b.yaml")));
    }

    private string Times(params IReadOnlyList<string> names) => ModifiedTimes.Of(new ReadFiles(names, Begin, ""), _folder);

    private string LineByMSBuild(string name) =>
        new TaskItem(new TaskItem(PathOf(name)).GetMetadata("FullPath")) is var item ? $"{item.ItemSpec} {item.GetMetadata("ModifiedTime")}\n" : "";

    private string PathOf(string name) => Path.Combine(_folder, name);
}
