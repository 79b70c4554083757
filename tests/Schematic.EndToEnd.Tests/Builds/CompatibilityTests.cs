using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Records of surfaces and exported documents, used as their documentation describes.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class CompatibilityTests
{
    [Test]
    public void A_change_is_reported_until_it_is_accepted()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Descriptions.Pets).WithProperty("SchematicCompatibility", "error");

        consumer.Build().Expect(Generates, Compiles, ReportsWarning("SCH7002", "apis/pets.schematic.yaml"));
        consumer.Target("SchematicAccept").Expect(Succeeds, CompilesNothing);
        Assert.That(consumer.Read("apis/pets.schematic.lock.json"), Does.Contain("\"RetrievePetAsync\""));
        consumer.Build("-warnaserror").Expect(Succeeds, Generates, CompilesNothing);
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);

        consumer.Edit("apis/pets.schematic.yaml", "name: string?", "name: string?\n    owner: string");
        consumer.Build().Expect(Succeeds, Generates, Compiles);
        consumer.Edit("apis/pets.schematic.yaml", "    id: string", "    id: string?");
        var generated = consumer.Generated();
        consumer.Build().Expect(Fails, ReportsError("SCH7056", "apis/pets.schematic.yaml", 12, 5));
        Assert.That(consumer.Generated(), Is.EqualTo(generated));

        consumer.Target("SchematicAccept").Expect(Succeeds, CompilesNothing);
        consumer.Build().Expect(Succeeds, Generates, Compiles);
        Assert.That(consumer.Read("apis/pets.schematic.changelog.md"), Does.Contain("- The member 'owner' of 'Pet'.").And.Contain("(SCH7056)"));
    }

    [Test]
    public void Descriptions_are_written_as_OpenAPI_and_nothing_is_generated()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Descriptions.Pets);

        consumer.Target("SchematicExportOpenApi", "-p:SchematicOpenApiFormat=yaml", "-p:SchematicOpenApiDirectory=docs").Expect(Succeeds, CompilesNothing, HasGeneratedNothing);

        Assert.That(consumer.Read("docs/Pets.yaml"), Does.StartWith("openapi: \"3.1.1\"\ninfo:\n  title: Pets\n").And.Contain("\n  /pets/{id}:\n    get:\n      operationId: RetrievePet\n"));
    }
}
