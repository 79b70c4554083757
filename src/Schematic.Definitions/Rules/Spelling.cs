namespace Schematic.Definitions.Rules;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Spelling
{
    /// <summary>The end of a message: <c>; did you mean 'x'?</c>, or nothing where no known word is near.</summary>
    public static string Suggest(string word, IEnumerable<string> known) => Suggest(Nearest(word, known));

    /// <summary>The end of a message that names the word that was probably meant; nothing where there is none.</summary>
    public static string Suggest(string? meant) => meant is null ? "" : $"; did you mean '{meant}'?";

    /// <summary>The known word that takes the fewest changes to reach; null where a third of the word would have to change.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var limit = Math.Max(1, word.Length / 3);
        return known.Select(candidate => (Word: candidate, Distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word).FirstOrDefault();
    }

    // Optimal string alignment: insertions, deletions, replacements, and neighbours exchanged.
    private static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var row = 0; row <= from.Length; row++) rows[row, 0] = row;
        for (var column = 0; column <= to.Length; column++) rows[0, column] = column;
        for (var row = 1; row <= from.Length; row++)
        {
            for (var column = 1; column <= to.Length; column++)
            {
                var replaced = rows[row - 1, column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
                rows[row, column] = Math.Min(replaced, 1 + Math.Min(rows[row - 1, column], rows[row, column - 1]));
                if (row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1])
                    rows[row, column] = Math.Min(rows[row, column], rows[row - 2, column - 2] + 1);
            }
        }

        return rows[from.Length, to.Length];
    }
}
