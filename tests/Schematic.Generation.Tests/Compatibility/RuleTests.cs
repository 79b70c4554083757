using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Tests.Compatibility;

/// <summary>The comparison of each pair of descriptions in <c>testassets/compatibility</c> has the result of its label.</summary>
public sealed class RuleTests
{
    private static readonly string Folder = Repository.PathOf("testassets", "compatibility");

    // NativeRuleTests tests the rules for constructs that only that format has.
    private static readonly string[] OfTheCompactFormat = ["SCH7012", "SCH7059", "SCH7071", "SCH7082"];

    // ParameterOrderTests tests the rules for descriptions without a record.
    private const string WithoutARecord = "SCH7060";

    private static IEnumerable<TestCaseData> Pairs =>
        from line in File.ReadLines(Path.Combine(Folder, "expected.txt"))
        where !line.StartsWith('#')
        let label = line.Split(": ", 2)
        select new TestCaseData(label[0], label[1]).SetArgDisplayNames(label[0]);

    [TestCaseSource(nameof(Pairs))]
    public void A_change_is_judged_as_labelled(string pair, string expected)
    {
        using var project = new ChangedProject(Read(pair, "before.yaml"));
        Assert.That(project.Judge(), Is.Empty, "nothing has changed yet");
        var judged = project.To(Read(pair, "after.yaml")).Judge();

        Assert.That(
            judged.Count == 0 ? "harmless" : string.Join(", ", judged.Select(diagnostic => $"{diagnostic.Descriptor.Code} {diagnostic.Location.Line}")),
            Is.EqualTo(expected),
            string.Join('\n', judged));
        Assert.That(judged.Select(diagnostic => diagnostic.Location.File), Has.All.EqualTo(project.Folder.PathOf("api.yaml")));
    }

    [Test]
    public void Every_rule_is_documented_with_an_example_that_breaks_it_and_one_that_does_not()
    {
        var labels = Pairs.ToDictionary(pair => (string)pair.Arguments[0]!, pair => (string)pair.Arguments[1]!);
        var documented = new List<string>();
        foreach (var line in File.ReadLines(Repository.PathOf("docs", "compatibility.md")).Where(line => line.StartsWith("| SCH", StringComparison.Ordinal)))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            var (code, pair, harmless) = (cells[1].Split(' ')[0], cells[5].Trim('`'), cells[6].Trim('`'));
            documented.Add(cells[1]);
            if (code == WithoutARecord || OfTheCompactFormat.Contains(code)) continue;
            Assert.That(labels[pair], Does.Contain(code), pair);
            Assert.That(labels[harmless], Does.Not.Contain(code), harmless);
        }

        var rules = typeof(DiagnosticDescriptors).GetProperties().Select(property => (DiagnosticDescriptor)property.GetValue(null)!)
            .Where(rule => string.CompareOrdinal(rule.Code, "SCH7010") >= 0 && string.CompareOrdinal(rule.Code, "SCH8") < 0);
        Assert.That(documented, Is.EquivalentTo(rules.Select(rule => $"{rule.Code} {rule.Title}")));
    }

    [Test]
    public void Every_pair_has_a_label() => Assert.That(
        Directory.EnumerateDirectories(Folder).Select(Path.GetFileName), Is.EquivalentTo(Pairs.Select(pair => pair.Arguments[0])));

    private static string Read(string pair, string file) => File.ReadAllText(Path.Combine(Folder, pair, file));
}
