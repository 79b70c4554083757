using System.Text.Json;
using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Builds.Descriptions;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class ObservationTests
{
    [Test]
    public void A_build_can_be_watched_from_its_log_and_its_timeline()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets).WithApi("apis/toys.schematic.yaml", Toys).EmbeddingFiles();

        var build = consumer.Build("-p:SchematicTrace=obj/trace.json");

        build.Expect(Succeeds, Says("Schematic: added Pets/PetsClient.g.cs"), Says("Schematic: Toys took "));
        Assert.That(build.EmbeddedFiles, Is.SupersetOf(consumer.Generated().Keys.Select(file => consumer.PathOf("obj/schematic/Debug/" + file))));
        using var trace = JsonDocument.Parse(consumer.Read("obj/trace.json"));
        Assert.That(
            trace.RootElement.GetProperty("traceEvents").EnumerateArray().Select(e => e.GetProperty("name").GetString()),
            Is.SupersetOf(new[] { "generate", "read", "bind", "render", "stage", "commit", "Pets", "Toys" }));
    }

    [Test]
    public void The_rest_of_a_killed_build_is_undone_by_the_next_build_by_clean_and_by_a_build_without_descriptions()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        consumer.Build();
        var before = consumer.Generated();
        Leave();

        consumer.Build().Expect(Succeeds, Generates, CompilesNothing);
        Assert.That(consumer.Generated(), Is.EqualTo(before));
        Assert.That(Directory.EnumerateFiles(consumer.PathOf("obj/schematic"), "*.schematic-*", SearchOption.AllDirectories), Is.Empty);
        consumer.Build().Expect(Succeeds, GeneratesNothing);

        Leave();
        consumer.Clean().Expect(Succeeds, HasGeneratedNothing);

        Leave();
        consumer.Delete("apis/pets.schematic.yaml").WithoutItem("apis/pets.schematic.yaml").Build().Expect(Succeeds, HasGeneratedNothing);

        void Leave() => consumer
            .WithFile("obj/schematic/Debug/Pets/New.g.cs", "An error, if it were compiled.")
            .WithFile("obj/schematic/Debug/Pets/Newer.g.cs.schematic-new", "")
            .WithFile("obj/schematic/Debug/schematic.journal", "+Pets/New.g.cs\n");
    }
}
