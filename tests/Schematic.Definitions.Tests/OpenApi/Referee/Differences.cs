using System.Text.RegularExpressions;

namespace Schematic.Definitions.Tests.OpenApi.Referee;

/// <summary>The differences between the two sides that have a reason: <c>differences.txt</c>.</summary>
internal static class Differences
{
    private static readonly string[] Lines =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "OpenApi", "Referee", "differences.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    /// <summary>The differences of a document that have no reason, and the reasons for differences that there are no more.</summary>
    public static IEnumerable<string> Unexplained(string path, IReadOnlyList<string> differences)
    {
        var reasons = Lines.Where(line => path.Replace('\\', '/').EndsWith("/" + line[..line.IndexOf(' ')], StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(' ') + 1)..])
            .ToDictionary(reason => reason, Pattern);
        return differences.Where(difference => !reasons.Values.Any(reason => reason.IsMatch(difference)))
            .Concat(reasons.Where(reason => !differences.Any(reason.Value.IsMatch)).Select(reason => $"No such difference any more: {reason.Key}"));
    }

    private static Regex Pattern(string text) =>
        new($"^{Regex.Escape(text).Replace("\\*", ".*").Replace("\\?", ".")}$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
