using System.Globalization;

namespace Schematic.Generation.Output;

/// <summary>The difference between two versions of a file in the unified diff format.</summary>
/// <param name="Lines">The lines of the diff.</param>
/// <param name="Added">The number of added lines.</param>
/// <param name="Removed">The number of removed lines.</param>
public sealed record UnifiedDiff(IReadOnlyList<string> Lines, int Added, int Removed)
{
    private const int Context = 3;

    /// <summary>Compares two versions.</summary>
    /// <param name="file">The path of the file.</param>
    /// <param name="old">The existing content; null for a new file.</param>
    /// <param name="new">The new content; null for a file to remove.</param>
    internal static UnifiedDiff Of(string file, string? old, string? @new)
    {
        var lines = LineDifference.Between(Split(old), Split(@new));
        return new UnifiedDiff(
            [old is null ? "--- /dev/null" : "--- a/" + file, @new is null ? "+++ /dev/null" : "+++ b/" + file, .. Hunks(lines)],
            lines.Count(line => line.Sign == '+'),
            lines.Count(line => line.Sign == '-'));
    }

    // A last line without a line break differs from one with it, which the format marks on a line of its own.
    private static string[] Split(string? text)
    {
        if (string.IsNullOrEmpty(text)) return [];
        var lines = text.Split('\n');
        if (lines[^1].Length == 0) return lines[..^1];
        lines[^1] += "\n\\ No newline at end of file";
        return lines;
    }

    /// <summary>Returns the changes with their context; changes that are close to each other share a hunk.</summary>
    private static IEnumerable<string> Hunks(IReadOnlyList<DifferentLine> lines)
    {
        var (oldLine, newLine, next) = (1, 1, 0);
        while (FirstChange(lines, next) is var change and >= 0)
        {
            var start = Math.Max(next, change - Context);
            (oldLine, newLine) = (oldLine + start - next, newLine + start - next);
            next = End(lines, change);
            var hunk = lines.Skip(start).Take(next - start).ToList();
            var (oldCount, newCount) = (hunk.Count(line => line.Sign != '+'), hunk.Count(line => line.Sign != '-'));
            yield return $"@@ -{Range(oldLine, oldCount)} +{Range(newLine, newCount)} @@";
            foreach (var line in hunk) yield return line.Sign + line.Text;
            (oldLine, newLine) = (oldLine + oldCount, newLine + newCount);
        }
    }

    private static int FirstChange(IReadOnlyList<DifferentLine> lines, int start)
    {
        for (var index = start; index < lines.Count; index++)
            if (lines[index].Sign != ' ') return index;
        return -1;
    }

    private static int End(IReadOnlyList<DifferentLine> lines, int change)
    {
        var last = change;
        for (var index = change; index < lines.Count && index <= last + (2 * Context); index++)
            if (lines[index].Sign != ' ') last = index;
        return Math.Min(lines.Count, last + Context + 1);
    }

    // An empty range has the number of the preceding line.
    private static string Range(int line, int count) => string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? line - 1 : line)},{count}");
}
