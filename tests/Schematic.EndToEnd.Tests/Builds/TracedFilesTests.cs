using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Builds.Descriptions;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Builds read and write only declared files, which caches and distributed builds rely on.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class TracedFilesTests
{
    private static readonly string[] Inputs = ["apis/pets.schematic.yaml", "apis/games.yaml", "apis/common.yaml", "templates/registry.scriban"];

    private static readonly string[] Own =
        ["schematic.manifest", "schematic.inputs", "schematic.options", "schematic.state", "schematic.project", "schematic.editorconfig", "schematic.journal", "schematic.lock"];

    [Test]
    public void Files_that_are_read_and_written_are_the_declared_ones()
    {
        if (!FileTrace.IsPossible) Assert.Ignore("There is no strace.");
        var consumer = Consumer.Create().WithApi(Inputs[0], Pets).WithApi(Inputs[1], Games).WithFile(Inputs[2], Common)
            .WithProperty("SchematicTemplateDirectory", "templates").WithFile(Inputs[3], "namespace Shop { public class Registry { } }\n")
            .WithFile("apis/unused.yaml", Common).WriteProject();
        DotNet.Run(consumer.Directory, "restore");
        // MSBuild itself reads these files to evaluate the project.
        var without = FileTrace.OfTarget(consumer, "_SchematicPrepare");

        var with = FileTrace.OfTarget(consumer, "SchematicGenerate");

        var output = consumer.PathOf("obj/schematic/Debug/");
        var read = with.Read.Except(without.Read).Where(file => !IsOfThePlatform(file) && !IsOfThePackage(file) && !file.StartsWith(output, StringComparison.Ordinal));
        // Restore writes the list of packages, and each build of the SDK reads it.
        Assert.That(read, Is.EquivalentTo(Inputs.Append("obj/project.assets.json").Select(consumer.PathOf)));
        // .NET creates a file with this name to determine whether the file system is case-sensitive.
        var written = with.Written.Where(file => !IsOfThePlatform(file) && !file.Contains("CASESENSITIVETEST", StringComparison.Ordinal));
        Assert.That(written, Is.Not.Empty.And.All.StartsWith(output));
        Assert.That(
            Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(output, file)),
            Is.SubsetOf(consumer.Generated().Keys.Concat(Own)));

        // The declared files are those by which MSBuild decides whether a target is up to date.
        foreach (var input in Inputs)
        {
            consumer.Touch(input).Target("SchematicGenerate", "--no-restore").Expect(Succeeds, Generates);
        }

        consumer.Touch("apis/unused.yaml").Target("SchematicGenerate", "--no-restore").Expect(Succeeds, GeneratesNothing);
    }

    private static bool IsOfThePlatform(string file) =>
        ((string[])["/usr/", "/lib", "/etc/", "/proc/", "/sys/", "/dev/", Path.GetDirectoryName(Environment.ProcessPath)! + "/"]).Any(folder => file.StartsWith(folder, StringComparison.Ordinal));

    private static bool IsOfThePackage(string file) =>
        file.StartsWith(Path.Combine(TestRun.Directory, "packages", "schematic.build", TestRun.PackageVersion), StringComparison.Ordinal);
}
