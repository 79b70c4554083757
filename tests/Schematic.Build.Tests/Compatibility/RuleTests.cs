namespace Schematic.Build.Tests.Compatibility;

/// <summary>Each pair of descriptions in <c>testassets/compatibility</c> is judged as its label says.</summary>
public sealed class RuleTests
{
    private static readonly string Folder = Repository.PathOf("testassets", "compatibility");

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
    public void Every_pair_has_a_label() => Assert.That(
        Directory.EnumerateDirectories(Folder).Select(Path.GetFileName), Is.EquivalentTo(Pairs.Select(pair => pair.Arguments[0])));

    private static string Read(string pair, string file) => File.ReadAllText(Path.Combine(Folder, pair, file));
}
