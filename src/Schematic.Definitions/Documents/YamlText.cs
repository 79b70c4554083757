namespace Schematic.Definitions.Documents;

/// <summary>
/// Text for the scanner, which follows YAML 1.1 where version 1.2 differs: there U+0085, U+2028 and U+2029 break lines
/// (they do not since 1.2, section 5.4), and a line of tabs alone is an indentation.
/// </summary>
/// <remarks>Characters are exchanged one for one, so that every place stays what it is.</remarks>
internal sealed class YamlText
{
    private const string NoLineBreaks = "\u0085\u2028\u2029";

    // Private use characters stand for them meanwhile; empty where the text has none of them.
    private readonly string _substitutes = "";

    /// <summary>Prepares a text.</summary>
    public YamlText(string text)
    {
        Prepared = BlankLinesOfTabs(text);
        if (!text.AsSpan().ContainsAny(NoLineBreaks)) return;
        var free = Enumerable.Range(0xE000, 0x1900).Select(code => (char)code).Except(text).Take(NoLineBreaks.Length);
        _substitutes = string.Concat(free);
        if (_substitutes.Length == NoLineBreaks.Length) Prepared = Exchange(Prepared, NoLineBreaks, _substitutes);
    }

    /// <summary>The text for the scanner.</summary>
    public string Prepared { get; }

    /// <summary>A scalar of the scanner as the author wrote it.</summary>
    public string Restore(string value) => _substitutes.Length == 0 ? value : Exchange(value, _substitutes, NoLineBreaks);

    private static string BlankLinesOfTabs(string text)
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

    private static string Exchange(string text, string from, string to)
    {
        for (var position = 0; position < from.Length; position++) text = text.Replace(from[position], to[position]);
        return text;
    }
}
