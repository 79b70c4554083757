using System.Text.RegularExpressions;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Compares <c>docs/migrate.md</c> and <c>docs/services.md</c> with the samples that are built and run.</summary>
public sealed partial class SamplePagesTests
{
    private static readonly Page Migration = Page.All.Single(page => page.Name == "docs/migrate.md");

    // The page shows projects whose description is in their folder, and the package that contains the target of the first sample.
    private static readonly (string Page, string Sample)[] Differences =
    [
        ("\"apis/books.yaml\"", "\"../../../apis/books.yaml\""),
        ("\"apis/books.yaml\"", "\"../../../../../apis/books.yaml\""),
        ("Version=\"1.0.0\"", "Version=\"$(SchematicVersion)\""),
        ("\"NSwag.MSBuild\"", "\"NSwag.ApiDescription.Client\""),
    ];

    [TestCase("OpenApiReference items with NSwag", "openapireference")]
    [TestCase("nswag.json", "nswag")]
    [TestCase("kiota-lock.json", "kiota")]
    [TestCase(".refitter", "refitter")]
    public void The_files_on_the_page_are_those_of_the_samples(string heading, string folder)
    {
        var section = Section("## " + heading);
        var known = Directory.EnumerateFiles(Folder(folder), "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".csproj" or ".json" or ".refitter")
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).SelectMany(File.ReadLines).Select(Normalized).ToHashSet(StringComparer.Ordinal);

        var shown = Fences().Matches(section).SelectMany(fence => fence.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Select(Normalized).ToList();

        Assert.That(shown, Has.Count.GreaterThan(5));
        Assert.That(shown.Where(line => !known.Contains(line)), Is.Empty);
    }

    [TestCase("Calls of NSwag", "nswag")]
    [TestCase("Calls of Kiota", "kiota")]
    [TestCase("Calls of Refit", "refitter")]
    public void The_calls_on_the_page_are_those_of_the_samples(string heading, string folder)
    {
        var rows = Rows().Matches(Section("### " + heading));
        var (before, after) = (File.ReadAllText(Path.Combine(Folder(folder), "before", "Program.cs")), File.ReadAllText(Path.Combine(Folder(folder), "after", "Program.cs")));

        Assert.That(rows, Has.Count.GreaterThan(8));
        Assert.That(rows.Select(row => row.Groups[1].Value).Where(call => !before.Contains(call, StringComparison.Ordinal)), Is.Empty);
        Assert.That(rows.Select(row => row.Groups[2].Value).Where(call => !after.Contains(call, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void The_service_on_the_page_is_that_of_the_sample() => Assert.That(
        File.ReadAllText(Repository.PathOf("testassets", "samples", "service", "Shop", "Program.cs")),
        Does.Contain(Page.All.Single(page => page.Name == "docs/services.md").Fences.Single(fence => fence.Code.Contains("AddServiceDiscovery", StringComparison.Ordinal)).Code));

    [Test]
    public void The_app_host_on_the_page_is_that_of_the_sample() => Assert.That(
        Page.All.Single(page => page.Name == "docs/services.md").Fences.Single(fence => fence.Code.Contains("AddProject", StringComparison.Ordinal)).Code.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        Is.SubsetOf(File.ReadAllLines(Repository.PathOf("testassets", "samples", "service", "AppHost", "Program.cs"))));

    [Test]
    public void The_description_on_the_page_is_that_of_the_samples() =>
        Assert.That(Migration.Fences.First(fence => fence.Language == "yaml").Code.Trim(), Is.EqualTo(File.ReadAllText(Repository.PathOf("testassets", "samples", "apis", "books.yaml")).Trim()));

    private static string Folder(string name) => Repository.PathOf("testassets", "samples", "migrate", name);

    private static string Section(string heading)
    {
        var text = File.ReadAllText(Repository.PathOf("docs", "migrate.md"));
        var start = text.IndexOf(heading + "\n", StringComparison.Ordinal);
        Assert.That(start, Is.GreaterThan(0), heading);
        var end = text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }

    private static string Normalized(string line) =>
        Differences.Aggregate(line.Trim().TrimEnd(','), (text, difference) => text.Replace(difference.Sample, difference.Page, StringComparison.Ordinal));

    [GeneratedRegex("```(?:xml|json)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"^\| [^|`]+ \| `([^`|]+)` \| `([^`|]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
