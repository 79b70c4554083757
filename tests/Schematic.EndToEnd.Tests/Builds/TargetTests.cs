using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Builds.Descriptions;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class TargetTests
{
    [Test]
    public void SchematicGenerate_generates_without_compiling()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);

        var build = consumer.Target("SchematicGenerate");

        build.Expect(Succeeds, Generates, CompilesNothing, HasGenerated("Pets/PetsClient.g.cs"), HasGenerated("Shared.g.cs"));
    }

    [Test]
    public void SchematicValidate_reads_and_writes_nothing()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);

        var build = consumer.Target("SchematicValidate");

        build.Expect(Succeeds, Generates, CompilesNothing, HasGeneratedNothing);
    }

    [Test]
    public void SchematicValidate_reports_errors()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets + "\napi: Dogs");

        var build = consumer.Target("SchematicValidate");

        build.Expect(Fails, HasGeneratedNothing, ReportsError("SCH1012", "apis/pets.schematic.yaml", 14, 1));
    }

    [Test]
    public void A_build_that_validates_first_still_generates()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);

        var build = consumer.Target("SchematicValidate;Build");

        build.Expect(Succeeds, Compiles, HasType("Shop.Apis.Pets.PetsClient"));
    }

    [Test]
    public void SchematicClean_removes_the_generated_files()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        consumer.Build();

        var build = consumer.Target("SchematicClean");

        build.Expect(Succeeds, HasGeneratedNothing);
    }

    [Test]
    public void A_dry_run_reports_additions_and_writes_nothing()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);

        var build = consumer.Target("SchematicGenerate", "-p:SchematicDryRun=true");

        build.Expect(Succeeds, Generates, HasGeneratedNothing, Says("would add Pets/PetsClient.g.cs"));
    }

    [Test]
    public void A_dry_run_reports_changes_and_removals()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets).WithApi("apis/toys.schematic.yaml", Toys);
        consumer.Build();
        var before = consumer.Generated();
        consumer.Edit("apis/pets.schematic.yaml", "Retrieves a pet.", "Retrieves the pet.").Delete("apis/toys.schematic.yaml").WithoutItem("apis/toys.schematic.yaml");

        var build = consumer.Target("SchematicGenerate", "-p:SchematicDryRun=true");

        build.Expect(Succeeds, Generates, Says("would change Pets/PetsClient.g.cs"), Says("+++ b/Pets/PetsClient.g.cs"), Says("would remove Toys/ToysClient.g.cs"));
        Assert.That(consumer.Generated(), Is.EqualTo(before));
    }

    [Test]
    public void A_dry_run_is_never_up_to_date_and_says_so_when_nothing_would_change()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        consumer.Build();

        var build = consumer.Target("SchematicGenerate", "-p:SchematicDryRun=true");

        build.Expect(Succeeds, Generates, Says("nothing would change"));
    }

    [Test]
    public void Two_simultaneous_builds_do_not_disturb_each_other()
    {
        var consumer = Consumer.Create().WithSixApis().WriteProject();
        DotNet.Run(consumer.Directory, "restore");

        var builds = new BuildResult[2];
        Parallel.For(0, 2, number => builds[number] = consumer.Target("SchematicGenerate", "--no-restore"));

        foreach (var build in builds) build.Expect(Succeeds);
        Assert.That(Directory.EnumerateFiles(consumer.PathOf("obj/schematic"), "*.schematic-*", SearchOption.AllDirectories), Is.Empty);
        consumer.Target("SchematicGenerate").Expect(Succeeds, GeneratesNothing);
    }

    [Test]
    public void A_build_reports_in_one_line_what_it_generated()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets).WithApi("apis/toys.schematic.yaml", Toys);
        consumer.Build().Expect(Says("Schematic: 2 modules, 2 generated, 0 up to date"));

        var build = consumer.Edit("apis/pets.schematic.yaml", "Retrieves a pet.", "Retrieves the pet.").Build();

        build.Expect(Succeeds, Says("Schematic: 2 modules, 1 generated, 1 up to date"));
    }
}
