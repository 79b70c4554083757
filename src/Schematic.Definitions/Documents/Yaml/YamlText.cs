namespace Schematic.Definitions.Documents.Yaml;

/// <summary>
/// Text for the scanner, which follows YAML 1.1 where version 1.2 differs: there U+0085, U+2028 and U+2029 break lines
/// (they do not since 1.2, section 5.4), a line of tabs alone is an indentation, and a question mark ends a plain scalar
/// inside brackets (<c>{ limit: int? }</c>; since 1.2, section 7.3.3, only one before a blank means anything).
/// </summary>
/// <remarks>Characters are exchanged one for one, so that every place stays what it is.</remarks>
internal sealed class YamlText
{
    private const string Characters = "\u0085\u2028\u2029?";

    // Private use characters stand for them meanwhile; empty where the text has none of them.
    private readonly string _substitutes = "";

    /// <summary>Prepares a text.</summary>
    public YamlText(string text)
    {
        Prepared = BlankLinesOfTabs(text);
        if (!text.AsSpan().ContainsAny(Characters)) return;
        for (var free = '\uE000'; free < '\uF900' && _substitutes.Length < Characters.Length; free++)
            if (!text.Contains(free)) _substitutes += free;
        if (_substitutes.Length == Characters.Length) Prepared = Substitute(Prepared);
    }

    /// <summary>The text for the scanner.</summary>
    public string Prepared { get; }

    /// <summary>A scalar of the scanner as the author wrote it.</summary>
    public string Restore(string value)
    {
        if (!value.AsSpan().ContainsAny(_substitutes)) return value;
        for (var index = 0; index < _substitutes.Length; index++) value = value.Replace(_substitutes[index], Characters[index]);
        return value;
    }

    private string Substitute(string text) => string.Create(text.Length, (text, _substitutes), static (result, state) =>
    {
        var (text, substitutes) = state;
        text.CopyTo(result);
        for (var position = text.AsSpan().IndexOfAny(Characters); position >= 0;)
        {
            if (!IsKeyIndicator(text, position)) result[position] = substitutes[Characters.IndexOf(text[position], StringComparison.Ordinal)];
            var distance = text.AsSpan(position + 1).IndexOfAny(Characters);
            position = distance < 0 ? -1 : position + 1 + distance;
        }
    });

    // A question mark is one only where a node may begin: after a blank, a bracket or a comma.
    private static bool IsKeyIndicator(string text, int position) =>
        text[position] == '?' && (position == 0 || text[position - 1] is ' ' or '\t' or '\n' or '\r' or '{' or '[' or ',');

    /// <summary>A text whose lines of blanks and tabs alone are of blanks.</summary>
    public static string BlankLinesOfTabs(string text)
    {
        if (!text.Contains('\t')) return text;
        var prepared = text.ToCharArray();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.Contains('\t') || line.ContainsAnyExcept(' ', '\t')) continue;
            text.AsSpan().Overlaps(line, out var start);
            prepared.AsSpan(start, line.Length).Fill(' ');
        }

        return new string(prepared);
    }
}
