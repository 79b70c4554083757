using System.Globalization;
using System.Text.RegularExpressions;
using Schematic.Generation.Output;

namespace Schematic.Generation.Tests.Output;

public sealed partial class UnifiedDiffTests
{
    [Test]
    public void A_change_stands_among_three_lines_on_either_side()
    {
        var diff = UnifiedDiff.Of("Pets/Pet.g.cs", Text("a b c d e f g h i"), Text("a b c d E f g h i"));

        Assert.That(diff.Lines, Is.EqualTo(new[] { "--- a/Pets/Pet.g.cs", "+++ b/Pets/Pet.g.cs", "@@ -2,7 +2,7 @@", " b", " c", " d", "-e", "+E", " f", " g", " h" }));
        Assert.That((diff.Added, diff.Removed), Is.EqualTo((1, 1)));
    }

    [Test]
    public void A_new_file_is_compared_with_nothing() => Assert.That(
        UnifiedDiff.Of("Pet.g.cs", null, "a\nb\n").Lines, Is.EqualTo(new[] { "--- /dev/null", "+++ b/Pet.g.cs", "@@ -0,0 +1,2 @@", "+a", "+b" }));

    [Test]
    public void A_removed_file_is_compared_with_nothing() => Assert.That(
        UnifiedDiff.Of("Pet.g.cs", "a\nb\n", null).Lines, Is.EqualTo(new[] { "--- a/Pet.g.cs", "+++ /dev/null", "@@ -1,2 +0,0 @@", "-a", "-b" }));

    [Test]
    public void Distant_changes_are_separate_hunks() => Assert.That(
        UnifiedDiff.Of("x", Text("1 2 3 4 5 6 7 8 9"), Text("0 1 2 3 4 5 6 7 8 9 10")).Lines.Where(line => line.StartsWith("@@", StringComparison.Ordinal)),
        Is.EqualTo(new[] { "@@ -1,3 +1,4 @@", "@@ -7,3 +8,4 @@" }));

    [Test]
    public void A_missing_end_of_the_last_line_is_a_change() => Assert.That(
        UnifiedDiff.Of("x", "a", "a\n").Lines.Skip(2), Is.EqualTo(new[] { "@@ -1,1 +1,1 @@", "-a\n\\ No newline at end of file", "+a" }));

    [Test]
    public void Applied_to_the_old_text_a_diff_gives_the_new_one_and_no_shorter_one_does()
    {
        var random = new Random(1);
        for (var round = 0; round < 2000; round++)
        {
            var (old, @new) = (Lines(random), Lines(random));

            var diff = UnifiedDiff.Of("x", Text(old), Text(@new));

            Assert.That(Apply(old, diff.Lines), Is.EqualTo(@new), $"{string.Join(' ', old)} > {string.Join(' ', @new)}");
            Assert.That(diff.Added + diff.Removed, Is.EqualTo(old.Length + @new.Length - (2 * LengthOfLongestCommonPart(old, @new))));
        }
    }

    [Test]
    public void Files_without_common_lines_replace_each_other()
    {
        string[] old = [.. Enumerable.Range(0, 3000).Select(number => $"old {number}")];
        string[] @new = [.. Enumerable.Range(0, 3000).Select(number => $"new {number}")];

        var diff = UnifiedDiff.Of("x", Text(old), Text(@new));

        Assert.That((diff.Removed, diff.Added), Is.EqualTo((3000, 3000)));
        Assert.That(Apply(old, diff.Lines), Is.EqualTo(@new));
    }

    private static string Text(string words) => Text(words.Split(' '));

    private static string Text(string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    private static string[] Lines(Random random) =>
        [.. Enumerable.Range(0, random.Next(30)).Select(_ => random.Next(6).ToString(CultureInfo.InvariantCulture))];

    // As patch does: lines before a hunk stay, those of the hunk have to be there.
    private static List<string> Apply(string[] old, IReadOnlyList<string> diff)
    {
        var (result, position) = (new List<string>(), 0);
        foreach (var line in diff.Skip(2))
        {
            if (Hunk().Match(line) is { Success: true } hunk)
            {
                var (start, count) = (Number(hunk, 1), Number(hunk, 2));
                var first = count == 0 ? start : start - 1;
                result.AddRange(old[position..first]);
                position = first;
                Assert.That(result, Has.Count.EqualTo(Number(hunk, 4) == 0 ? Number(hunk, 3) : Number(hunk, 3) - 1));
                continue;
            }

            if (line[0] != '+') Assert.That(old[position++], Is.EqualTo(line[1..]));
            if (line[0] != '-') result.Add(line[1..]);
        }

        return [.. result, .. old[position..]];
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int LengthOfLongestCommonPart(string[] old, string[] @new)
    {
        var lengths = new int[old.Length + 1, @new.Length + 1];
        for (var i = 1; i <= old.Length; i++)
            for (var j = 1; j <= @new.Length; j++)
                lengths[i, j] = old[i - 1] == @new[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
        return lengths[old.Length, @new.Length];
    }

    [GeneratedRegex(@"^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$")]
    private static partial Regex Hunk();
}
