namespace Schematic.CSharp.Binding.Prose;

/// <summary>Finds the end of the first sentence of a paragraph.</summary>
internal static class Sentence
{
    private static readonly string[] Abbreviations = ["approx", "cf", "e.g", "eg", "esp", "etc", "fig", "i.e", "ie", "incl", "max", "min", "no", "resp", "st", "vs"];

    /// <summary>Returns the position after the first sentence; the length if the paragraph is a single sentence.</summary>
    /// <param name="xml">The paragraph as XML. A sentence does not end within an element.</param>
    public static int End(string xml)
    {
        var depth = 0;
        for (var index = 0; index < xml.Length; index++)
        {
            switch (xml[index])
            {
                case '<':
                    var close = xml.IndexOf('>', index);
                    if (close < 0) return xml.Length;
                    if (xml[close - 1] != '/') depth += xml[index + 1] == '/' ? -1 : 1;
                    index = close;
                    break;
                case '.' or '!' or '?' when After(xml, index, depth) is { } end && !IsAbbreviation(xml.AsSpan(0, index)):
                    return end;
                case '\u3002' or '\uFF01' or '\uFF1F' when depth == 0:
                    return index + 1;
            }
        }

        return xml.Length;
    }

    // A sentence ends at a stop, perhaps with a closing quote or parenthesis, before a space that no lower-case letter follows.
    // Elements that end with the sentence belong to it.
    private static int? After(string xml, int stop, int depth)
    {
        var index = stop + 1;
        for (; depth > 0; depth--)
        {
            if (index + 1 >= xml.Length || xml[index] != '<' || xml[index + 1] != '/') return null;
            index = xml.IndexOf('>', index) + 1;
        }

        while (index < xml.Length && xml[index] is ')' or '"' or '\'' or '\u201D' or '\u2019') index++;
        if (index == xml.Length) return index;
        if (!char.IsWhiteSpace(xml[index])) return null;
        var next = index;
        while (next < xml.Length && char.IsWhiteSpace(xml[next])) next++;
        return next < xml.Length && char.IsLower(xml[next]) ? null : index;
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var start = before.LastIndexOfAny(" \n(>") + 1;
        var word = before[start..];
        if (word.Length == 1 && char.IsUpper(word[0])) return true;
        foreach (var abbreviation in Abbreviations)
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
