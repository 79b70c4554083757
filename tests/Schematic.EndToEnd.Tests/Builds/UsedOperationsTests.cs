using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>A build generates the operations that the sources of the project mention.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class UsedOperationsTests
{
    private const string Zoo = """
        api: Zoo
        baseUrl: https://zoo.example
        endpoints:
          ListPets: { get: /pets, returns: "Pet[]" }
          FindPet: { get: "/pets/{id}", returns: Pet }
          ListToys: { get: /toys, returns: "Toy[]" }
          ListFoods: { get: /foods, returns: "Food[]" }
        types:
          Pet: { name: string }
          Toy: { color: string }
          Food: { taste: string }
        """;

    private const string Caller = "using Shop.Apis.Zoo;\n\ninternal static class Caller\n{\n    public static async Task Call(ZooClient zoo)\n    {\n        await zoo.ListPetsAsync();\n    }\n}\n";

    private static Consumer Project => In(folder: null);

    private static Consumer In(string? folder) => Consumer.Create("Shop", folder).WithApi("apis/zoo.yaml", Zoo, ("Operations", "used"), ("Access", "internal"));

    [Test]
    public void A_new_call_generates_and_other_edits_only_compile()
    {
        var consumer = Project.WithFile("Caller.cs", Caller);
        consumer.Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Zoo.ListPetsRequest"), HasType("Shop.Apis.Zoo.Pet"), HasNoType("Shop.Apis.Zoo.FindPetRequest"), HasNoType("Shop.Apis.Zoo.Toy"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);

        consumer.Edit("Caller.cs", "        await zoo.ListPetsAsync();\n", "        await zoo.ListPetsAsync(); // all of them\n").Build().Expect(Succeeds, GeneratesNothing, Compiles);
        consumer.Edit("Caller.cs", "// all of them", "await zoo.ListToysAsync();").Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Zoo.ListToysRequest"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
        consumer.Edit("Caller.cs", "await zoo.ListToysAsync();", "").Build().Expect(Succeeds, Generates, HasNoType("Shop.Apis.Zoo.ListToysRequest"));

        consumer.Clean();
        Assert.That(Directory.EnumerateFiles(consumer.PathOf("obj/schematic"), "*.g.cs", SearchOption.AllDirectories), Is.Empty);
    }

    [TestCase("used")]
    [TestCase("all")]
    public void A_member_has_its_type_when_a_source_reads_it(string operations)
    {
        const string Read = "        await zoo.ListPetsAsync();\n";
        var consumer = Consumer.Create().WithApi("apis/zoo.yaml", Zoo.Replace("Pet: { name: string }", "Pet: { name: string, keeper: Keeper }\n  Keeper: { name: string }", StringComparison.Ordinal), ("Operations", operations), ("Access", "internal"))
            .WithFile("Caller.cs", Caller);
        var isWhole = operations == "all";
        consumer.Build().Expect(Succeeds, Generates, isWhole ? HasType("Shop.Apis.Zoo.Keeper") : HasNoType("Shop.Apis.Zoo.Keeper"));

        consumer.Edit("Caller.cs", Read, "        var pets = await zoo.ListPetsAsync();\n        _ = pets[0].Keeper.Name;\n")
            .Build().Expect(Succeeds, isWhole ? GeneratesNothing : Generates, HasType("Shop.Apis.Zoo.Keeper"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
    }

    [Test]
    public void A_project_can_be_in_a_folder_with_any_name()
    {
        var consumer = In("it's `100%` käse; #1 (new)").WithFile("Caller.cs", Caller);

        consumer.Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Zoo.ListPetsRequest"), HasNoType("Shop.Apis.Zoo.ListToysRequest"));
        consumer.Build().Expect(Succeeds, GeneratesNothing);
    }

    [Test]
    public void A_fake_mentions_the_operations_that_it_answers()
    {
        var consumer = Project.WithProperty("SchematicFakes", "true").WithFile("Fakes.cs", "using Shop.Apis.Zoo;\n\ninternal static class Fakes\n{\n    public static readonly ZooFake Zoo = new() { ListToys = (_, _) => [] };\n}\n");

        consumer.Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Zoo.ListToysRequest"), HasNoType("Shop.Apis.Zoo.ListPetsRequest"));
        consumer.Edit("Fakes.cs", "{ ListToys = (_, _) => [] }", "{ }").Build().Expect(Succeeds, Generates, HasNoType("Shop.Apis.Zoo.ListToysRequest"));
    }

    [Test]
    public void All_frameworks_share_what_any_of_them_mentions()
    {
        var consumer = Project.WithTargetFrameworks("net9.0", "net10.0").WithProperty("EnableDefaultCompileItems", "false")
            .WithFile("Caller.cs", Caller).WithFile("Other.cs", Caller.Replace("Caller", "Other", StringComparison.Ordinal).Replace("ListPets", "ListToys", StringComparison.Ordinal))
            .WithItem("Compile", "Caller.cs").WithItem("Compile", "Other.cs");
        consumer.WithLateTargets("<ItemGroup Condition=\"'$(TargetFramework)' == 'net9.0'\"><Compile Remove=\"Other.cs\" /></ItemGroup>");

        consumer.Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Zoo.ListToysRequest", "net9.0"), HasType("Shop.Apis.Zoo.ListToysRequest"), HasNoType("Shop.Apis.Zoo.ListFoodsRequest"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
        consumer.Edit("Other.cs", "ListToys", "ListFoods").Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Zoo.ListFoodsRequest", "net9.0"), HasNoType("Shop.Apis.Zoo.ListToysRequest"));
    }

    [Test]
    public void An_editor_sees_all_operations()
    {
        var consumer = Project.WithFile("Caller.cs", Caller);
        consumer.Build();

        var design = consumer.Target("Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:NonExistentFile=__none__", "-p:BuildProjectReferences=false", "--no-restore");

        Assert.That(design.CompiledFiles.Where(file => file.EndsWith("Requests.g.cs", StringComparison.Ordinal)).Select(File.ReadAllText).Single(), Does.Contain("ListFoodsRequest"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing, HasNoType("Shop.Apis.Zoo.ListFoodsRequest"));
    }

    [Test]
    public void Sources_of_other_projects_and_kept_operations_count()
    {
        var consumer = Project.WithFile("Caller.cs", Caller).WithFile("apis/zoo.overrides.yaml", "keep: [GET /foods]\n")
            .WithFile("../Shop.Tests/Tests.txt", "zoo.ListToysAsync()").WithItem("SchematicSource", "../Shop.Tests/*.txt");

        consumer.Build().Expect(Succeeds, HasType("Shop.Apis.Zoo.ListToysRequest"), HasType("Shop.Apis.Zoo.ListFoodsRequest"), HasNoType("Shop.Apis.Zoo.FindPetRequest"));
    }

    [Test]
    public void Types_of_global_using_directives_count()
    {
        var consumer = Project.WithFile("Usings.cs", "global using Pet = Shop.Apis.Zoo.Pet;\n").WithFile("Caller.cs", "internal sealed record Visit(Pet Pet, Toys Toys, IReadOnlyList<Treat> Treats);\n")
            .WithItem("Using", "System.Collections.Generic.IReadOnlyList<Shop.Apis.Zoo.Toy>", ("Alias", "Toys")).WithItem("Using", "Shop.Apis.Zoo.Food", ("Alias", "Treat"));

        consumer.Build().Expect(Succeeds, HasType("Shop.Apis.Zoo.Pet"), HasType("Shop.Apis.Zoo.Toy"), HasType("Shop.Apis.Zoo.Food"), HasNoType("Shop.Apis.Zoo.ListToysRequest"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
        consumer.WithoutItem("Shop.Apis.Zoo.Food").WithFile("Caller.cs", "internal sealed record Visit(Pet Pet, Toys Toys);\n").Build().Expect(Succeeds, Generates, HasNoType("Shop.Apis.Zoo.Food"));
    }

    [Test]
    public void A_library_with_public_clients_is_warned_once()
    {
        var consumer = Consumer.Create().WithApi("apis/zoo.yaml", Zoo).WithProperty("SchematicOperations", "used").WithFile("Caller.cs", Caller);

        consumer.Build().Expect(Ends, Warns("SCH9050", "apis/zoo.yaml"));
        consumer.Edit("Caller.cs", "ListPets", "ListToys").Build().Expect(Succeeds, Generates);
    }

    [Test]
    public void The_same_calls_compile_with_all_operations()
    {
        var consumer = Project.WithFile("Caller.cs", Caller);
        consumer.Build().Expect(Succeeds);

        consumer.Build("-p:SchematicOperations=all").Expect(Succeeds, GeneratesNothing);
        consumer.WithoutItem("apis/zoo.yaml").WithItem("SchematicApi", "apis/zoo.yaml", ("Operations", "all"), ("Access", "internal")).Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Zoo.ListFoodsRequest"));
    }
}
