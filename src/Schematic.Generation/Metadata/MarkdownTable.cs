using System.Text;

namespace Schematic.Generation.Metadata;

/// <summary>Writes Markdown tables. Strings from descriptions are escaped, so that they stay within their cells.</summary>
internal static class MarkdownTable
{
    /// <summary>Returns a table; an empty string if there are no rows.</summary>
    public static string Of(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            if (text.Length == 0) Row(text, columns).Append('|').Insert(text.Length, "---|", columns.Count).Append('\n');
            Row(text, [.. row.Select(Cell)]);
        }

        return text.Length == 0 ? "" : text.Append('\n').ToString();
    }

    /// <summary>Returns a string formatted as code; an empty string if there is none.</summary>
    public static string Code(string? text) => string.IsNullOrEmpty(text) ? "" : $"`{text.Replace('`', '\'')}`";

    /// <summary>Returns strings formatted as code, separated by commas.</summary>
    public static string Code(IEnumerable<string> texts) => string.Join(", ", texts.Select(Code));

    private static StringBuilder Row(StringBuilder text, IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Cell(string text) =>
        text.Replace("\r", "", StringComparison.Ordinal).Replace('\n', ' ').Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
