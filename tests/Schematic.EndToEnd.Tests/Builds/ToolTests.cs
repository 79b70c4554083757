using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Projects whose code offers operations to language models.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class ToolTests
{
    private const string Library = "Microsoft.Extensions.AI.Abstractions";

    private const string Zoo = """
        api: Zoo
        baseUrl: https://zoo.example
        endpoints:
          FindPet: { get: "/pets/{id}", returns: Pet }
          AddPet: { post: /pets, body: Pet, returns: Pet }
        types:
          Pet: { name: string, born: date? }
        """;

    [Test]
    public void Only_a_project_with_the_library_has_functions()
    {
        var consumer = Consumer.Create().WithApi("apis/zoo.yaml", Zoo).WithTargetFrameworks("net9.0", "net10.0");
        consumer.Build().Expect(Succeeds, Generates, HasNoType("Shop.Apis.Zoo.ZooTools"), HasNoType("Shop.Apis.Runtime.ToolRequest"));

        consumer.WithPackage(Library).Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Zoo.ZooTools"), HasType("Shop.Apis.Zoo.ZooTools", "net9.0"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
        consumer.WithProperty("SchematicTools", "false").Build().Expect(Succeeds, Generates, HasNoType("Shop.Apis.Zoo.ZooTools"));
        consumer.WithProperty("SchematicTools", null).Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Zoo.ZooTools"));
        consumer.WithoutItem(Library).Build().Expect(Succeeds, Generates, HasNoType("Shop.Apis.Zoo.ZooTools"));
    }

    [Test]
    public void Frameworks_without_the_library_do_not_compile_the_functions()
    {
        var consumer = Consumer.Create().WithApi("apis/zoo.yaml", Zoo).WithTargetFrameworks("net9.0", "net10.0").WithPackage(Library)
            .WithLateTargets($"<ItemGroup Condition=\"'$(TargetFramework)' == 'net9.0'\"><PackageReference Remove=\"{Library}\" /></ItemGroup>");

        consumer.Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Zoo.ZooTools"), HasNoType("Shop.Apis.Zoo.ZooTools", "net9.0"));
    }
}
