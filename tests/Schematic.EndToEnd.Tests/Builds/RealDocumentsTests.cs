using System.Text.RegularExpressions;
using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>All available real documents in one project, as one module each.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed partial class RealDocumentsTests
{
    private static readonly string Documents = Repository.PathOf("..", "shared", "specs");

    /// <summary>Only errors of the descriptions are reported, even without the line that suppresses the compiler's warnings.</summary>
    [Test]
    public void All_of_them_compile_without_a_warning()
    {
        if (!Directory.Exists(Documents)) Assert.Ignore("The documents are not here.");
        var consumer = Consumer.Create("All")
            .WithProperty("TreatWarningsAsErrors", "true")
            .WithProperty("MSBuildTreatWarningsAsErrors", "false")
            .WithProperty("ProduceReferenceAssembly", "false")
            .WithProperty("DebugType", "none");
        var documents = Directory.EnumerateFiles(Documents, "*", SearchOption.AllDirectories).Where(IsDescription).ToList();
        foreach (var document in documents)
            consumer.WithItem("SchematicApi", document, ("ModulePath", ModuleOf(document)), ("AllowedReferences", Directory.GetParent(document)!.Parent!.FullName));
        var generation = consumer.Target("SchematicGenerate");
        foreach (var (file, text) in consumer.Generated()) consumer.WithFile("obj/schematic/Debug/" + file, text.Replace(Pragma, "", StringComparison.Ordinal).Replace("#nullable disable warnings\n", "#nullable enable warnings\n", StringComparison.Ordinal));

        var build = consumer.Build();

        Assert.That(generation.ExitCode, Is.Zero, generation.Output);
        Assert.That(generation.Warnings.Select(warning => warning.Code), Has.All.StartsWith("SCH"));
        generation.Expect(Generates, Says($"Schematic: {documents.Count} modules, {documents.Count} generated"));
        Assert.That(build.ExitCode, Is.Zero, build.Output);
        Assert.That(build.Warnings.Select(warning => warning.Code), Has.All.StartsWith("SCH"));
        build.Expect(GeneratesNothing, Compiles);
        Assert.That(consumer.Generated().Values, Has.None.Contains(Pragma));
    }

    private const string Pragma = "#pragma warning disable\n";

    // Fragments are next to the documents that refer to them.
    private static bool IsDescription(string path) =>
        Path.GetExtension(path) is ".json" or ".yaml" or ".yml" && Version().IsMatch(File.ReadAllText(path));

    private static string ModuleOf(string path) => "M" + NoLetter().Replace(Path.GetRelativePath(Documents, path), "_");

    [GeneratedRegex("[^A-Za-z0-9]")]
    private static partial Regex NoLetter();

    [GeneratedRegex("""(?:^|[{,])\s*"?(?:openapi|swagger)"?\s*:\s*["']?[23]\.""", RegexOptions.Multiline)]
    private static partial Regex Version();
}
