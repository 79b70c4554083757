using System.Globalization;
using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Builds.Descriptions;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Kills whole builds. <c>SCHEMATIC_KILLED_BUILDS</c> sets their number.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class KillTests
{
    private const string Edited = "apis/pets.schematic.yaml";

    [Test]
    public void The_build_after_a_killed_build_equals_that_of_a_clean_tree()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("SCHEMATIC_KILLED_BUILDS") ?? "2", CultureInfo.InvariantCulture);
        var consumer = Consumer.Create().WithApi(Edited, Pets).WithApi("apis/toys.schematic.yaml", Toys);
        consumer.Build().Expect(Succeeds, Generates);
        var kills = 0;

        for (var round = 0; kills < count; round++)
        {
            consumer.WithFile(Edited, consumer.Read(Edited) + $"\n  Extra{round}:\n    id: string\n");
            kills += consumer.KillBuild(TimeSpan.FromMilliseconds(Random.Shared.Next(400))) ? 1 : 0;

            consumer.Build("-p:UseSharedCompilation=false").Expect(Succeeds, HasType($"Shop.Apis.Pets.Extra{round}"));
            Assert.That(Directory.EnumerateFiles(consumer.PathOf("obj/schematic"), "*.schematic-*", SearchOption.AllDirectories), Is.Empty);
            Assert.That(consumer.PathOf("obj/schematic/Debug/schematic.journal"), Does.Not.Exist);
        }

        var generated = consumer.Generated();
        consumer.Target("SchematicClean;SchematicGenerate").Expect(Succeeds, Generates);
        Assert.That(generated, Is.EqualTo(consumer.Generated()));
    }
}
