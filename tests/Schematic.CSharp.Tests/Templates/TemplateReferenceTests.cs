using Schematic.CSharp.Binding;
using Scriban.Runtime;

namespace Schematic.CSharp.Tests.Templates;

/// <summary>Holds <c>docs/templates.md</c> against the plans and the templates.</summary>
public sealed class TemplateReferenceTests
{
    private static readonly string Reference = File.ReadAllText(Repository.PathOf("docs", "templates.md"));

    [TestCaseSource(nameof(Variables))]
    public void Every_variable_is_explained(string variable) => Assert.That(Reference, Does.Contain($"| `{variable}` |"));

    [TestCaseSource(nameof(Templates))]
    public void Every_template_has_a_section(string template) => Assert.That(Reference, Does.Contain($"## `{template}`"));

    // What every declaration has is told once for all.
    private static IEnumerable<string> Variables() => typeof(ModulePlan).Assembly.GetTypes()
        .Where(type => type.IsNotPublic && type.Name.EndsWith("Plan", StringComparison.Ordinal) && type != typeof(DeclarationPlan))
        .SelectMany(type => type.GetProperties())
        .Where(property => property.DeclaringType != typeof(DeclarationPlan) && property.Name != "Template")
        .Select(property => StandardMemberRenamer.Rename(property))
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Templates() =>
        Directory.EnumerateFiles(Repository.PathOf("src", "Schematic.CSharp", "Templates"), "*.scriban").Select(path => Path.GetFileName(path));
}
