using System.Text;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Documents.Yaml;

namespace Schematic.Definitions.Tests.Documents;

public sealed class RealDocumentTests
{
    [TestCaseSource(typeof(RealDocuments), nameof(RealDocuments.All))]
    public void A_real_document_is_read_without_diagnostics(string path)
    {
        var (root, diagnostics) = Reading.Read(path, File.ReadAllBytes(path));

        Assert.That(diagnostics, Is.Empty);
        Assert.That(root.Members(), Is.Not.Empty);
    }

    [TestCaseSource(typeof(RealDocuments), nameof(RealDocuments.All))]
    public void Every_node_is_within_its_document_and_is_found_by_its_pointer(string path)
    {
        var (root, _) = Reading.Read(path, File.ReadAllBytes(path));
        var loader = new DocumentLoader(new() { RootDirectory = Path.GetDirectoryName(path)! }, new DiagnosticBag());
        var lines = File.ReadAllText(path).Split(["\r\n", "\n", "\r"], StringSplitOptions.None);

        // Every hundredth of a large document is enough.
        foreach (var node in Nodes(root!).Where((_, position) => position % 100 == 0))
        {
            Assert.That(node.Column, Is.InRange(1, lines[node.Line - 1].Length + 1));
            Assert.That(loader.Resolve(root!, "#" + Uri.EscapeDataString(node.Pointer).Replace("%2F", "/"), node.Location), Is.SameAs(node));
        }
    }

    [TestCaseSource(typeof(RealDocuments), nameof(RealDocuments.All))]
    public void Every_reference_of_a_real_document_leads_somewhere(string path)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new() { RootDirectory = Path.GetDirectoryName(Path.GetDirectoryName(path))! }, diagnostics);
        var root = loader.Load(path, new SourceLocation(path, 0, 0))!;

        foreach (var node in Nodes(root))
            if (node.GetString("$ref") is { } reference)
                loader.Resolve(node, reference, node.Location);

        Assert.That(diagnostics.Diagnostics, Is.Empty);
    }

    [TestCaseSource(typeof(RealDocuments), nameof(RealDocuments.All))]
    public void JSON_read_as_YAML_is_the_same_tree(string path)
    {
        var content = File.ReadAllBytes(path);
        if (Path.GetExtension(path) != ".json" || content.Length > 500_000) return;

        var yaml = new YamlDocumentReader(path, Encoding.UTF8.GetString(content), new DiagnosticBag()).Read();

        Assert.That(Reading.Describe(yaml), Is.EqualTo(Reading.Describe(Reading.Read(path, content).Root)));
    }

    [TestCaseSource(typeof(RealDocuments), nameof(RealDocuments.All))]
    public void A_damaged_document_gives_diagnostics_and_never_an_exception(string path)
    {
        var content = File.ReadAllBytes(path);
        if (content.Length > 100_000) content = content[..100_000];
        var random = new Random(20261123);
        ReadOnlySpan<string> insertions =
            ["\t", "\n", "\0", "{", "}", "[", "]", ":", ",", "\"", "'", "#", "&a ", "*a", "- ", "? ", "|", "%", "!x ", "<<: ", "\ud83d\ude00", "---\n"];

        for (var round = 0; round < 40; round++)
        {
            var damaged = content.ToList();
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                var place = random.Next(damaged.Count);
                if (random.Next(3) == 0) damaged.RemoveRange(place, Math.Min(random.Next(1, 20), damaged.Count - place));
                else if (random.Next(10) == 0) damaged[place] = (byte)random.Next(256);
                else damaged.InsertRange(place, Encoding.UTF8.GetBytes(insertions[random.Next(insertions.Length)]));
            }

            var (root, diagnostics) = Reading.Read(path, [.. damaged]);

            Assert.That(root is not null || diagnostics.Count > 0, "Silence about a document that is not read.");
            Assert.That(diagnostics.Select(diagnostic => diagnostic.Location.Line), Is.All.InRange(1, damaged.Count + 1));
        }
    }

    private static IEnumerable<DocumentNode> Nodes(DocumentNode node) =>
        node.Members().Concat(node.Elements()).SelectMany(Nodes).Prepend(node);
}
