using System.Text.RegularExpressions;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.CSharp.Tests.Binding.Prose;

/// <summary>The documentation comments in the clients of real documents: the figures are printed, and do not grow.</summary>
[TestFixture]
[Category("Slow")]
internal sealed partial class ProseStatisticsTests
{
    [Test]
    public void The_documentation_of_real_documents_has_no_filler_and_no_marks_of_other_languages()
    {
        var root = Repository.PathOf("..", "shared", "specs");
        if (!Directory.Exists(root)) Assert.Ignore("The documents are not part of the repository.");
        var all = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(RealDocumentsTests.IsDescription).Select(path => Of(root, path)).OfType<Prose>().ToList();

        foreach (var prose in all) TestContext.Out.WriteLine($"{prose.Document}: {prose.Lines} lines, {prose.Filler.Count} with filler, {prose.Tags.Count} with tags, {prose.Marks.Count} with Markdown");
        Print("filler", all.SelectMany(prose => prose.Filler));
        Print("tags", all.SelectMany(prose => prose.Tags));
        Print("Markdown", all.SelectMany(prose => prose.Marks));

        Assert.Multiple(() =>
        {
            Assert.That(all.Sum(prose => prose.Lines), Is.GreaterThan(50_000));
            Assert.That(all.Sum(prose => prose.Filler.Count), Is.Zero);
            Assert.That(all.Sum(prose => prose.Tags.Count), Is.Zero);
            Assert.That(all.Sum(prose => prose.Marks.Count), Is.Zero);
        });
    }

    [TestCase("/// <summary>The member <c>id</c>.</summary>", 1, 0, 0)]
    [TestCase("/// <summary>The type <c>Order</c>.</summary>", 1, 0, 0)]
    [TestCase("/// <summary>address_specs</summary>", 1, 0, 0)]
    [TestCase("/// <summary>A &lt;p&gt; that is left.</summary>", 0, 1, 0)]
    [TestCase("/// <summary>A [link](https://shop.example) that is left.</summary>", 0, 0, 1)]
    [TestCase("/// <summary>Marks **that** are left.</summary>", 0, 0, 1)]
    [TestCase("/// <summary>The <c>&lt;p&gt; **code** of a</c> line.</summary>", 0, 0, 0)]
    public void What_is_counted_is_found(string line, int filler, int tags, int marks)
    {
        var prose = Prose.Of("", line);

        Assert.That((prose.Filler.Count, prose.Tags.Count, prose.Marks.Count), Is.EqualTo((filler, tags, marks)));
    }

    private static void Print(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        TestContext.Out.WriteLine($"{title}: {all.Count}\n{string.Join('\n', all.Take(12))}");
    }

    private static Prose? Of(string root, string path)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetDirectoryName(path)! }, diagnostics);
        if (loader.Load(path, default) is not { } document) return null;
        var apis = ApiReader.Read(document, new ApiReaderOptions(), loader, diagnostics);
        return apis.Count == 0 ? null : Prose.Of(Path.GetRelativePath(root, path), GeneratedCode.Of(apis).Text);
    }

    /// <summary>The documentation comments of a client.</summary>
    /// <param name="Document">The document.</param>
    /// <param name="Lines">The number of lines.</param>
    /// <param name="Filler">The lines that only repeat a name.</param>
    /// <param name="Tags">The lines with tags of HTML as text.</param>
    /// <param name="Marks">The lines with marks of Markdown as text.</param>
    private sealed partial record Prose(string Document, int Lines, IReadOnlyList<string> Filler, IReadOnlyList<string> Tags, IReadOnlyList<string> Marks)
    {
        public static Prose Of(string document, string code)
        {
            var lines = code.Split('\n').Select(line => line.TrimStart()).Where(line => line.StartsWith("///", StringComparison.Ordinal)).ToList();
            // Code is text as it is, also over several lines.
            var text = Code().Replace(string.Join('\n', lines), "").Split('\n');
            return new Prose(document, lines.Count, Find(lines, FillerLine()), Find(text, Tag()), Find(text, Mark()));
        }

        private static List<string> Find(IEnumerable<string> lines, Regex pattern) => [.. lines.Where(line => pattern.IsMatch(line))];

        [GeneratedRegex(@"<code>.*?</code>|<c>.*?</c>", RegexOptions.Singleline)]
        private static partial Regex Code();

        [GeneratedRegex(@">The (member|parameter|field|type) <c>[^<]*</c>\.</|>[a-z0-9]+(_[a-z0-9]+)+</(summary|param|value)>")]
        private static partial Regex FillerLine();

        [GeneratedRegex(@"&lt;/?(p|a|b|i|ul|ol|li|code|br|div|span|strong|em|h[1-6]|table|t[rdh]|img|pre)\b[^&]*&gt;", RegexOptions.IgnoreCase)]
        private static partial Regex Tag();

        [GeneratedRegex(@"\]\([a-z/#.]|(?<![\w*])\*\*\w[^*]*\*\*|\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]|^/// (<\w+>)?#{1,6} ")]
        private static partial Regex Mark();
    }
}
