using Microsoft.CodeAnalysis.CSharp;
using Schematic.CSharp.Syntax;
using Schematic.Definitions.Diagnostics;

namespace Schematic.CSharp.Tests.Syntax;

internal sealed class SyntaxValidatorTests
{
    private static readonly CSharpParseOptions CSharp12 = new(LanguageVersion.CSharp12);

    [Test]
    public void Text_that_parses_becomes_a_tree()
    {
        var diagnostics = new DiagnosticBag();

        var tree = SyntaxValidator.Validate("class A;", "A.g.cs", "templates/a.scriban", CSharp12, diagnostics);

        Assert.That(tree, Is.Not.Null);
        Assert.That(diagnostics.Diagnostics, Is.Empty);
    }

    [Test]
    public void Code_that_does_not_parse_is_reported_at_its_template()
    {
        var diagnostics = new DiagnosticBag();

        var tree = SyntaxValidator.Validate("class A\n{\n    int B(;\n}\n", "A.g.cs", "templates/a.scriban", CSharp12, diagnostics);

        Assert.That(tree, Is.Null);
        var first = diagnostics.Diagnostics[0];
        Assert.That(first.Descriptor.Code, Is.EqualTo("SCH5001"));
        Assert.That(first.Location.ToString(), Is.EqualTo("templates/a.scriban"));
        Assert.That(first.Message, Does.Contain("line 3").And.Contain("int B(;"));
    }

    [Test]
    public void What_a_later_language_version_brought_does_not_parse()
    {
        var diagnostics = new DiagnosticBag();

        SyntaxValidator.Validate("class A { string B = \"\\e[0m\"; }", "A.g.cs", "a.scriban", CSharp12, diagnostics);

        Assert.That(diagnostics.HasErrors, Is.True);
    }
}
