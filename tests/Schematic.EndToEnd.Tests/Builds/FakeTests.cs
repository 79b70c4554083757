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

    private const string Signed = """
        openapi: 3.1.0
        info: {title: Zoo, version: "1"}
        servers: [{url: "https://zoo.example"}]
        paths: {/pets: {get: {operationId: listPets, responses: {200: {description: "", content: {application/json: {schema: {type: array, items: {type: string}}}}}}}}}
        webhooks: {petBorn: {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}}, responses: {200: {description: ""}}}}}
        x-webhook-signature: standard
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

    [Test]
    public void Endpoints_are_compiled_with_ASP_NET_Core_only_also_when_nothing_is_generated()
    {
        const string Module = "Shop.Apis.Zoo";
        var consumer = Consumer.Create().WithApi("apis/zoo.yaml", Signed, ("Fakes", "true")).WithProgram("System.Console.WriteLine(1);");
        var (fake, receiver) = ($"{Module}.ZooFakeServer", $"{Module}.ZooWebhookEndpoint");
        consumer.Build().Expect(Succeeds, Generates, HasType($"{Module}.ZooFake"), HasNoType(fake), HasNoType(receiver));

        consumer.WithProgram("System.Console.WriteLine(2);").Build().Expect(Succeeds, GeneratesNothing, Compiles, HasType($"{Module}.ZooFake"), HasNoType(fake), HasNoType(receiver));
        consumer.WithFile("More.cs", "internal sealed class More;").Build().Expect(Succeeds, GeneratesNothing, Compiles, HasNoType(fake), HasNoType(receiver));

        consumer.WithItem("FrameworkReference", "Microsoft.AspNetCore.App").Build().Expect(Succeeds, HasType(fake), HasType(receiver));
        consumer.WithProgram("System.Console.WriteLine(3);").Build().Expect(Succeeds, GeneratesNothing, Compiles, HasType(fake), HasType(receiver));
        consumer.WithoutItem("Microsoft.AspNetCore.App").Build().Expect(Succeeds, HasNoType(fake), HasNoType(receiver));
        consumer.WithProgram("System.Console.WriteLine(4);").Build().Expect(Succeeds, GeneratesNothing, Compiles, HasNoType(fake), HasNoType(receiver));
    }
}
