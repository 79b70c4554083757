using System.Text.RegularExpressions;

namespace Schematic.Definitions.Tests.OpenApi.Corpus;

/// <summary>The real OpenAPI documents beside the repository.</summary>
internal static partial class RealDescriptions
{
    /// <summary>A test case for each document; one that is ignored where there are none.</summary>
    public static IEnumerable<TestCaseData> All() => Where(_ => true);

    /// <summary>A test case for each document that is small enough to be read many times.</summary>
    public static IEnumerable<TestCaseData> Small() => Where(path => new FileInfo(path).Length < 100_000);

    private static IEnumerable<TestCaseData> Where(Func<string, bool> isWanted)
    {
        if (Folder() is not { } folder) return [new TestCaseData("").Ignore("No real documents beside the repository.")];
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".json" or ".yaml" or ".yml" && isWanted(path) && Version().IsMatch(File.ReadAllText(path)))
            .Order(StringComparer.Ordinal)
            .Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetRelativePath(folder, path)));
    }

    private static string? Folder()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (Path.Combine(directory.FullName, "shared", "specs") is var folder && Directory.Exists(folder))
                return folder;
        return null;
    }

    [GeneratedRegex("""(?:^|[{,])\s*"?(?:openapi|swagger)"?\s*:\s*["']?[23]\.""", RegexOptions.Multiline)]
    private static partial Regex Version();
}
