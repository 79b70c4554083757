using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

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
    public void What_is_told_names_its_place_when_the_document_is_gone()
    {
        var diagnostics = new DiagnosticBag();
        var document = Report(diagnostics);

        diagnostics.Settle();

        GC.Collect();
        Assert.That(document.IsAlive, Is.False);
        Assert.That(diagnostics.Diagnostics[0].Location.Pointer, Is.EqualTo("/a/0"));
        Assert.That(diagnostics.Diagnostics[0].Message, Does.EndWith("[#/a/0]"));
    }

    // A method of its own: what it knows, the test does not hold.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference Report(DiagnosticBag diagnostics)
    {
        var root = (MappingNode)DocumentReader.Read("a.yaml", "a: [1]"u8.ToArray(), diagnostics)!;
        diagnostics.Report(DiagnosticDescriptors.FileNotFound, ((SequenceNode)root["a"]!).Items[0].Location, "b.yaml");
        return new WeakReference(root);
    }
}
