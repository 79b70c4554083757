namespace Schematic.Definitions.Vocabulary;

/// <summary>Finds the known word that an unknown word probably means.</summary>
internal static class Spelling
{
    /// <summary>Returns the end of a message: <c>; did you mean 'x'?</c>, or an empty string if no known word is similar.</summary>
    public static string Suggest(string word, IEnumerable<string> known) => Suggest(Nearest(word, known));

    /// <summary>Returns the end of a message with the probable word; an empty string if there is none.</summary>
    public static string Suggest(string? meant) => meant is null ? "" : $"; did you mean '{meant}'?";

    /// <summary>Returns the known word with the smallest edit distance; null if more than a third of the word would change.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var limit = Math.Max(1, word.Length / 3);
        return known.Select(candidate => (Word: candidate, Distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word).FirstOrDefault();
    }

    // Optimal string alignment: insertions, deletions, replacements and transpositions of adjacent characters.
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
