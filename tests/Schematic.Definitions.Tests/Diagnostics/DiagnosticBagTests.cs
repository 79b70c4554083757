using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Definitions.Tests.Diagnostics;

public sealed class DiagnosticBagTests
{
    [Test]
    public void The_same_word_about_the_same_place_is_said_once()
    {
        var diagnostics = new DiagnosticBag();
        var place = new SourceLocation("a.yaml", 1, 2);

        diagnostics.Report(DiagnosticDescriptors.FileNotFound, place, "b.yaml");
        diagnostics.Report(DiagnosticDescriptors.FileNotFound, place, "b.yaml");
        diagnostics.Report(DiagnosticDescriptors.FileNotFound, place, "c.yaml");
        diagnostics.Report(DiagnosticDescriptors.FileNotFound, place with { Line = 2 }, "b.yaml");

        Assert.That(diagnostics.Diagnostics, Has.Count.EqualTo(3));
    }

    [Test]
    public void Diagnostics_beyond_the_limit_are_counted_at_the_first_of_them()
    {
        var diagnostics = new DiagnosticBag();

        for (var line = 1; line <= 40_000; line++) diagnostics.Report(DiagnosticDescriptors.CommentInJson, new SourceLocation("a.json", line, 1));
        for (var line = 1; line <= DiagnosticBag.Limit; line++) diagnostics.Report(DiagnosticDescriptors.CommentInJson, new SourceLocation("b.json", line, 1));

        Assert.That(diagnostics.Diagnostics, Has.Count.EqualTo((2 * DiagnosticBag.Limit) + 1));
        Assert.That(diagnostics.Diagnostics[^1].ToString(), Is.EqualTo("a.json(101,1): warning SCH2123: 39900 more diagnostics with the code SCH1007 in this file are not shown"));
    }

    [TestCase("\n##vso[task.setvariable]", "\\u000A##vso[task.setvariable]")]
    [TestCase("\u001b[31m", "\\u001B[31m")]
    [TestCase("\u202egnp.exe", "\\u202Egnp.exe")]
    [TestCase("a\u2028b\u2029c\u0085d", "a\\u2028b\\u2029c\\u0085d")]
    [TestCase("\ufeff\u200b\u00ad", "\\uFEFF\\u200B\\u00AD")]
    [TestCase("caf\u00e9 \u65e5\u672c \ud83d\ude00", "caf\u00e9 \u65e5\u672c \ud83d\ude00")]
    public void What_a_terminal_or_build_server_obeys_is_escaped(string text, string expected)
    {
        var diagnostics = new DiagnosticBag();

        diagnostics.Report(DiagnosticDescriptors.UnknownType, new SourceLocation("a\nb.yaml", 1, 1), text, "");

        Assert.That(diagnostics.Diagnostics[0].Message, Does.Contain($"'{expected}'"));
        Assert.That(diagnostics.Diagnostics[0].ToString(), Does.StartWith("a\\u000Ab.yaml(1,1): error "));
    }

    [Test]
    public void A_long_string_is_cut()
    {
        var diagnostics = new DiagnosticBag();

        diagnostics.Report(DiagnosticDescriptors.UnknownType, new SourceLocation("a.yaml", 1, 1), new string('x', 1_000_000), "");

        Assert.That(diagnostics.Diagnostics[0].Message, Has.Length.LessThan(1_100));
    }

    [Test]
    public void What_is_told_names_its_place_when_the_document_is_gone()
    {
        var diagnostics = new DiagnosticBag();
        var document = Report(diagnostics);

        diagnostics.ReleaseDocuments();

        GC.Collect();
        Assert.That(document.IsAlive, Is.False);
        Assert.That(diagnostics.Diagnostics[0].Location.Pointer, Is.EqualTo("/a/0"));
        Assert.That(diagnostics.Diagnostics[0].Message, Does.EndWith("[#/a/0]"));
    }

    // A separate method, so that no local variable of the test keeps the object alive.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference Report(DiagnosticBag diagnostics)
    {
        var root = (MappingNode)DocumentReader.Read("a.yaml", "a: [1]"u8.ToArray(), diagnostics)!;
        diagnostics.Report(DiagnosticDescriptors.FileNotFound, ((SequenceNode)root["a"]!).Items[0].Location, "b.yaml");
        return new WeakReference(root);
    }
}
