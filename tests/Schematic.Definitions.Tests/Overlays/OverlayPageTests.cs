using System.Text.RegularExpressions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Tests.Documents;
using Schematic.Definitions.Tests.OpenApi.Corpus;

namespace Schematic.Definitions.Tests.Overlays;

/// <summary>The overlays of <c>docs/overlays.md</c> apply to the description of the page.</summary>
public sealed partial class OverlayPageTests
{
    private static IReadOnlyList<string> Blocks { get; } = [.. Yaml().Matches(File.ReadAllText(Repository.PathOf("docs", "overlays.md"))).Select(match => match.Groups[1].Value)];

    private static IEnumerable<string> Overlays => Blocks.Where(block => block.StartsWith("overlay:", StringComparison.Ordinal));

    [TestCaseSource(nameof(Overlays))]
    public void An_overlay_of_the_page_applies_to_its_description(string overlay)
    {
        var options = new ApiReaderOptions { Overlays = [Reading.ReadWhole("overlay.yaml", overlay)] };

        var diagnostics = Importing.Text(Blocks.Single(block => block.StartsWith("openapi:", StringComparison.Ordinal)), options: options).Diagnostics;

        Assert.That(diagnostics.Where(found => found.Severity != DiagnosticSeverity.Message), Is.Empty);
    }

    [Test]
    public void The_queries_of_the_page_are_valid()
    {
        var queries = Query().Matches(File.ReadAllText(Repository.PathOf("docs", "overlays.md"))).Select(match => match.Groups[1].Value).ToList();

        Assert.That(queries, Has.Count.GreaterThan(5));
        Assert.That(queries.Where(query => !Definitions.Overlays.Paths.JsonPath.TryParse(query, out _, out _)), Is.Empty);
    }

    [GeneratedRegex(@"```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();

    [GeneratedRegex(@"^\| `(\$[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Query();
}
