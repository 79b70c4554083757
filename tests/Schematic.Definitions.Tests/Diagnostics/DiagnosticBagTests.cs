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
}
