using System.Text;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Yaml;

namespace Schematic.Definitions.Tests.Documents.Yaml;

/// <summary>The fast reader gives what the thorough one gives, place for place, or nothing.</summary>
public sealed class BlockYamlReaderTests
{
    // More than usual find more: two million take a minute.
    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("SCHEMATIC_YAML_TEXTS") ?? "20000");

    private static readonly string[] Pieces =
    [
        "a", "b: ", "c:", "d: |", "e: >-", "- ", "-", "- - ", "k: v", "text", "'x'", "\"y\"", "'it''s'", "\"a\\n\\u00e9\\\"\"", "\"z\\\n", "# c", " # c", "[a, b]", "[]",
        "{}", "{a: b, c: 'd'}", "[", "]", "{", "}", ", ", ": ", ":", "#", "?", "\n", "\n", "\n", "\n  ", "\n  ", "\n    ", "\n      ", "\n\n", "\r\n", "\r\n  ", " ", "  ", "\t", "'", "\"",
        "|+", ">", "|2", "&x ", "*x", "!!str ", "<<: ", "---", "---\n", "...", "%", "@", "`", "null", "~", "12", "1.50", "0x1F", "true", "http://x/?y#z", "\u2028", "\ud83d\ude00", "é", "key: >\n  folded\n  text\n\n   deeper\n  end\n",
        "list:\n- a: 1\n  b: 2\n- c\n",
    ];

    private static readonly string[] Lines =
    [
        "a:", "b: 1", "c: |", "d: >", "e: >-", "f: |+", "- ", "- g", "- h: 1", "- - i", "- |", "- >+", "text", "more text", "'quoted", "it''s'", "\"double", "end\"", "\"x\\", "j: 'k", "l: \"m\\n", "n: [o,", "p]",
        "q: {r: s,", "t: u}", "}", "]", "# comment", "v: w # x", "'y': z", "'\\d': z", "-", "", "", " ", "\t", "\\ y\"", "k: ", "? z", ": y", "- a: |", "b: - c", "u: [", "w:x", "12: ~", "...", "---",
    ];

    private static readonly string[] Ends = ["\n", "\n", "\n", "\n", "\n", "\r\n", " \n", "\n\n", ""];

    [TestCase("a: 1\nb:\n  c: text # comment\n  d: [x, 'y', \"z\"]\n")]
    [TestCase("a:\n- b: 1\n  c: 2\n-\n  d: 3\n- - e\n  - f\n- |\n  g\n\n  h\n")]
    [TestCase("a: one\n  two\n\n  three\nb: 'x\n\n  y ''z'' '\nc: \"p\\\n  \\ q\\u00e9\n  r\"\n")]
    [TestCase("a: >\n  one\n  two\n\n    deeper\n  three\n\n\nb: |+\n  x\n\nc: >-\n\n  y\nd: |\ne: 1")]
    [TestCase("---\r\n# comment\r\na: |\r\n  x\r\n  y\r\nb: z\r\n")]
    [TestCase("'200': ok\n\"x y\": {$ref: '#/a', b: [{}, []]}\nhttp://x: y\n-1: {}\n'^\\d+$': z\n")]
    [TestCase("a: [\n  x, # comment\n  {\n    y: z,\n    \"u\": [v?, w:x]\n  },\n]\nb: {\n}\n")]
    [TestCase("a:\nb: ~\nc:\n  - null\n  -\nd: 0x1F\ne: 1.10\n")]
    public void What_descriptions_consist_of_is_read(string text)
    {
        Assert.That(BlockYamlReader.Read("a.yaml", text), Is.Not.Null);
        AssertSame(text);
    }

    [TestCase("a: &x 1\nb: *x\n", TestName = "Anchors are left to the other reader")]
    [TestCase("a: !!str 1\n", TestName = "Tags are left to the other reader")]
    [TestCase("%YAML 1.2\n---\na: 1\n", TestName = "Directives are left to the other reader")]
    [TestCase("a: 1\n---\nb: 2\n", TestName = "Further documents are left to the other reader")]
    [TestCase("a: 1\na: 2\n", TestName = "Keys that are there twice are left to the other reader")]
    [TestCase("a: 1\n b: 2\n", TestName = "Wrong indentation is left to the other reader")]
    [TestCase("a: b: c\n", TestName = "A mapping where none can be is left to the other reader")]
    [TestCase("a:\n\tb: 1\n", TestName = "Tabs are left to the other reader")]
    [TestCase("a: [b\n  c]\n", TestName = "Folded words in brackets are left to the other reader")]
    [TestCase("? a\n: b\n", TestName = "Explicit keys are left to the other reader")]
    [TestCase("", TestName = "Empty documents are left to the other reader")]
    public void What_is_rare_or_faulty_is_not(string text) => Assert.That(BlockYamlReader.Read("a.yaml", text), Is.Null);

    [Test]
    public void Random_documents_are_read_as_by_the_other_reader_or_not_at_all()
    {
        var random = new Random(20261128);
        var read = 0;
        for (var round = 0; round < Rounds; round++)
        {
            // As they come, or line by line, which is more often YAML.
            var isInLines = round % 2 == 0;
            var text = string.Concat(Enumerable.Range(0, random.Next(2, 14)).Select(_ => isInLines
                ? new string(' ', random.Next(4)) + Lines[random.Next(Lines.Length)] + Ends[random.Next(Ends.Length)]
                : Pieces[random.Next(Pieces.Length)]));
            if (AssertSame(text)) read++;
        }

        Assert.That(read, Is.GreaterThan(Rounds / 100), "The texts have to be such that some of them are read.");
    }

    [TestCaseSource(nameof(Documents))]
    public void Real_documents_are_read_as_by_the_other_reader(string path)
    {
        var text = File.ReadAllText(path);
        Assert.That(AssertSame(text) || text.Contains(": &", StringComparison.Ordinal), $"{path} is left to the other reader.");
        var random = new Random(20261128);
        for (var round = 0; round < Rounds / 400; round++)
        {
            // Pieces of a large document do for damage.
            var start = text.Length > 40_000 ? text.IndexOf('\n', random.Next(text.Length - 30_000)) + 1 : 0;
            var damaged = new StringBuilder(text, start, Math.Min(20_000, text.Length - start), 40_000);
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                var place = random.Next(damaged.Length);
                if (random.Next(3) == 0) damaged.Remove(place, Math.Min(random.Next(1, 20), damaged.Length - place));
                else damaged.Insert(place, Pieces[random.Next(Pieces.Length)]);
            }

            AssertSame(damaged.ToString());
        }
    }

    // False where the document was left to the other reader.
    private static bool AssertSame(string text)
    {
        if (BlockYamlReader.Read("a.yaml", text) is not { } root) return false;
        var diagnostics = new DiagnosticBag();
        var expected = new YamlDocumentReader("a.yaml", text, diagnostics).Read();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(diagnostics.Diagnostics, Is.Empty, text);
            Assert.That(Describe(root), Is.EqualTo(Describe(expected)), text);
        }

        return true;
    }

    private static string Describe(DocumentNode? root)
    {
        var text = new StringBuilder();
        Append(root);
        return text.ToString();

        void Append(DocumentNode? node)
        {
            text.Append(node?.Line).Append(',').Append(node?.Column).Append(' ');
            if (node is ScalarNode scalar) text.Append($"{scalar.Kind} {scalar.Text}|{scalar.Source}|{scalar.TextOffset}\n");
            foreach (var item in (node as SequenceNode)?.Items ?? [])
            {
                text.Append("- ");
                Append(item);
            }

            foreach (var (key, location, value) in (node as MappingNode)?.Entries ?? [])
            {
                text.Append($"{location.Line},{location.Column} {key}: ");
                Append(value);
            }

            text.Append('.');
        }
    }

    private static IEnumerable<TestCaseData> Documents() =>
        Directory.EnumerateFiles(Repository.PathOf("testassets"), "*.yaml", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetRelativePath(Repository.Root, path)))
            .Concat(RealDocuments.Where(path => Path.GetExtension(path) is ".yaml" or ".yml"));
}
