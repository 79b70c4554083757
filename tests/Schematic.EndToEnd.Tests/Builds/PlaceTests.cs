using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Builds.Descriptions;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class PlaceTests
{
    [Test]
    public void A_project_can_be_in_a_folder_with_any_name()
    {
        var consumer = Consumer.Create("Shop", "it's `100%` käse & brot #1 (new)").WithApi("apis/pets.schematic.yaml", Pets);

        consumer.Build().Expect(Succeeds, Generates, Compiles, HasType("Shop.Apis.Pets.PetsClient"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
        consumer.Clean().Expect(HasGeneratedNothing);
    }

    // The SDK itself compiles such a project in every build.
    [Test]
    public void A_project_can_be_in_a_folder_with_a_semicolon_in_its_name()
    {
        var consumer = Consumer.Create("Shop", "semi;colon").WithApi("apis/pets.schematic.yaml", Pets);

        consumer.Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Pets.PetsClient"));
        consumer.Build().Expect(Succeeds, GeneratesNothing);
        consumer.Clean().Expect(HasGeneratedNothing);
    }

    [Test]
    public void A_description_may_have_any_name()
    {
        var consumer = Consumer.Create().WithFile("apis/my pets 100%20 (ä).schematic.yaml", Pets);

        consumer.Build().Expect(Succeeds, Generates, Compiles, HasType("Shop.Apis.Pets.PetsClient"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
    }

    [Test]
    public void A_project_may_have_a_name_that_is_no_identifier()
    {
        var consumer = Consumer.Create("my-shop.2nd edition").WithApi("apis/pets.schematic.yaml", Pets);

        consumer.Build().Expect(Succeeds, HasType("my_shop._2nd_edition.Apis.Pets.PetsClient"));
    }

    [Test]
    public void The_files_and_the_assembly_do_not_depend_on_folder_locale_and_time_zone()
    {
        var here = Consumer.Create("Shop", "here").WithApi("apis/pets.schematic.yaml", Pets).WithProperty("PathMap", "$(MSBuildProjectDirectory)=/shop");
        var there = Consumer.Create("Shop", "over there").WithApi("apis/pets.schematic.yaml", Pets).WithProperty("PathMap", "$(MSBuildProjectDirectory)=/shop")
            .WithEnvironment("LC_ALL", "tr_TR.UTF-8").WithEnvironment("TZ", "Asia/Tehran").WithEnvironment("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0");

        here.Build().Expect(Succeeds);
        there.Build().Expect(Succeeds);

        Assert.That(there.Generated(), Is.EqualTo(here.Generated()));
        Assert.That(File.ReadAllBytes(there.PathOf("bin/Debug/net10.0/Shop.dll")), Is.EqualTo(File.ReadAllBytes(here.PathOf("bin/Debug/net10.0/Shop.dll"))));
    }

    [Test]
    public void Generated_files_can_be_within_the_project()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets).WithProperty("SchematicOutputDirectory", "Generated");

        consumer.Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Pets.PetsClient"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);

        Assert.That(consumer.PathOf("Generated/Pets/PetsClient.g.cs"), Does.Exist);
    }

    [Test]
    public void Generated_files_follow_the_layout_for_artifacts()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets)
            .WithFile("Directory.Build.props", "<Project><PropertyGroup><ArtifactsPath>$(MSBuildThisFileDirectory)artifacts</ArtifactsPath></PropertyGroup></Project>");

        consumer.Build().Expect(Succeeds, Generates);

        Assert.That(consumer.PathOf("artifacts/obj/Shop/schematic/Debug/Pets/PetsClient.g.cs"), Does.Exist);
    }

    // The output is next to the project, in the only folder that can be written to.
    [Test]
    public void A_project_can_be_on_a_read_only_disk()
    {
        var consumer = Consumer.Create().WithApi("apis/games.yaml", Games).WithFile("apis/common.yaml", Common)
            .WithFile("Directory.Build.props", "<Project><PropertyGroup><ArtifactsPath>$(MSBuildThisFileDirectory)../artifacts</ArtifactsPath></PropertyGroup></Project>").WriteProject();
        using (ReadOnlyFolder.Make(consumer.Directory))
        {
            Assert.That(() => File.WriteAllText(consumer.PathOf("new"), ""), Throws.InstanceOf<IOException>());

            consumer.Build().Expect(Succeeds, Generates, Compiles);
            consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
        }

        Assert.That(consumer.PathOf("../artifacts/obj/Shop/schematic/Debug/Games/GamesClient.g.cs"), Does.Exist);
        Assert.That(Directory.EnumerateFileSystemEntries(consumer.Directory).Select(Path.GetFileName), Is.EquivalentTo(new[] { "Shop.csproj", "Directory.Build.props", "apis" }));
    }

    [Test]
    public void Publishing_for_a_platform_shares_the_files_of_the_build()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets).WithProgram("_ = new Shop.Apis.Pets.PetsClient();");
        consumer.Build("-c", "Release").Expect(Succeeds, Generates);

        var publish = consumer.Run("publish", "-c", "Release", "-r", "linux-x64", "--self-contained", "false");

        publish.Expect(Succeeds, GeneratesNothing);
    }

    [Test]
    public void Extensions_for_registration_are_compiled_where_the_library_is()
    {
        var without = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        var with = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets).WithItem("FrameworkReference", "Microsoft.AspNetCore.App");

        without.Build().Expect(Succeeds, HasNoType("Shop.Apis.Pets.PetsRegistration"));
        with.Build().Expect(Succeeds, HasType("Shop.Apis.Pets.PetsRegistration"));
    }
}
