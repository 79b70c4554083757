namespace Schematic.Generation.Tests.Compatibility;

/// <summary>The real history of an API: a document of one version and format against that of another.</summary>
public sealed class PowerDnsTests
{
    private static readonly string Folder = Repository.PathOf("testassets");

    [Test]
    public void Breaking_changes_are_those_between_the_two_documents()
    {
        using var project = new ChangedProject(Read("powerdns.yaml"), "powerdns.yaml");
        project.To(Read("powerdns-main.yaml"));
        Assert.That(
            project.Judge().Select(diagnostic => $"{diagnostic.Descriptor.Code} {diagnostic.Location.Line}"),
            Is.EqualTo(File.ReadLines(Path.Combine(Folder, "compatibility", "powerdns.txt")).Where(line => !line.StartsWith('#')).Select(line => string.Join(' ', line.Split(' ').Take(2)))));
    }

    [Test]
    public void Additions_are_in_the_changelog()
    {
        using var project = new ChangedProject(Read("powerdns.yaml"), "powerdns.yaml");
        project.To(Read("powerdns-main.yaml"));
        project.Accept();
        var added = File.ReadLines(project.ChangelogPath).SkipWhile(line => line != "### Added").TakeWhile(line => line != "### Changed").ToList();
        foreach (var part in (string[])
        [
            "operation 'addToView'", "operation 'deleteFromView'", "operation 'getNetwork'", "operation 'listNetworks'", "operation 'listView'", "operation 'listViews'",
            "operation 'setNetwork'", "member 'write_unchanged' of 'RRSet'", "member 'last_check' of 'Zone'", "member 'record_count' of 'Zone'",
            "query parameter 'include_disabled' of 'listZone'", "query parameter 'record_count' of 'listZone'", "body of 'axfrRetrieveZone'", "response 204 of 'deleteMetadata'",
            "member 'object_type' of 'StatisticItem'", "member 'object_type' of 'MapStatisticItem'", "member 'object_type' of 'RingStatisticItem'",
        ])
            Assert.That(added, Has.Some.Contains(part));
        Assert.That(added.Where(line => line.StartsWith('-') && !line.Contains("response default", StringComparison.Ordinal)).ToList(), Has.Count.EqualTo(18));
    }

    private static string Read(string document) => File.ReadAllText(Path.Combine(Folder, "descriptions", document));
}
