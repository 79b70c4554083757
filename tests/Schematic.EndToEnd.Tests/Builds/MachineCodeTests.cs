using System.Runtime.InteropServices;
using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Builds.Descriptions;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class MachineCodeTests
{
    [Test]
    public void The_task_runs_as_machine_code_with_the_output_of_its_IL()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        var build = consumer.Target("SchematicGenerate");
        var precompiled = consumer.Generated();
        var folder = Path.GetDirectoryName(TaskAssemblyOf(build))!;
        Directory.Delete(consumer.PathOf("obj/schematic"), recursive: true);

        var il = consumer.Target("SchematicGenerate", "-p:_SchematicTaskAssembly=" + Path.Combine(folder, "..", "Schematic.Build.dll"));

        il.Expect(Succeeds, Generates);
        Assert.That(Path.GetFileName(folder), Is.EqualTo(RuntimeInformation.RuntimeIdentifier));
        Assert.That(Path.GetFileName(Path.GetDirectoryName(TaskAssemblyOf(il))), Is.EqualTo("net10.0"));
        Assert.That(consumer.Generated(), Is.EqualTo(precompiled));
    }

    private static string TaskAssemblyOf(BuildResult build) => Path.GetFullPath(build.Tasks("SchematicGenerate").Single().FromAssembly);
}
