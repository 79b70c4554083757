using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Schematic.CSharp.Binding.Plans;
using Scriban.Runtime;

namespace Schematic.CSharp.Tests.Templates;

/// <summary>Compares <c>docs/templates.md</c> with the plans and the templates.</summary>
public sealed partial class TemplateReferenceTests
{
    private static readonly IReadOnlyDictionary<string, string> Sections = Headings().Split(File.ReadAllText(Repository.PathOf("docs", "templates.md")))
        .Skip(1).Chunk(2).ToDictionary(section => Anchor(section[0]), section => section[1], StringComparer.Ordinal);

    private static readonly (string Template, Type Plan)[] Files =
    [
        ("file.scriban", typeof(FilePlan)), ("shared.scriban", typeof(RuntimePlan)), ("registry.scriban", typeof(RegistryPlan)),
        ("registration.scriban", typeof(RegistrationPlan)), ("prelude.scriban", typeof(PreludePlan)),
    ];

    [TestCaseSource(nameof(Variables))]
    public void Every_variable_is_explained_in_the_section_of_its_plan(string section, string variable) =>
        Assert.That(Sections.GetValueOrDefault(section), Is.Not.Null.And.Match($@"\| `{variable}` \|.* \w+ .*\. "));

    [TestCaseSource(nameof(Templates))]
    public void Every_template_has_a_section(string template) => Assert.That(Sections.Keys, Does.Contain(Anchor($"`{template}`")));

    [Test]
    public void No_section_explains_a_variable_that_no_plan_has()
    {
        var known = Variables().Select(test => ((string)test.Arguments[0]!, (string)test.Arguments[1]!)).ToHashSet();

        var unknown = from section in Sections
                      from Match row in Rows().Matches(section.Value)
                      where !known.Contains((section.Key, row.Groups["variable"].Value)) && row.Groups["variable"].Value is not ("name" or "documentation")
                      select $"{section.Key}: {row.Groups["variable"].Value}";
        Assert.That(unknown, Is.Empty);
    }

    // A plan within another one has the section that the row of its variable links to.
    private static IEnumerable<TestCaseData> Variables()
    {
        var seen = new HashSet<(string Section, string Variable)>();
        var open = new Queue<(string Section, Type Plan)>(Files.Concat(Declarations()).Select(file => (Anchor($"`{file.Template}`"), file.Plan)));
        while (open.TryDequeue(out var next))
        {
            foreach (var property in next.Plan.GetProperties().Where(property => property.DeclaringType != typeof(DeclarationPlan) && property.Name != nameof(DeclarationPlan.Template)))
            {
                var variable = StandardMemberRenamer.Rename(property);
                if (!seen.Add((next.Section, variable))) continue;
                yield return new TestCaseData(next.Section, variable);
                if (PlanOf(property.PropertyType) is { } inner) open.Enqueue((Link(next.Section, variable), inner));
            }
        }
    }

    private static IEnumerable<(string Template, Type Plan)> Declarations() => typeof(DeclarationPlan).Assembly.GetTypes()
        .Where(type => type.BaseType == typeof(DeclarationPlan))
        .Select(type => (((DeclarationPlan)RuntimeHelpers.GetUninitializedObject(type)).Template, type));

    private static Type? PlanOf(Type type)
    {
        var item = type.IsGenericType ? type.GenericTypeArguments[0] : type;
        return item != typeof(DeclarationPlan) && item.Name.EndsWith("Plan", StringComparison.Ordinal) ? item : null;
    }

    private static string Link(string section, string variable) =>
        Regex.Match(Sections.GetValueOrDefault(section) ?? "", $@"^\| `{variable}` \|.*\]\(#(?<anchor>[^)]+)\)", RegexOptions.Multiline).Groups["anchor"].Value;

    // As the hosts of repositories make them.
    private static string Anchor(string heading) => Regex.Replace(heading.Trim().ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-');

    private static IEnumerable<string> Templates() =>
        Directory.EnumerateFiles(Repository.PathOf("src", "Schematic.CSharp", "Templates"), "*.scriban").Select(path => Path.GetFileName(path));

    [GeneratedRegex("^##+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"^\| `(?<variable>[a-z_]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
