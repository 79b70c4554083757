using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Builds.Descriptions;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class SeveralProjectsTests
{
    private static readonly string[] Frameworks = ["net10.0", "net9.0", "net8.0"];

    [Test]
    public void Several_target_frameworks_share_one_generation([Values("-m:1", "-m:8", "-mt")] string parallelism)
    {
        var consumer = Consumer.Create().WithTargetFrameworks(Frameworks).WithApi("apis/pets.schematic.yaml", Pets);

        var build = consumer.Build(parallelism);

        build.Expect([Succeeds, Generates, CompilesTimes(3), .. Frameworks.Select(framework => HasType("Shop.Apis.Pets.PetsClient", framework))]);
        consumer.Build(parallelism).Expect(Succeeds, GeneratesNothing, CompilesNothing);
    }

    [Test]
    public void One_of_several_target_frameworks_can_be_built_alone()
    {
        var consumer = Consumer.Create().WithTargetFrameworks(Frameworks).WithApi("apis/pets.schematic.yaml", Pets);

        var build = consumer.Build("-f", "net9.0");

        build.Expect(Succeeds, Generates, CompilesTimes(1), HasType("Shop.Apis.Pets.PetsClient", "net9.0"));
    }

    [Test]
    public void Cleaning_several_target_frameworks_cleans_what_they_share()
    {
        var consumer = Consumer.Create().WithTargetFrameworks(Frameworks).WithApi("apis/pets.schematic.yaml", Pets);
        consumer.Build();

        var build = consumer.Clean();

        build.Expect(Succeeds, HasGeneratedNothing);
    }

    [Test]
    public void A_consumer_that_refers_to_a_consumer_has_clients_of_its_own([Values("", "-graph")] string mode)
    {
        var pets = Consumer.Create("Zoo").WithTargetFrameworks(Frameworks).WithApi("apis/pets.schematic.yaml", Pets).WriteProject();
        var shop = Consumer.Create("Shop").WithApi("apis/toys.schematic.yaml", Toys).Referring(pets)
            .WithFile("Both.cs", "class Both { Zoo.Apis.Pets.PetsClient? Pets; Shop.Apis.Toys.ToysClient? Toys; }").WithProperty("NoWarn", "CS0169");

        var build = shop.Build([.. mode.Length > 0 ? [mode] : Array.Empty<string>()]);

        build.Expect(Succeeds, HasType("Shop.Apis.Toys.ToysClient"), HasNoType("Shop.Apis.Pets.PetsClient"));
        Assert.That(build.Tasks("SchematicGenerate"), Has.Count.EqualTo(2));
        shop.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
    }

    [Test]
    public void The_package_does_nothing_in_a_project_that_gets_it_by_way_of_another()
    {
        var pets = Consumer.Create("Zoo").WithApi("apis/pets.schematic.yaml", Pets)
            .WithoutItem("Schematic.Build").WithItem("PackageReference", "Schematic.Build", ("Version", TestRun.PackageVersion), ("PrivateAssets", "none")).WriteProject();
        var shop = Consumer.CreateWithoutPackage("Shop").Referring(pets).WithFile("toys.schematic.yaml", Toys);

        var build = shop.Build();

        build.Expect(Succeeds, Generates, HasNoType("Shop.Apis.Toys.ToysClient"));
        shop.WithItem("SchematicApi", "toys.schematic.yaml").Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Toys.ToysClient"));
    }
}
