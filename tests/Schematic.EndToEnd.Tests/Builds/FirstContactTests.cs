using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Builds.Descriptions;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class FirstContactTests
{
    [Test]
    public void The_first_generation_reports_its_clients_and_misspelt_names_are_reported_until_they_are_corrected()
    {
        var consumer = Consumer.Create().WithTargetFrameworks("net8.0", "net10.0")
            .WithApi("apis/pets.schematic.yaml", Pets, ("Namspace", "Zoo"))
            .WithItem("SchematicApi", "apis/*.jsn")
            .WithProperty("SchematicNamspace", "Zoo");
        const string Made = "Schematic: generated Shop.Apis.Pets.PetsClient in ";

        var first = consumer.Build("-p:SchematicStrick=true");
        var second = consumer.Build();
        var corrected = consumer.WithProperty("SchematicNamspace", null).WithoutItem("apis/*.jsn").WithoutItem("apis/pets.schematic.yaml")
            .WithItem("SchematicApi", "apis/pets.schematic.yaml", ("Namespace", "Zoo")).Build();
        var last = consumer.Build();

        Assert.That(first.ExitCode, Is.Zero, first.Output);
        Assert.That(Codes(first), Is.EqualTo(new[] { "SCH9035 Namspace", "SCH9036 SchematicNamspace", "SCH9036 SchematicStrick", "SCH9038 apis/*.jsn" }));
        Assert.That(first.Output, Does.Contain(Made + consumer.PathOf("obj/schematic/Debug/")));
        second.Expect(GeneratesNothing, CompilesNothing);
        Assert.That(Codes(second), Is.EqualTo(new[] { "SCH9035 Namspace", "SCH9036 SchematicNamspace", "SCH9038 apis/*.jsn" }));
        Assert.That(second.Output, Does.Not.Contain(Made));
        corrected.Expect(Succeeds, Generates, HasType("Zoo.PetsClient"));
        Assert.That(corrected.Output, Does.Not.Contain("Schematic: generated"));
        last.Expect(Succeeds, GeneratesNothing);
        Assert.That(last.Tasks("SchematicCheckProject"), Is.Empty);
    }

    [Test]
    public void A_project_without_descriptions_gets_one_message()
    {
        var consumer = Consumer.Create().WithFile("Code.cs", "public sealed class Code;");

        var first = consumer.Build();
        var second = consumer.Build();

        first.Expect(Succeeds, HasGeneratedNothing);
        Assert.That(first.Output, Does.Contain("message SCH9039").Or.Contain("SCH9039: Nothing is generated"));
        Assert.That(second.Output, Does.Not.Contain("SCH9039"));
    }

    private static IEnumerable<string> Codes(BuildResult build) =>
        build.Warnings.Select(warning => $"{warning.Code} {warning.Text.Split('\'')[1]}").Order(StringComparer.Ordinal)
            .Select(text => text.Replace("Schematic.Build does not define ", "", StringComparison.Ordinal));
}
