namespace Schematic.CSharp.Tests.Snippets;

public sealed class SnippetTests
{
    // ComparisonTests compiles the snippets of that page.
    private static IEnumerable<TestCaseData> Snippets => Fences(Page.All.Where(page => page.Name != ComparisonTests.PageName && Harness.Of(page)?.Runs != true));

    private static IEnumerable<TestCaseData> Run => Fences(Page.All.Where(page => Harness.Of(page)?.Runs == true));

    private static IEnumerable<TestCaseData> Fences(IEnumerable<Page> pages) => pages.SelectMany(page => page.Fences)
        .Where(fence => fence.Language is "csharp" or "cs" or "c#").Select(fence => new TestCaseData(fence).SetArgDisplayNames(fence.ToString()));

    [TestCaseSource(nameof(Snippets))]
    public void A_snippet_of_a_page_compiles_without_a_warning(object snippet)
    {
        var fence = (Fence)snippet;
        var harness = Harness.Of(fence.Page);

        Assert.That(harness, Is.Not.Null, $"Describe in Snippets/{Path.GetFileNameWithoutExtension(fence.Page.Name)}.txt what {fence} is compiled with.");
        Assert.That(harness!.Compile(fence.Code), Is.Empty);
    }

    [TestCaseSource(nameof(Run))]
    public void A_snippet_of_a_page_about_calls_runs(object snippet)
    {
        var fence = (Fence)snippet;

        var (actual, expected) = Harness.Of(fence.Page)!.Run(fence.Code);

        Assert.That(actual, Is.EqualTo(expected));
    }

    [Test]
    public void A_snippet_that_is_wrong_is_found()
    {
        var fence = Page.All.Single(page => page.Name == "README.md").Fences.First(fence => fence.Language == "csharp");

        Assert.That(Harness.Of(fence.Page)!.Compile(fence.Code.Replace("RetrieveModelAsync", "RetrieveModellAsync", StringComparison.Ordinal)), Has.Some.Contains("CS1061"));
    }
}
