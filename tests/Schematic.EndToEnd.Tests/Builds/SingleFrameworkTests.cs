using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Builds.Descriptions;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class SingleFrameworkTests
{
    [Test]
    public void The_first_build_generates_and_compiles()
    {
        var consumer = Consumer.Create().WithAnalyzers().WithApi("apis/pets.schematic.yaml", Pets);

        var build = consumer.Build("-warnaserror");

        build.Expect(Succeeds, Generates, Compiles, HasType("Shop.Apis.Pets.PetsClient"), HasType("Shop.Apis.Pets.Pet"));
    }

    [Test]
    public void A_description_replaced_by_an_older_file_is_generated_again()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        consumer.Build();
        consumer.Edit("apis/pets.schematic.yaml", "Retrieves a pet.", "Retrieves the pet.");
        File.SetLastWriteTimeUtc(consumer.PathOf("apis/pets.schematic.yaml"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var build = consumer.Build();

        build.Expect(Succeeds, Generates, Compiles);
    }

    [Test]
    public void Removing_the_last_description_removes_all_generated_files()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        consumer.Build();

        var build = consumer.Delete("apis/pets.schematic.yaml").WithoutItem("apis/pets.schematic.yaml").Build();

        build.Expect(Succeeds, GeneratesNothing, Compiles, HasNoType("Shop.Apis.Pets.PetsClient"), HasGeneratedNothing);
    }

    [Test]
    public void A_renamed_description_generates_the_same_client()
    {
        var consumer = Consumer.Create().WithFile("apis/pets.schematic.yaml", Pets);
        consumer.Build();
        var before = consumer.Generated();

        var build = consumer.Delete("apis/pets.schematic.yaml").WithFile("apis/animals.schematic.yaml", Pets).Build();

        build.Expect(Succeeds, Generates, CompilesNothing);
        Assert.That(consumer.Generated(), Is.EqualTo(before));
    }

    [Test]
    public void Descriptions_are_found_by_their_names()
    {
        var consumer = Consumer.Create().WithFile("deep/down/pets.schematic.yaml", Pets).WithFile("obj/toys.schematic.yaml", Toys);

        var build = consumer.Build();

        build.Expect(Succeeds, Generates, HasType("Shop.Apis.Pets.PetsClient"), HasNoType("Shop.Apis.Toys.ToysClient"));
    }

    [Test]
    public void Default_patterns_can_be_disabled()
    {
        var consumer = Consumer.Create().WithFile("pets.schematic.yaml", Pets).WithProperty("EnableDefaultSchematicItems", "false");

        var build = consumer.Build();

        build.Expect(Succeeds, GeneratesNothing, Compiles);
    }

    [Test]
    public void The_package_can_be_disabled()
    {
        var consumer = Consumer.Create().WithApi("pets.schematic.yaml", Pets).WithProperty("SchematicEnabled", "false");

        var build = consumer.Build();

        build.Expect(Succeeds, GeneratesNothing, HasNoType("Shop.Apis.Pets.PetsClient"));
    }
}
