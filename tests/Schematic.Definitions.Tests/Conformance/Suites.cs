namespace Schematic.Definitions.Tests.Conformance;

/// <summary>The test suites of others next to the repository.</summary>
internal static class Suites
{
    /// <summary>Gets the path of a folder or file of the suites.</summary>
    public static string PathOf(params string[] parts) => Path.GetFullPath(Path.Combine([Repository.Root, "..", "shared", "conformance", .. parts]));

    /// <summary>Creates a test case for each file of a folder; one that is ignored if the folder does not exist.</summary>
    /// <param name="folder">The folder below that of the suites.</param>
    /// <param name="pattern">The names of the files.</param>
    public static IEnumerable<TestCaseData> Files(string folder, string pattern) => Cases(folder, () => Directory
        .EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetRelativePath(PathOf(folder), path))));

    /// <summary>Creates test cases from a folder; one that is ignored if the folder does not exist.</summary>
    public static IEnumerable<TestCaseData> Cases(string folder, Func<IEnumerable<TestCaseData>> cases) =>
        Directory.Exists(PathOf(folder)) ? cases() : [new TestCaseData([null]).SetArgDisplayNames(folder).Ignore($"The suite '{folder}' is not next to the repository.")];
}
