using System.IO.Compression;
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
    public void Several_target_frameworks_share_one_generation([Values("-m:8", "-mt")] string parallelism)
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
    public void A_consumer_that_references_a_consumer_has_its_own_clients()
    {
        var pets = Consumer.Create("Zoo").WithTargetFrameworks(Frameworks).WithApi("apis/pets.schematic.yaml", Pets).WriteProject();
        var shop = Consumer.Create("Shop").WithApi("apis/toys.schematic.yaml", Toys).Referring(pets)
            .WithFile("Both.cs", "class Both { Zoo.Apis.Pets.PetsClient? Pets; Shop.Apis.Toys.ToysClient? Toys; }").WithProperty("NoWarn", "CS0169");

        var build = shop.Build();

        build.Expect(Succeeds, HasType("Shop.Apis.Toys.ToysClient"), HasNoType("Shop.Apis.Pets.PetsClient"));
        Assert.That(build.Tasks("SchematicGenerate"), Has.Count.EqualTo(2));
        shop.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
    }

    [Test]
    public void A_solution_builds_its_consumers_side_by_side()
    {
        var zoo = Consumer.Create("Zoo").WithTargetFrameworks(Frameworks).WithApi("apis/pets.schematic.yaml", Pets).WriteProject();
        var shop = Consumer.Create("Shop").WithApi("apis/toys.schematic.yaml", Toys).Referring(zoo).WriteProject();
        var hall = Consumer.Create("Hall").WithApi("apis/games.yaml", Games).WithFile("apis/common.yaml", Common).Referring(zoo).WriteProject();
        var projects = string.Concat(((Consumer[])[zoo, shop, hall]).Select(consumer => $"<Project Path=\"{consumer.ProjectFile}\" />"));
        File.WriteAllText(shop.PathOf("All.slnx"), $"<Solution>{projects}</Solution>");

        var first = shop.BuildOf("All.slnx", "-m:8");
        var second = shop.BuildOf("All.slnx", "-m:8");

        first.Expect(Succeeds);
        Assert.That(first.Tasks("SchematicGenerate"), Has.Count.EqualTo(3));
        second.Expect(Succeeds, GeneratesNothing, CompilesNothing);
    }

    [Test]
    public void A_consumer_builds_as_an_isolated_graph()
    {
        var zoo = Consumer.Create("Zoo").WithTargetFrameworks(Frameworks).WithApi("apis/pets.schematic.yaml", Pets).WriteProject();
        var shop = Consumer.Create("Shop").WithApi("apis/toys.schematic.yaml", Toys).Referring(zoo).WriteProject();
        // An isolated build never restores.
        DotNet.Run(shop.Directory, "restore");

        var build = shop.Build("-graph", "-isolate", "--no-restore");

        build.Expect(Succeeds);
        Assert.That(build.Tasks("SchematicGenerate"), Has.Count.EqualTo(2));
    }

    [Test]
    public void A_package_of_a_consumer_does_not_depend_on_the_generator()
    {
        var consumer = Consumer.Create().WithTargetFrameworks(Frameworks).WithApi("apis/pets.schematic.yaml", Pets);

        consumer.Run("pack", "-c", "Release", "-o", consumer.PathOf("out")).Expect(Succeeds, Generates);

        using var package = ZipFile.OpenRead(consumer.PathOf("out/Shop.1.0.0.nupkg"));
        using var reader = new StreamReader(package.GetEntry("Shop.nuspec")!.Open());
        Assert.That(reader.ReadToEnd(), Does.Not.Contain("Schematic"));
        Assert.That(package.Entries.Select(entry => entry.FullName), Has.None.Contains("schematic"));
    }

    [Test]
    public void The_package_does_nothing_as_a_transitive_dependency()
    {
        var pets = Consumer.Create("Zoo").WithApi("apis/pets.schematic.yaml", Pets)
            .WithoutItem("Schematic.Build").WithItem("PackageReference", "Schematic.Build", ("Version", TestRun.PackageVersion), ("PrivateAssets", "none")).WriteProject();
        var shop = Consumer.CreateWithoutPackage("Shop").Referring(pets).WithFile("toys.schematic.yaml", Toys);

        var build = shop.Build();

        build.Expect(Succeeds, Generates, HasNoType("Shop.Apis.Toys.ToysClient"));
        shop.WithItem("SchematicApi", "toys.schematic.yaml").Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Toys.ToysClient"));
    }

    [Test]
    public void A_project_for_several_frameworks_can_use_the_package_as_a_transitive_dependency()
    {
        var pets = Consumer.Create("Zoo").WithTargetFrameworks(Frameworks).WithApi("apis/pets.schematic.yaml", Pets)
            .WithoutItem("Schematic.Build").WithItem("PackageReference", "Schematic.Build", ("Version", TestRun.PackageVersion), ("PrivateAssets", "none")).WriteProject();
        var shop = Consumer.CreateWithoutPackage("Shop").WithTargetFrameworks(Frameworks).Referring(pets).WithApi("toys.schematic.yaml", Toys);

        var build = shop.Build();

        build.Expect([Succeeds, .. Frameworks.Select(framework => HasType("Shop.Apis.Toys.ToysClient", framework))]);
    }

    [Test]
    public void Projects_with_different_versions_of_the_package_build_together([Values("-m:1", "-m:4", "-mt")] string parallelism)
    {
        var other = TestRun.PackAgain();
        var pets = Consumer.Create("Zoo").WithApi("apis/pets.schematic.yaml", Pets)
            .WithoutItem("Schematic.Build").WithItem("PackageReference", "Schematic.Build", ("Version", other), ("PrivateAssets", "all")).WriteProject();
        var shop = Consumer.Create("Shop").WithApi("apis/toys.schematic.yaml", Toys).Referring(pets);

        var build = shop.Build(parallelism);

        build.Expect(Succeeds, HasType("Shop.Apis.Toys.ToysClient"));
        Assert.That(build.Tasks("SchematicGenerate").Select(task => task.FromAssembly.Contains(other, StringComparison.Ordinal)), Is.EquivalentTo(new[] { true, false }));
        shop.Build(parallelism).Expect(Succeeds, GeneratesNothing, CompilesNothing);
    }
}
