using Schematic.Generation.Modules;
using Schematic.Generation.Pipeline;

namespace Schematic.Generation.Tests.Pipeline;

/// <summary>Clients generated from exported documents are those generated from the originals.</summary>
public sealed class ExportTests
{
    // More documents can be next to the repository.
    private static readonly string[] Further = ["box/openapi-v2025.0.json", "meilisearch/open-api.json", "oad/notion.com.json", "oad/spotify.com.json"];

    private static IEnumerable<TestCaseData> Documents =>
        from path in Directory.EnumerateFiles(Repository.PathOf("testassets", "apis"), "*.yaml")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("testassets", "descriptions")).Where(path => !path.EndsWith(".md", StringComparison.Ordinal)))
            .Concat(Further.Select(document => Repository.PathOf("..", "shared", "specs", document)).Where(File.Exists))
            .Order(StringComparer.Ordinal)
        select new TestCaseData(path).SetArgDisplayNames(Path.GetFileName(path));

    [TestCaseSource(nameof(Documents))]
    public void An_exported_document_gives_the_same_code(string path)
    {
        using var original = new ProjectFolder().WithApi("apis/" + Path.GetFileName(path), File.ReadAllText(path));
        Assert.That(original.Run().HasErrors, Is.False);
        var exported = Export(original, isYaml: false);

        using var copy = new ProjectFolder();
        foreach (var file in exported) copy.WithApi(file, File.ReadAllText(original.PathOf(file)));
        var result = copy.Run();

        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity == Definitions.Diagnostics.DiagnosticSeverity.Error), Is.Empty);
        Assert.That(Code(copy).Keys, Is.EqualTo(Code(original).Keys));
        foreach (var (file, text) in Code(original)) Assert.That(Code(copy)[file], Is.EqualTo(text), file);
    }

    [Test]
    public void An_unchanged_export_is_not_written_again()
    {
        using var project = new ProjectFolder().WithApi("pets.schematic.yaml", ProjectFolder.Api("Pets")).WithApi("toys.schematic.yaml", ProjectFolder.Api("Toys"));
        Assert.That(Export(project, isYaml: true), Is.EqualTo(["openapi/Pets.yaml", "openapi/Toys.yaml"]));
        Assert.That(Export(project, isYaml: true), Is.Empty);
        Assert.That(project.Files, Is.Empty, "nothing is generated");
    }

    [Test]
    public void Two_APIs_of_one_name_have_a_document_each()
    {
        using var project = new ProjectFolder().WithApi("a.schematic.yaml", ProjectFolder.Api("Pets")).WithApi("b.schematic.yaml", ProjectFolder.Api("Pets"));
        Assert.That(Export(project, isYaml: false), Is.EqualTo(["openapi/Pets.json", "openapi/Pets_2.json"]));
    }

    [Test]
    public void A_read_only_folder_is_reported()
    {
        using var project = new ProjectFolder().WithApi("pets.schematic.yaml", ProjectFolder.Api("Pets")).WithFile("openapi", "no folder");
        var result = Run(project, isYaml: false);
        Assert.That(result.Diagnostics.Select(diagnostic => (diagnostic.Descriptor.Code, diagnostic.Location.File)), Is.EqualTo([("SCH6001", project.PathOf("openapi/Pets.json"))]));
    }

    private static IReadOnlyList<string> Export(ProjectFolder project, bool isYaml)
    {
        var result = Run(project, isYaml);
        Assert.That(result.HasErrors, Is.False);
        return result.Written;
    }

    private static GenerationResult Run(ProjectFolder project, bool isYaml) => project.Run(options => options with
    {
        Mode = GenerationMode.Export, Export = new ExportSettings(project.PathOf("openapi")) { IsYaml = isYaml },
    });

    private static SortedDictionary<string, string> Code(ProjectFolder project) => new(
        project.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).ToDictionary(file => file, file => File.ReadAllText(Path.Combine(project.Output, file))),
        StringComparer.Ordinal);
}
