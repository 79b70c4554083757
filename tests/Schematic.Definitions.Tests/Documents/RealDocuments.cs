namespace Schematic.Definitions.Tests.Documents;

/// <summary>The real documents beside the repository.</summary>
internal static class RealDocuments
{
    /// <summary>A test case for each document; one that is ignored where there are none.</summary>
    public static IEnumerable<TestCaseData> All() => Where(_ => true);

    /// <summary>A test case for each document of some; one that is ignored where there are none.</summary>
    public static IEnumerable<TestCaseData> Where(Func<string, bool> isWanted)
    {
        if (Path.Combine(Repository.Root, "..", "shared", "specs") is var folder && !Directory.Exists(folder))
            return [new TestCaseData("").Ignore("No real documents beside the repository.")];
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".json" or ".yaml" or ".yml" && isWanted(path))
            .Order(StringComparer.Ordinal)
            .Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetRelativePath(folder, path)));
    }
}
