using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi;

/// <summary>Splits names into words.</summary>
internal static class NameWords
{
    // Compounds that are often written without a boundary.
    private static readonly Dictionary<string, string[]> Compounds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["apikey"] = ["Api", "Key"], ["apikeyauth"] = ["Api", "Key", "Auth"], ["apitoken"] = ["Api", "Token"], ["accesstoken"] = ["Access", "Token"],
        ["authtoken"] = ["Auth", "Token"], ["bearertoken"] = ["Bearer", "Token"], ["tokenauth"] = ["Token", "Auth"], ["keyauth"] = ["Key", "Auth"],
        ["bearerauth"] = ["Bearer", "Auth"], ["basicauth"] = ["Basic", "Auth"], ["httpbearer"] = ["Http", "Bearer"], ["httpbasic"] = ["Http", "Basic"],
    };

    /// <summary>Returns the words of a name: those of <c>APIKeyHeader</c> and <c>api_key-header</c> are "API", "Key" and "Header". Digits belong to the word before them.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        for (var start = 0; start < name.Length;)
        {
            if (!char.IsLetterOrDigit(name[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < name.Length && char.IsLetterOrDigit(name[end])) end++;
            Split(name[start..end], words);
            start = end;
        }

        return words;
    }

    private static void Split(string part, List<string> words)
    {
        if (Compounds.TryGetValue(part, out var compound))
        {
            words.AddRange(compound);
            return;
        }

        for (var start = 0; start < part.Length;)
        {
            var end = start + 1;
            while (end < part.Length && !Words.StartsAt(part, end)) end++;
            var word = part[start..end];
            // "OAuth" is one word.
            if (words is [.., "O" or "o"] && word.StartsWith("Auth", StringComparison.Ordinal)) words[^1] += word;
            else if (Compounds.TryGetValue(word, out compound)) words.AddRange(compound);
            else words.Add(word);
            start = end;
        }
    }
}
