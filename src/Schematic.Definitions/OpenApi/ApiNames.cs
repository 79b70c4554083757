using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>Derives the name of an API from its title.</summary>
internal static class ApiNames
{
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase) { "rest", "web", "http", "open", "public" };

    private static readonly HashSet<string> Nouns = new(StringComparer.OrdinalIgnoreCase) { "api", "apis", "openapi", "rest", "specification" };

    /// <summary>Returns the title without generic words such as "API" and version numbers, or the file name if there is no title.</summary>
    public static string Of(DocumentNode root)
    {
        var title = root.Get("info").GetText("title")?.Trim() ?? "";
        var name = WithoutTrailers(WithoutRemark(title)).Trim();
        if (name.Any(char.IsLetterOrDigit)) return name;
        return title.Any(char.IsLetterOrDigit) ? title : Path.GetFileNameWithoutExtension(root.File);
    }

    // "Pets (beta)", "Pets - OpenAPI 3.0".
    private static string WithoutRemark(string title)
    {
        var start = Math.Min(StartOfBrackets(title), StartOfDash(title));
        return start == title.Length ? title : title[..StartOfBlanks(title, start)];
    }

    private static int StartOfBrackets(string title)
    {
        if (!title.EndsWith(')')) return title.Length;
        var last = title.LastIndexOf(')', Math.Max(0, title.Length - 2));
        var open = title.IndexOf('(', title.Length == 1 ? 0 : last + 1);
        return open < 0 ? title.Length : open;
    }

    // A remark extends to the end of the title and cannot contain a line break.
    private static int StartOfDash(string title)
    {
        for (var index = title.LastIndexOf('\n') + 1; index < title.Length - 1; index++)
            if (title[index] is '-' or '\u2013' or '\u2014' or '|' && index > 0 && char.IsWhiteSpace(title[index - 1]) && char.IsWhiteSpace(title[index + 1])) return index;
        return title.Length;
    }

    // "Pets REST API v2": removes whole words from the end. "Web" alone is significant, "Web API" is not.
    private static string WithoutTrailers(string title)
    {
        var start = title.Length;
        var next = "";
        for (var end = StartOfBlanks(title, title.Length); end > 0; end = StartOfBlanks(title, start))
        {
            var begin = end;
            while (begin > 0 && !char.IsWhiteSpace(title[begin - 1])) begin--;
            var word = title[begin..end];
            if (begin == 0 || !(IsTrailer(word) || (Kinds.Contains(word) && IsWord(next)))) break;
            (start, next) = (begin, word);
        }

        return title[..StartOfBlanks(title, start)];
    }

    private static bool IsTrailer(string word) =>
        IsWord(word) || Kinds.Any(kind => word.StartsWith(kind, StringComparison.OrdinalIgnoreCase) && IsWord(word[kind.Length..]));

    private static bool IsWord(string word) => Nouns.Contains(word) || IsVersion(word.StartsWith('v') || word.StartsWith('V') ? word[1..] : word);

    private static bool IsVersion(string word) => word.Split('.').All(number => number.Length > 0 && number.All(char.IsAsciiDigit));

    private static int StartOfBlanks(string title, int end)
    {
        while (end > 0 && char.IsWhiteSpace(title[end - 1])) end--;
        return end;
    }
}
