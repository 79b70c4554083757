namespace Schematic.Definitions.Tests.OpenApi.Support;

/// <summary>Holds <c>docs/openapi.md</c> against what the reader does with each keyword.</summary>
public sealed class SupportTests
{
    private static readonly string[] Versions = ["2.0", "3.0", "3.1", "3.2"];

    [Test]
    public void The_reference_lists_every_keyword() =>
        Assert.That(SupportRow.All.Select(row => $"{row.Section}: {row.Keyword}"), Is.EqualTo(KeywordSample.All.Select(sample => $"{sample.Section}: {sample.Keyword}")));

    [TestCaseSource(nameof(Rows))]
    public void A_keyword_changes_the_model_where_the_reference_says_that_it_is_supported(string section, string keyword)
    {
        var row = SupportRow.All.Single(row => row.Section == section && row.Keyword == keyword);
        var sample = KeywordSample.All.Single(sample => sample.Section == section && sample.Keyword == keyword);

        foreach (var version in Versions.Where(row.IsIn).Where(sample.IsWrittenIn))
            Assert.That(sample.MakesADifference(version), Is.EqualTo(row.IsSupported), version);
    }

    [Test]
    public void Keywords_of_schemas_are_taken_in_every_version()
    {
        var supported = SupportRow.All.Where(row => row is { Section: "Schema object", IsSupported: true }).Select(row => row.Keyword).ToHashSet();

        foreach (var sample in KeywordSample.All.Where(sample => sample.Section == "Schema object" && supported.Contains(sample.Keyword)))
            foreach (var version in Versions.Where(sample.IsWrittenIn))
                Assert.That(sample.MakesADifference(version), Is.True, $"{sample.Keyword} in {version}");
    }

    private static IEnumerable<TestCaseData> Rows() => KeywordSample.All.Select(sample => new TestCaseData(sample.Section, sample.Keyword));
}
