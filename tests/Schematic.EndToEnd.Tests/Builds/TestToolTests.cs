using System.Text.Json.Nodes;
using System.Xml.Linq;
using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Builds.Descriptions;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Tools that measure the tests of a project look at its own code, not at generated clients.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class TestToolTests
{
    [Test]
    public void Generated_types_are_omitted_from_coverage_by_the_defaults_of_the_tool()
    {
        var tests = Tests().WithPackage("coverlet.collector");

        tests.Run("test", "--collect", "XPlat Code Coverage", "--results-directory", "coverage").Expect(Succeeds);

        var report = Directory.GetFiles(tests.PathOf("coverage"), "coverage.cobertura.xml", SearchOption.AllDirectories).Single();
        Assert.That(XDocument.Load(report).Descendants("class").Select(type => (string?)type.Attribute("name")), Is.EqualTo(new[] { "Code" }));
    }

    [Test]
    public void Generated_types_are_not_mutated_by_the_defaults_of_the_tool()
    {
        var tests = Tests().WriteProject();
        var (installed, log) = DotNet.Run(tests.Directory, "tool", "install", "dotnet-stryker", "--version", "5.1.0", "--tool-path", "tools");
        if (installed != 0) Assert.Ignore("The tool cannot be installed: " + log);
        var tool = Directory.GetFiles(tests.PathOf("tools"), "Stryker.CLI.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();

        var (exitCode, output) = DotNet.Run(tests.Directory, tool, "--concurrency", "1", "--reporter", "json", "--output", "mutation");

        Assert.That(exitCode, Is.Zero, output);
        var report = JsonNode.Parse(File.ReadAllText(tests.PathOf("mutation/reports/mutation-report.json")))!;
        var mutated = report["files"]!.AsObject().Where(file => file.Value!["mutants"]!.AsArray().Count > 0).ToList();
        Assert.That(mutated.Select(file => Path.GetFileName(file.Key)), Is.EqualTo(new[] { "Code.cs" }));
        Assert.That(mutated.Single().Value!["mutants"]!.AsArray().Select(mutant => (string?)mutant!["status"]), Has.All.EqualTo("Killed"));
    }

    private static Consumer Tests()
    {
        var shop = Consumer.Create("Shop").WithApi("apis/pets.schematic.yaml", Pets).WithFile("Code.cs", """
            public static class Code
            {
                public static string Name => new Shop.Apis.Pets.PetsClient().ToString()!;

                public static int Twice(int number) => number * 2;
            }
            """).WriteProject();
        return Consumer.CreateWithoutPackage("Tests").Referring(shop)
            .WithPackage("Microsoft.NET.Test.Sdk").WithPackage("NUnit").WithPackage("NUnit3TestAdapter")
            .WithFile("Tests.cs", """
                using NUnit.Framework;

                public sealed class Tests
                {
                    [Test]
                    public void Names() => Assert.That(Code.Name, Is.Not.Empty);

                    [Test]
                    public void Doubles() => Assert.That(Code.Twice(3), Is.EqualTo(6));
                }
                """);
    }
}
