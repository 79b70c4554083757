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
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);

        var build = consumer.Build("-warnaserror");

        build.Expect(Succeeds, Generates, Compiles, HasType("Shop.Apis.Pets.PetsClient"), HasType("Shop.Apis.Pets.Pet"));
    }

    [Test]
    public void A_build_without_a_change_runs_neither_the_task_nor_the_compiler()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        consumer.Build();

        var build = consumer.Build();

        build.Expect(Succeeds, GeneratesNothing, CompilesNothing);
    }

    [Test]
    public void An_edited_description_is_generated_and_compiled_again()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        consumer.Build();

        var build = consumer.Edit("apis/pets.schematic.yaml", "  Pet:\n", "  Dog:\n    id: string\n  Pet:\n").Build();

        build.Expect(Succeeds, Generates, Compiles, HasType("Shop.Apis.Pets.Dog"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
    }

    [Test]
    public void A_comment_in_a_description_is_looked_at_but_not_compiled()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        consumer.Build();

        var build = consumer.Edit("apis/pets.schematic.yaml", "api: Pets", "# Pets of all kinds.\napi: Pets").Build();

        build.Expect(Succeeds, Generates, CompilesNothing);
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
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
    public void Deleting_a_description_removes_its_types()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets).WithApi("apis/toys.schematic.yaml", Toys);
        consumer.Build().Expect(Succeeds, HasType("Shop.Apis.Toys.ToysClient"));

        var build = consumer.Delete("apis/toys.schematic.yaml").WithoutItem("apis/toys.schematic.yaml").Build();

        build.Expect(Succeeds, Generates, Compiles, HasNoType("Shop.Apis.Toys.ToysClient"), HasType("Shop.Apis.Pets.PetsClient"));
        Assert.That(consumer.Generated().Keys, Has.None.StartsWith("Toys"));
    }

    [Test]
    public void With_the_last_description_everything_generated_goes()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        consumer.Build();

        var build = consumer.Delete("apis/pets.schematic.yaml").WithoutItem("apis/pets.schematic.yaml").Build();

        build.Expect(Succeeds, GeneratesNothing, Compiles, HasNoType("Shop.Apis.Pets.PetsClient"), HasGeneratedNothing);
    }

    [Test]
    public void A_renamed_description_gives_the_same_client()
    {
        var consumer = Consumer.Create().WithFile("apis/pets.schematic.yaml", Pets);
        consumer.Build();
        var before = consumer.Generated();

        var build = consumer.Delete("apis/pets.schematic.yaml").WithFile("apis/animals.schematic.yaml", Pets).Build();

        build.Expect(Succeeds, Generates, CompilesNothing);
        Assert.That(consumer.Generated(), Is.EqualTo(before));
    }

    [Test]
    public void A_generated_file_that_is_gone_comes_back()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        consumer.Build();
        var before = consumer.Generated();

        var build = consumer.Delete("obj/schematic/Debug/Shared.g.cs").Build();

        build.Expect(Succeeds, Generates);
        Assert.That(consumer.Generated(), Is.EqualTo(before));
    }

    [Test]
    public void A_changed_property_is_an_input()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        consumer.Build();

        var build = consumer.WithProperty("SchematicNamespace", "Acme").Build();

        build.Expect(Succeeds, Generates, HasType("Acme.Pets.PetsClient"), HasNoType("Shop.Apis.Pets.PetsClient"));
    }

    [Test]
    public void Metadata_is_an_input()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        consumer.Build();

        var build = consumer.WithoutItem("apis/pets.schematic.yaml").WithApi("apis/pets.schematic.yaml", Pets, ("Namespace", "Acme.Zoo")).Build();

        build.Expect(Succeeds, Generates, HasType("Acme.Zoo.PetsClient"), HasNoType("Shop.Apis.Pets.PetsClient"));
    }

    [Test]
    public void Descriptions_are_found_by_their_names()
    {
        var consumer = Consumer.Create().WithFile("deep/down/pets.schematic.yaml", Pets).WithFile("obj/toys.schematic.yaml", Toys);

        var build = consumer.Build();

        build.Expect(Succeeds, Generates, HasType("Shop.Apis.Pets.PetsClient"), HasNoType("Shop.Apis.Toys.ToysClient"));
    }

    [Test]
    public void Descriptions_are_not_looked_for_where_that_is_switched_off()
    {
        var consumer = Consumer.Create().WithFile("pets.schematic.yaml", Pets).WithProperty("EnableDefaultSchematicItems", "false");

        var build = consumer.Build();

        build.Expect(Succeeds, GeneratesNothing, Compiles);
    }

    [Test]
    public void The_package_can_be_switched_off()
    {
        var consumer = Consumer.Create().WithApi("pets.schematic.yaml", Pets).WithProperty("SchematicEnabled", "false");

        var build = consumer.Build();

        build.Expect(Succeeds, GeneratesNothing, HasNoType("Shop.Apis.Pets.PetsClient"));
    }

    [Test]
    public void Clean_removes_what_was_generated_and_leaves_other_files_alone()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        consumer.Build();
        consumer.WithFile("obj/schematic/Debug/notes.txt", "Not ours.");

        consumer.Clean();

        Assert.That(Directory.EnumerateFiles(consumer.PathOf("obj/schematic/Debug"), "*", SearchOption.AllDirectories), Is.EqualTo(new[] { consumer.PathOf("obj/schematic/Debug/notes.txt") }));
    }

    [Test]
    public void A_build_after_clean_generates_the_same()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        consumer.Build();
        var before = consumer.Generated();
        consumer.Clean().Expect(HasGeneratedNothing);

        var build = consumer.Build();

        build.Expect(Succeeds, Generates, Compiles);
        Assert.That(consumer.Generated(), Is.EqualTo(before));
    }
}
