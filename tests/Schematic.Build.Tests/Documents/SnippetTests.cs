using System.Text.RegularExpressions;
using System.Xml.Linq;
using Schematic.Build.Projects;

namespace Schematic.Build.Tests.Documents;

/// <summary>Blocks of the pages that are XML or commands. C# is compiled by the tests of Schematic.CSharp.</summary>
public sealed partial class SnippetTests
{
    private static readonly string[] Labels = ["csharp", "xml", "sh", "yaml", "json", "text", "diff", "markdown"];

    private static IEnumerable<TestCaseData> Xml => Fences("xml");

    private static IEnumerable<TestCaseData> Commands => Fences("sh");

    [Test]
    public void Every_block_has_a_label()
    {
        var unknown = Page.All.SelectMany(page => page.Fences).Where(fence => !Labels.Contains(fence.Language) && !fence.Language.StartsWith("floors ", StringComparison.Ordinal));

        Assert.That(unknown.Select(fence => $"{fence}: '{fence.Language}'"), Is.Empty);
    }

    [TestCaseSource(nameof(Xml))]
    public void Xml_uses_items_metadata_and_properties_that_exist(object fence)
    {
        var elements = XElement.Parse($"<Project>{((Fence)fence).Code}</Project>").Elements().ToList();
        var project = Path.GetTempFileName();
        new XElement("Project", elements.Select(InGroup)).Save(project);
        var rules = new ProjectRules(ProjectSource.ReadAll([project]), project, ProjectNames.Properties(Repository.PathOf("build")));
        File.Delete(project);

        Assert.That(rules.UnknownProperties([]).Concat(rules.UnknownMetadata()).Concat(rules.UnknownItems()).Select(diagnostic => diagnostic.Message), Is.Empty);
    }

    [TestCaseSource(nameof(Commands))]
    public void Commands_name_files_targets_properties_and_tests_that_exist(object fence)
    {
        var wrong =
            from line in ((Fence)fence).Code.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            from command in Comment().Replace(line, "").Split(" | ")
            where command.Trim().Length > 0
            from problem in Command.Problems(command.Trim())
            select $"{command.Trim()}: {problem}";

        Assert.That(wrong, Is.Empty);
    }

    [TestCase("dotnet run --project testassets/Quickstop", "there is no testassets/Quickstop")]
    [TestCase("dotnet build -t:SchematicGenerat", "there is no target SchematicGenerat")]
    [TestCase("dotnet build -p:SchematicTrase=x", "there is no property SchematicTrase")]
    [TestCase("dotnet test tests/Schematic.Build.Tests --filter FullyQualifiedName~NoSuchTests", "there is no test NoSuchTests")]
    [TestCase("SCHEMATIC_NOTHING=1 dotnet test", "nothing reads SCHEMATIC_NOTHING")]
    [TestCase("dotnet run -c Release --project tests/Schematic.Benchmarks -- nothing", "there is no benchmark nothing")]
    [TestCase("frobnicate", "frobnicate is not known")]
    public void A_command_that_is_wrong_is_found(string command, string problem) => Assert.That(Command.Problems(command), Is.EqualTo(new[] { problem }));

    private static XElement InGroup(XElement element) =>
        element.Name.LocalName is "ItemGroup" or "PropertyGroup" or "Target" ? element : new XElement(element.Attribute("Include") is null ? "PropertyGroup" : "ItemGroup", element);

    private static IEnumerable<TestCaseData> Fences(string language) =>
        Page.All.SelectMany(page => page.Fences).Where(fence => fence.Language == language).Select(fence => new TestCaseData(fence).SetArgDisplayNames(fence.ToString()));

    [GeneratedRegex(@"(^|\s)#.*$")]
    private static partial Regex Comment();
}
