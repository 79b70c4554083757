using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Builds.Descriptions;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class InputTests
{
    [Test]
    public void A_missing_file_that_a_description_refers_to_is_an_error()
    {
        var consumer = Consumer.Create().WithApi("apis/games.yaml", Games).WithFile("apis/common.yaml", Common);
        consumer.Build();

        var build = consumer.Delete("apis/common.yaml").Build();

        build.Expect(Fails, Generates, ReportsError("SCH1001", "apis/games.yaml", 11, 80));
    }

    [Test]
    public void Watching_a_project_watches_its_descriptions_and_the_files_they_refer_to()
    {
        var consumer = Consumer.Create().WithApi("apis/games.yaml", Games).WithFile("apis/common.yaml", Common);
        consumer.Build();

        var (_, output) = DotNet.Run(consumer.Directory, "watch", "--list");

        Assert.That(output, Does.Contain(consumer.PathOf("apis/games.yaml")).And.Contain(consumer.PathOf("apis/common.yaml")));
    }

    [Test]
    public void Another_version_of_the_package_generates_again()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);
        consumer.Build();
        var other = TestRun.PackAgain();

        var upgrade = consumer.WithoutItem("Schematic.Build").WithItem("PackageReference", "Schematic.Build", ("Version", other), ("PrivateAssets", "all")).Build();
        var downgrade = consumer.WithoutItem("Schematic.Build").WithItem("PackageReference", "Schematic.Build", ("Version", TestRun.PackageVersion), ("PrivateAssets", "all")).Build();

        upgrade.Expect(Succeeds, Generates);
        downgrade.Expect(Succeeds, Generates);
    }

    [Test]
    public void Configurations_have_their_own_generated_files()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets);

        consumer.Build("-c", "Debug").Expect(Succeeds, Generates);
        consumer.Build("-c", "Release").Expect(Succeeds, Generates);

        Assert.That(consumer.Generated("obj/schematic/Release"), Is.EqualTo(consumer.Generated("obj/schematic/Debug")));
        consumer.Build("-c", "Debug").Expect(Succeeds, GeneratesNothing, CompilesNothing);
    }

    [Test]
    public void An_overrides_file_is_an_input_as_soon_as_it_exists()
    {
        var consumer = Consumer.Create().WithApi("apis/games.yaml", Games).WithFile("apis/common.yaml", Common);
        consumer.Build().Expect(Succeeds, HasType("Shop.Apis.Games.ListGamesRequest"));

        consumer.WithFile("apis/games.overrides.yaml", "operations: { listGames: findGames }\n").Build()
            .Expect(Succeeds, Generates, HasType("Shop.Apis.Games.FindGamesRequest"), HasNoType("Shop.Apis.Games.ListGamesRequest"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
        consumer.Edit("apis/games.overrides.yaml", "listGames: findGames", "listGame: findGames").Build()
            .Expect(Generates, ReportsWarning("SCH2051", "apis/games.overrides.yaml"), HasType("Shop.Apis.Games.ListGamesRequest"));
        consumer.Delete("apis/games.overrides.yaml").Build().Expect(Succeeds, Generates, CompilesNothing);
    }

    [Test]
    public void Another_file_of_overrides_is_an_input_and_so_are_its_edits()
    {
        var consumer = Consumer.Create().WithApi("apis/games.yaml", Games, ("Overrides", "a.yaml")).WithFile("apis/common.yaml", Common)
            .WithFile("a.yaml", "operations: { listGames: findGames }\n").WithFile("b.yaml", "operations: { listGames: searchGames }\n");
        consumer.Build().Expect(Succeeds, HasType("Shop.Apis.Games.FindGamesRequest"));

        consumer.WithoutItem("apis/games.yaml").WithItem("SchematicApi", "apis/games.yaml", ("Overrides", "b.yaml")).Build()
            .Expect(Succeeds, Generates, HasType("Shop.Apis.Games.SearchGamesRequest"), HasNoType("Shop.Apis.Games.FindGamesRequest"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
        consumer.Edit("b.yaml", "searchGames", "exploreGames").Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Games.ExploreGamesRequest"));
    }

    [Test]
    public void Operations_are_chosen_by_metadata()
    {
        var consumer = Consumer.Create().WithApi(
            "apis/games.yaml",
            Games.Replace("  /games:", "  /secret:\n    get: { operationId: readSecret, responses: { \"204\": { description: Nothing. } } }\n  /games:", StringComparison.Ordinal),
            ("Exclude", "readSecret")).WithFile("apis/common.yaml", Common);

        var build = consumer.Build();

        build.Expect(Succeeds, HasType("Shop.Apis.Games.ListGamesRequest"), HasNoType("Shop.Apis.Games.ReadSecretRequest"));
    }
}
