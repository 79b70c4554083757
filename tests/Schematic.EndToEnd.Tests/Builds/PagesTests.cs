using System.Xml.Linq;
using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Follows the pages for beginners step by step, with the package.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class PagesTests
{
    [Test]
    public void The_items_and_the_program_of_the_README_build_with_and_without_a_namespace()
    {
        var page = Page.All.Single(page => page.Name == "README.md");
        var items = Xml(page).Where(element => element.Name.LocalName == "SchematicApi").ToList();
        var consumer = Consumer.Create()
            .WithFile("apis/openai.schematic.yaml", File.ReadAllText(Repository.PathOf("testassets", "apis", "openai.schematic.yaml")))
            .WithFile("apis/stripe.json", File.ReadAllText(Repository.PathOf("testassets", "descriptions", "etcd.json")))
            .WithProgram("using Shop.Apis;\nusing Shop.Apis.OpenAI;\nCancellationToken cancellationToken = default;\n" + Code(page, "csharp"));
        foreach (var item in items) consumer.WithItem("SchematicApi", item.Attribute("Include")!.Value, item.Attributes().Skip(1).Select(attribute => (attribute.Name.LocalName, attribute.Value)));

        var build = consumer.Build();
        var without = consumer.WithoutItem("apis/stripe.json").WithItem("SchematicApi", "apis/stripe.json").Build();

        Assert.That(items.Select(item => item.Attribute("Include")!.Value), Is.EqualTo(new[] { "apis/openai.schematic.yaml", "apis/stripe.json" }));
        build.Expect(Succeeds, Generates);
        without.Expect(Succeeds, Generates);
    }

    [Test]
    public void Getting_started_leads_from_an_empty_folder_to_a_program()
    {
        var page = Page.All.Single(page => page.Name == "docs/getting-started.md");
        var folder = TestRun.NewFolder("start");
        foreach (var line in Code(page, "sh").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("cd ", StringComparison.Ordinal)) folder = Path.Combine(folder, line[3..]);
            else Run(folder, [.. line.Split(' ').Skip(1), .. line.EndsWith(" Schematic.Build", StringComparison.Ordinal) ? ["--version", TestRun.PackageVersion] : Array.Empty<string>()]);
        }

        var file = Path.Combine(folder, "Shop.csproj");
        var project = XDocument.Load(file);
        project.Root!.Add(Xml(page).Where(element => element.Name.LocalName == "ItemGroup"));
        project.Save(file);
        Directory.CreateDirectory(Path.Combine(folder, "apis"));
        File.WriteAllText(Path.Combine(folder, "apis", "books.yaml"), Code(page, "yaml"));
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Code(page, "csharp"));

        var output = Run(folder, ["build", "-warnaserror", "--nologo"]);

        Assert.That(output, Does.Contain("Schematic: generated Shop.Apis.Books.BooksClient in "));
        Assert.That(Path.Combine(folder, "obj", "schematic", "Debug", "Books", "BooksClient.g.cs"), Does.Exist);
    }

    private static string Run(string folder, IEnumerable<string> arguments)
    {
        var (exitCode, output) = DotNet.Run(folder, arguments);
        Assert.That(exitCode, Is.Zero, output);
        return output;
    }

    private static string Code(Page page, string language) => page.Fences.First(fence => fence.Language == language).Code;

    private static IEnumerable<XElement> Xml(Page page) =>
        page.Fences.Where(fence => fence.Language == "xml").SelectMany(fence => XElement.Parse($"<Project>{fence.Code}</Project>").Elements());
}
