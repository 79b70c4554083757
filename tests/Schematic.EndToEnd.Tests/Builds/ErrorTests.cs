using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Builds.Descriptions;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class ErrorTests
{
    [Test]
    public void An_invalid_description_does_not_hide_errors_of_another()
    {
        var consumer = Consumer.Create()
            .WithApi("apis/pets.schematic.yaml", Pets + "\napi: Dogs")
            .WithApi("apis/toys.schematic.yaml", "")
            .WithApi("apis/gone.schematic.yaml", Toys).Delete("apis/gone.schematic.yaml");

        var build = consumer.Build();

        build.Expect(
            Fails,
            ReportsError("SCH1012", "apis/pets.schematic.yaml", 14, 1),
            ReportsError("SCH1005", "apis/toys.schematic.yaml", 1, 1),
            ReportsError("SCH1001", "Shop.csproj", 16, 19));
    }

    [TestCase(".vbproj", "Empty.vb", "")]
    [TestCase(".fsproj", "Empty.fs", "module Empty")]
    public void A_project_in_another_language_is_warned_that_nothing_is_generated(string extension, string file, string text)
    {
        var consumer = Consumer.Create().InLanguage(extension).WithApi("apis/pets.schematic.yaml", Pets).WithFile(file, text)
            .WithProperty("Nullable", null).WithProperty("ImplicitUsings", null);
        if (extension == ".fsproj") consumer.WithItem("Compile", file);

        var build = consumer.Build();

        build.Expect(GeneratesNothing, ReportsWarning("SCH9005", "Shop" + extension));
        Assert.That(build.ExitCode, Is.Zero, build.Output);
    }

    [Test]
    public void A_framework_before_NET_8_is_rejected()
    {
        var consumer = Consumer.Create().WithProperty("TargetFramework", "netstandard2.0").WithProperty("ImplicitUsings", null)
            .WithProperty("Nullable", null).WithApi("apis/pets.schematic.yaml", Pets);

        var build = consumer.Build();

        build.Expect(Fails, GeneratesNothing, ReportsError("SCH9006", "Shop.csproj", 0, 0));
    }

    [Test]
    public void An_unsupported_version_of_MSBuild_is_reported()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets).WithProperty("_SchematicHostVersion", "17.14");

        var build = consumer.Build();

        build.Expect(Fails, GeneratesNothing, ReportsError("SCH9004", "Shop.csproj", 0, 0));
    }

    [Test]
    public void A_property_with_an_unknown_value_is_rejected()
    {
        var consumer = Consumer.Create().WithApi("apis/pets.schematic.yaml", Pets).WithProperty("SchematicMaxParallelism", "-1");

        var build = consumer.Build();

        build.Expect(Fails, ReportsError("SCH9003", "Shop.csproj", 0, 0));
    }
}
