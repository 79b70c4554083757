using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Builds.Descriptions;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Commands other than <c>dotnet build</c>.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class CommandTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Test]
    public void Testing_a_project_generates_its_clients()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets).WithFile("PetTests.cs", """
            public class PetTests
            {
                [NUnit.Framework.Test]
                public void A_pet_has_a_name() => NUnit.Framework.Assert.That(new Shop.Apis.Pets.Pet { Id = "1", Name = "Rex" }.Name, NUnit.Framework.Is.EqualTo("Rex"));
            }
            """);
        foreach (var package in (string[])["Microsoft.NET.Test.Sdk", "NUnit", "NUnit3TestAdapter"]) consumer.WithPackage(package);

        var first = consumer.Run("test");
        var second = consumer.Run("test");

        first.Expect(Succeeds, Generates, Compiles);
        Assert.That(first.Output, Does.Contain("Passed!"));
        second.Expect(Succeeds, GeneratesNothing, CompilesNothing);
        Assert.That(second.Output, Does.Contain("Passed!"));
    }

    [Test]
    public void Watching_a_project_builds_again_when_a_description_or_a_file_that_it_refers_to_is_edited()
    {
        var consumer = Consumer.Create().WithApi("apis/games.yaml", Games).WithFile("apis/common.yaml", Common);
        consumer.Build().Expect(Succeeds);
        using var watch = DotNet.Watch(consumer.Directory, "build", "--no-restore");
        watch.WaitFor("Waiting for a file to change", Patience);

        consumer.Edit("apis/common.yaml", "title: { type: string }", "title: { type: string }\n    rating: { type: integer }");
        watch.WaitFor("Waiting for a file to change", Patience);
        Assert.That(consumer.Generated().Values, Has.Some.Contains("Rating"), watch.Output);

        consumer.Edit("apis/games.yaml", "operationId: listGames", "operationId: findGames");
        watch.WaitFor("Waiting for a file to change", Patience);
        Assert.That(consumer.Generated().Keys, Has.Some.Contains("Games/"), watch.Output);
        Assert.That(consumer.Generated().Values, Has.Some.Contains("FindGames").And.None.Contains("ListGames"), watch.Output);
    }

    [Test]
    public void Two_simultaneous_builds_of_one_project_have_the_result_of_one()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets).WriteProject();
        consumer.Build().Expect(Succeeds);
        var clean = consumer.Generated();
        consumer.Clean();

        var builds = AtOnce(consumer, ["--no-restore"], ["--no-restore"]);

        // A build may find a file of the compiler in use and report it.
        Assert.That(builds.Select(build => build.ExitCode), Has.Some.Zero);
        Assert.That(builds.SelectMany(build => build.Errors).Select(error => error.Code), Has.None.StartsWith("SCH").And.None.EqualTo("MSB4018"));
        Assert.That(consumer.Generated(), Is.EqualTo(clean));
        consumer.Build().Expect(Succeeds, GeneratesNothing);
    }

    [Test]
    public void Two_configurations_can_be_built_at_once()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets).WriteProject();
        DotNet.Run(consumer.Directory, "restore");

        var builds = AtOnce(consumer, ["--no-restore", "-c", "Debug"], ["--no-restore", "-c", "Release"]);

        foreach (var build in builds) build.Expect(Succeeds, Generates, Compiles);
        Assert.That(consumer.Generated("obj/schematic/Release"), Is.EqualTo(consumer.Generated()).And.Not.Empty);
        consumer.Build("-c", "Debug").Expect(Succeeds, GeneratesNothing, CompilesNothing);
        consumer.Build("-c", "Release").Expect(Succeeds, GeneratesNothing, CompilesNothing);
    }

    [Test]
    public void One_edited_description_of_ten_changes_only_the_files_of_its_module()
    {
        var consumer = Consumer.Create();
        for (var number = 0; number < 10; number++)
            consumer.WithFile($"apis/pets{number}.schematic.yaml", Pets.Replace("api: Pets", $"api: Pets{number}", StringComparison.Ordinal));
        consumer.Target("SchematicGenerate").Expect(Succeeds, Generates);
        var before = Stamps(consumer);

        var build = consumer.Edit("apis/pets3.schematic.yaml", "name: string?", "name: string?\n    colour: string?").Target("SchematicGenerate");

        build.Expect(Succeeds, Generates, Says("Schematic: 10 modules, 1 generated, 9 up to date"));
        var after = Stamps(consumer);
        Assert.That(after.Keys, Is.EquivalentTo(before.Keys));
        Assert.That(after.Keys.Where(file => after[file] != before[file]), Is.Not.Empty.And.All.StartsWith("Pets3/"));
    }

    private static Dictionary<string, DateTime> Stamps(Consumer consumer) =>
        consumer.Generated().Keys.ToDictionary(file => file, file => File.GetLastWriteTimeUtc(consumer.PathOf("obj/schematic/Debug/" + file)));

    private static BuildResult[] AtOnce(Consumer consumer, params string[][] arguments)
    {
        var builds = new BuildResult[arguments.Length];
        Parallel.For(0, arguments.Length, number => builds[number] = consumer.Build(arguments[number]));
        return builds;
    }
}
