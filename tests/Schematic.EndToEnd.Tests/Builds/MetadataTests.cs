using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Metadata in the output directory and in a folder of the repository.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class MetadataTests
{
    [Test]
    public void Metadata_is_written_next_to_the_code_and_kept_in_the_repository()
    {
        var consumer = Consumer.Create()
            .WithApi("apis/pets.schematic.yaml", Descriptions.Pets)
            .WithProperty("SchematicMetadata", "true")
            .WithProperty("SchematicMetadataDirectory", "docs/apis");

        consumer.Build("-warnaserror").Expect(Succeeds, Generates, Compiles);
        Assert.That(consumer.Read("docs/apis/Pets/api-index.json"), Is.EqualTo(consumer.Read("obj/schematic/Debug/metadata/Pets/api-index.json")));
        Assert.That(consumer.Read("docs/apis/compatibility.md"), Does.Contain("`net10.0`"));

        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
        consumer.Delete("docs/apis/api-index.md").Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
        Assert.That(consumer.PathOf("docs/apis/api-index.md"), Does.Exist);
        consumer.Delete("obj/schematic/Debug/metadata/api-index.md").Build().Expect(Succeeds, Generates, CompilesNothing);
        Assert.That(consumer.PathOf("obj/schematic/Debug/metadata/api-index.md"), Does.Exist);

        consumer.Target("SchematicClean").Expect(Succeeds);
        Assert.That(consumer.PathOf("obj/schematic/Debug"), Does.Not.Exist);
    }
}
