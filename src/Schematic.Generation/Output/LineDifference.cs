namespace Schematic.Generation.Output;

/// <summary>A line of a diff.</summary>
/// <param name="Sign"><c>' '</c> if the line is in both versions, <c>'-'</c> in the old one, <c>'+'</c> in the new one.</param>
/// <param name="Text">The line without its line break.</param>
internal readonly record struct DifferentLine(char Sign, string Text);

/// <summary>
/// Finds the shortest sequence of edits between two lists of lines, with the greedy algorithm of E. W. Myers, "An O(ND) Difference
/// Algorithm and Its Variations", Algorithmica 1 (1986).
/// </summary>
internal static class LineDifference
{
    // With more edits than this, the shortest sequence is expensive to find and of little use.
    private const int MostEdits = 1000;

    /// <summary>Returns the lines of both versions; unchanged lines occur once, and removed lines precede added ones.</summary>
    public static IReadOnlyList<DifferentLine> Between(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        var shorter = Math.Min(old.Count, @new.Count);
        var head = 0;
        while (head < shorter && old[head] == @new[head]) head++;
        var tail = 0;
        while (tail < shorter - head && old[^(tail + 1)] == @new[^(tail + 1)]) tail++;
        string[] removed = [.. old.Skip(head).Take(old.Count - head - tail)];
        string[] added = [.. @new.Skip(head).Take(@new.Count - head - tail)];
        return
        [
            .. Signed(' ', old.Take(head)),
            .. FindFurthest(removed, added) is { } furthest ? WalkBack(removed, added, furthest) : [.. Signed('-', removed), .. Signed('+', added)],
            .. Signed(' ', old.Skip(old.Count - tail)),
        ];
    }

    private static IEnumerable<DifferentLine> Signed(char sign, IEnumerable<string> lines) => lines.Select(line => new DifferentLine(sign, line));

    /// <summary>
    /// Finds, for each number of edits, the furthest old line on each diagonal. The number of a diagonal is the old position minus the new
    /// one; its index in the array is this number plus the number of edits.
    /// </summary>
    /// <returns>The positions; null if more than the maximum number of edits is needed.</returns>
    private static List<int[]>? FindFurthest(string[] old, string[] @new)
    {
        var furthest = new List<int[]>();
        for (var edits = 0; edits <= MostEdits; edits++)
        {
            var reached = new int[(2 * edits) + 1];
            furthest.Add(reached);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var x = edits == 0 ? 0 : Step(furthest[edits - 1], edits, diagonal).X;
                while (x < old.Length && x - diagonal < @new.Length && old[x] == @new[x - diagonal]) x++;
                reached[diagonal + edits] = x;
                if (x >= old.Length && x - diagonal >= @new.Length) return furthest;
            }
        }

        return null;
    }

    /// <summary>Returns the better step to a diagonal: a line added, from the diagonal above, or a line removed, from the one below.</summary>
    private static (int X, bool IsAdded) Step(int[] before, int edits, int diagonal)
    {
        var above = diagonal < edits - 1 ? before[diagonal + edits] : -1;
        var below = diagonal > -edits + 1 ? before[diagonal + edits - 2] : -1;
        return above > below ? (above, true) : (below + 1, false);
    }

    private static List<DifferentLine> WalkBack(string[] old, string[] @new, List<int[]> furthest)
    {
        var lines = new List<DifferentLine>();
        var (x, y) = (old.Length, @new.Length);
        for (var edits = furthest.Count - 1; edits > 0; edits--)
        {
            var (start, isAdded) = Step(furthest[edits - 1], edits, x - y);
            Slide(start);
            lines.Add(isAdded ? new DifferentLine('+', @new[--y]) : new DifferentLine('-', old[--x]));
        }

        Slide(0);
        lines.Reverse();
        return lines;

        void Slide(int start)
        {
            for (; x > start; y--) lines.Add(new DifferentLine(' ', old[--x]));
        }
    }
}
