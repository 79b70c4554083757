using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>Derives the name of an API from its title.</summary>
internal static class ApiNames
{
    /// <summary>The number of letters from which a title is a sentence, of which only the beginning is a name.</summary>
    private const int Longest = 40;

    // No name is so long that more is needed to find it.
    private const int LongestRead = 400;

    private static readonly HashSet<string> Kinds = Set("rest", "restful", "web", "http", "open", "public", "official");

    private static readonly HashSet<string> Nouns = Set("api", "apis", "openapi", "rest", "specification");

    // Titles of products contain these words as well: "Google Docs API".
    private static readonly HashSet<string> DocumentNouns = Set("spec", "specs", "documentation", "docs", "reference", "definition", "definitions", "description", "swagger", "oas");

    private static readonly HashSet<string> Stages = Set("alpha", "beta", "preview", "version", "release");

    private static readonly HashSet<string> Articles = Set("the", "a", "an", "our", "this", "is");

    private static readonly HashSet<string> Prepositions = Set("for", "of", "to");

    // The words that continue a sentence after a name.
    private static readonly HashSet<string> Connectives = Set("and", "by", "for", "from", "in", "of", "on", "that", "to", "using", "which", "with");

    private static readonly char[] Punctuation = ['.', ',', ':', ';', '!'];

    private static readonly char[] Digits = [.. "0123456789"];

    private static readonly string[] FormatsOfFiles = [".openapi", ".swagger", "-openapi", "-swagger", "_openapi", "_swagger"];

    /// <summary>Returns the title without generic words such as "API" and version numbers, or the file name if the title has no other words.</summary>
    public static string Of(DocumentNode root)
    {
        var title = root.Get("info").GetText("title")?.Trim() ?? "";
        if (title.Length > LongestRead) title = title[..(char.IsHighSurrogate(title[LongestRead - 1]) ? LongestRead - 1 : LongestRead)];
        var file = Path.GetFileNameWithoutExtension(root.File);
        if (FormatsOfFiles.FirstOrDefault(format => file.EndsWith(format, StringComparison.OrdinalIgnoreCase)) is { } format) file = file[..^format.Length];
        return NameIn(title) ?? (IsName(file) ? file : title.Any(char.IsLetterOrDigit) ? title : Path.GetFileNameWithoutExtension(root.File));
    }

    private static bool IsName(string file) => file.Any(char.IsLetter) && !IsGeneric(file.Split('.', '-', '_', ' '));

    /// <summary>Returns the name in a title; null if it consists of generic words, as the default titles of frameworks do.</summary>
    private static string? NameIn(string title)
    {
        var (first, remark) = SplitRemark(title);
        return NameOf(first) ?? (IsGeneric(Split(remark)) ? null : NameOf(remark));
    }

    private static string? NameOf(string text)
    {
        var words = Split(Text(text));
        if (words.Count == 0 || (IsGeneric(words) && words.Exists(word => IsSubject(word) || !word.Any(char.IsLetterOrDigit)))) return null;
        words = WithoutTrailers(WithoutIntroduction(words));
        if (Letters(words) > Longest) words = Beginning(words);
        return string.Join(' ', words.Select(WithoutPossessive)).TrimEnd(Punctuation);
    }

    // "Acme (v2) API" and, at the end, "Acme API (beta)" and "Acme API [internal]".
    private static string Text(string text)
    {
        for (var open = text.IndexOf('('); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open);
            if (close < 0) return text;
            if (open > 0 && IsGeneric(Split(text[(open + 1)..close]))) (text, open) = (string.Concat(text.AsSpan(0, open), text.AsSpan(close + 1)), open - 1);
        }

        return text;
    }

    // "Pets (beta)", "Pets - OpenAPI 3.0", "Pets + extensions". A remark extends to the end of the title, or of its last line.
    private static (string Text, string Remark) SplitRemark(string title)
    {
        var bracket = StartOfBrackets(title);
        var sign = StartOfSign(title);
        var start = Math.Min(bracket, sign);
        if (start == title.Length) return (title, "");
        return (title[..start].TrimEnd(), start == sign ? title[(start + 1)..] : title[(start + 1)..^1]);
    }

    private static int StartOfBrackets(string title)
    {
        if (title.Length == 0 || title[^1] is not (')' or ']')) return title.Length;
        var last = title.LastIndexOf(title[^1], Math.Max(0, title.Length - 2));
        var open = title.IndexOf(title[^1] == ')' ? '(' : '[', title.Length == 1 ? 0 : last + 1);
        return open < 0 ? title.Length : open;
    }

    private static int StartOfSign(string title)
    {
        for (var index = title.LastIndexOf('\n') + 1; index < title.Length - 1; index++)
            if (title[index] is '-' or '\u2013' or '\u2014' or '|' or '+' && index > 0 && char.IsWhiteSpace(title[index - 1]) && char.IsWhiteSpace(title[index + 1])) return index;
        return title.Length;
    }

    // "The REST API for Acme Cloud", "Official documentation of the Acme API".
    private static List<string> WithoutIntroduction(List<string> words)
    {
        var start = 0;
        while (start < words.Count && (IsArticle(words[start]) || IsGeneric(words[start]))) start++;
        var follows = start < words.Count && Prepositions.Contains(words[start]) && words.Take(start).Any(IsSubject);
        if (follows)
        {
            var rest = words.Skip(start + 1).SkipWhile(IsArticle).ToList();
            if (!IsGeneric(rest)) return rest;
        }

        return words.Count > 1 && Word(words[0]).Equals("official", StringComparison.OrdinalIgnoreCase) ? words[1..] : words;
    }

    // "Pets REST API v2": removes whole words from the end. "Web" alone is significant, "Web API" is not.
    private static List<string> WithoutTrailers(List<string> words)
    {
        var count = words.Count;
        while (count > 1 && IsTrailer(words[count - 1], words[count - 2], count < words.Count ? words[count] : null)) count--;
        return words[..count];
    }

    private static bool IsTrailer(string word, string previous, string? next)
    {
        if (IsNoun(word) || IsVersion(word)) return true;
        if (Kinds.Contains(Word(word))) return next is not null && (IsNoun(next) || IsVersion(next) || Kinds.Contains(Word(next)) || DocumentNouns.Contains(Word(next)));
        if (DocumentNouns.Contains(Word(word))) return IsGeneric(previous) || (next is not null && DocumentNouns.Contains(Word(next)));
        return Stages.Contains(Word(word)) && (IsNoun(previous) || IsVersion(previous) || (next is not null && IsVersion(next)));
    }

    // The beginning of a sentence: up to a word that continues it, and as many words as fit.
    private static List<string> Beginning(List<string> words)
    {
        var end = words.FindIndex(1, word => Connectives.Contains(word));
        var stop = words.FindIndex(word => Punctuation.Contains(word[^1]));
        var count = Math.Min(end < 0 ? words.Count : end, stop < 0 ? words.Count : stop + 1);
        var beginning = WithoutTrailers(words[..count]);
        while (beginning.Count > 1 && Letters(beginning) > Longest) beginning.RemoveAt(beginning.Count - 1);
        return beginning;
    }

    private static List<string> Split(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static int Letters(List<string> words) => words.Sum(word => word.Count(char.IsLetterOrDigit));

    private static string WithoutPossessive(string word) =>
        word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '\u2019' ? word[..^2] : word;

    private static bool IsGeneric(IEnumerable<string> words) => words.All(word => IsGeneric(word) || IsArticle(word) || !word.Any(char.IsLetterOrDigit));

    private static bool IsGeneric(string word) =>
        IsNoun(word) || IsVersion(word) || Kinds.Contains(Word(word)) || DocumentNouns.Contains(Word(word)) || Stages.Contains(Word(word));

    private static bool IsArticle(string word) => Articles.Contains(Word(word));

    // "API", "WebAPI", "RESTAPI".
    private static bool IsNoun(string text)
    {
        var word = Word(text);
        return Nouns.Contains(word) || Kinds.Any(kind => word.StartsWith(kind, StringComparison.OrdinalIgnoreCase) && Nouns.Contains(word[kind.Length..]));
    }

    // "The API of", but not "Web of".
    private static bool IsSubject(string word) => IsNoun(word) || DocumentNouns.Contains(Word(word)) || IsVersion(word);

    // "3", "v3.1", "V2beta1", "2024-10-01".
    private static bool IsVersion(string word)
    {
        var number = Word(word);
        if (number is ['v' or 'V', _, ..]) number = number[1..];
        return number.Length > 0 && char.IsAsciiDigit(number[0]) && number.Split('.', '-', '_').All(IsVersionPart);
    }

    private static bool IsVersionPart(string part)
    {
        var stage = part.Trim(Digits);
        return part.Length > 0 && (stage.Length == 0 || Stages.Contains(stage) || stage == "rc" || part == "x");
    }

    private static string Word(string word) => word.TrimEnd(Punctuation);

    private static HashSet<string> Set(params string[] words) => new(words, StringComparer.OrdinalIgnoreCase);
}
