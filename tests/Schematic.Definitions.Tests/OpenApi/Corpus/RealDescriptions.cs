using System.Text.RegularExpressions;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.OpenApi.Corpus;

/// <summary>The real OpenAPI documents beside the repository.</summary>
internal static partial class RealDescriptions
{
    /// <summary>A test case for each document; one that is ignored where there are none.</summary>
    public static IEnumerable<TestCaseData> All() => Where(_ => true);

    /// <summary>A test case for each document that is small enough to be read many times.</summary>
    public static IEnumerable<TestCaseData> Small() => Where(path => new FileInfo(path).Length < 100_000);

    private static IEnumerable<TestCaseData> Where(Func<string, bool> isWanted) =>
        RealDocuments.Where(path => isWanted(path) && Version().IsMatch(File.ReadAllText(path)));

    [GeneratedRegex("""(?:^|[{,])\s*"?(?:openapi|swagger)"?\s*:\s*["']?[23]\.""", RegexOptions.Multiline)]
    private static partial Regex Version();
}
