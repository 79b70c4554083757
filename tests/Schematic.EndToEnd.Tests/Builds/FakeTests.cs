using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Projects whose code calls clients that fakes answer.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class FakeTests
{
    private const string Zoo = """
        api: Zoo
        baseUrl: https://zoo.example
        endpoints:
          FindPet: { get: "/pets/{id}", returns: Pet, errors: { 404: Problem } }
        types:
          Pet: { name: string }
          Problem: { message: string }
        """;

    private const string Program = """
        using Microsoft.Extensions.DependencyInjection;
        using Shop.Apis.Zoo;

        var fake = new ZooFake();
        var services = new ServiceCollection();
        services.AddZooClient(options => options with { MaxRetries = 0 }).ConfigurePrimaryHttpMessageHandler(() => fake);
        var zoo = services.BuildServiceProvider().GetRequiredService<ZooClient>();

        Console.WriteLine((await zoo.FindPetAsync("1")).Name);
        fake.FindPet = (request, cancellationToken) => request.Id == "1" ? new Pet { Name = "Tom" } : ZooFake.NotFound(new Problem { Message = "gone" });
        Console.WriteLine((await zoo.FindPetAsync("1")).Name);
        try { await zoo.FindPetAsync("2"); }
        catch (ZooException exception) when (exception.TryGetError<Problem>(out var problem)) { Console.WriteLine(problem.Message); }

        Console.WriteLine(fake.Calls.Count);
        """;

    [Test]
    public void A_project_has_fakes_on_request()
    {
        var consumer = Consumer.Create().WithApi("apis/zoo.yaml", Zoo);
        consumer.Build().Expect(Succeeds, Generates, HasNoType("Shop.Apis.Zoo.ZooFake"), HasNoType("Shop.Apis.ApiFake"));

        consumer.WithProperty("SchematicFakes", "true").Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Zoo.ZooFake"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
        consumer.WithoutItem("apis/zoo.yaml").WithApi("apis/zoo.yaml", Zoo, ("Fakes", "false")).Build().Expect(Succeeds, Generates, HasNoType("Shop.Apis.Zoo.ZooFake"));
    }

    [Test]
    public void A_fake_is_the_handler_of_a_registered_client()
    {
        var consumer = Consumer.Create().WithApi("apis/zoo.yaml", Zoo, ("Fakes", "true")).WithProgram(Program).WithPackage("Microsoft.Extensions.Http.Resilience").WithProperty("TreatWarningsAsErrors", "true");

        consumer.Build().Expect(Succeeds, Generates);
        Assert.That(DotNet.Run(consumer.Directory, "run", "--no-build").Output.ReplaceLineEndings("\n"), Does.Contain("string\nTom\ngone\n3\n"));
    }
}
