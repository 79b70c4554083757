using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi;

/// <summary>The names that fit the credential of a scheme, made of the words of the scheme's name.</summary>
/// <param name="Short">The name that suffices for a single credential of its kind, such as <c>ApiKey</c>; empty for a user name and password.</param>
/// <param name="Qualified">The name with the words that distinguish the scheme, such as <c>AdminApiKey</c> for <c>AdminApiKeyAuth</c>; null if there are none.</param>
/// <param name="Full">The name with all words of the scheme.</param>
/// <param name="IsExplicit">True if the scheme's name itself ends in the noun for its credential, such as <c>botToken</c>.</param>
internal sealed record CredentialName(string Short, string? Qualified, string Full, bool IsExplicit)
{
    private static readonly char[] Digits = [.. "0123456789"];

    // Words that the names of many schemes contain and that distinguish none.
    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "auth", "authentication", "authorization", "authorisation", "authenticate", "authorize", "authn", "authz", "oauth", "oidc", "openid", "security", "scheme",
        "definition", "bearer", "basic", "jwt", "http", "https", "header", "headers", "query", "param", "parameter", "cookie", "x", "in", "via", "default",
    };

    // Nouns of credentials that are not keys or tokens: a key and an id are often sent together.
    private static readonly HashSet<string> OtherNouns = new(StringComparer.OrdinalIgnoreCase) { "id", "secret", "signature", "password", "session", "code", "user", "account", "tenant" };

    /// <summary>True if the credential is a key or a token, and not another secret that is sent along with one.</summary>
    public bool HasUsualNoun => Short.EndsWith("Key", StringComparison.Ordinal) || Short.EndsWith("Token", StringComparison.Ordinal);

    /// <summary>Finds the names for the credential of a scheme.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="api">The name of the API, which is not repeated.</param>
    public static CredentialName Of(AuthScheme scheme, string api)
    {
        var all = NameWords.Of(scheme.Name);
        var words = WithoutApi(WithoutFillers(all), api);
        return scheme switch
        {
            BasicScheme => Create("", "", words, all, isExplicit: false),
            HttpScheme => Create("Authorization", "Authorization", words, all, isExplicit: false),
            OAuth2Scheme or OpenIdConnectScheme => Create("AccessToken", "AccessToken", WithoutNoun(words, out var noun), all, noun is not null),
            ApiKeyScheme when words.Count > 1 && OtherNouns.Contains(words[^1]) => Noun(words, all),
            _ => KeyOrToken(scheme is ApiKeyScheme ? "ApiKey" : "Token", words, all),
        };
    }

    private static CredentialName Noun(List<string> words, IReadOnlyList<string> all)
    {
        var name = Pascal(words);
        return new CredentialName(name, name, Pascal(all), IsExplicit: true);
    }

    private static CredentialName KeyOrToken(string usual, List<string> words, IReadOnlyList<string> all)
    {
        var qualifiers = WithoutNoun(words, out var noun);
        return Create(noun == "Key" ? "ApiKey" : noun ?? usual, noun ?? usual, qualifiers, all, noun is not null);
    }

    private static CredentialName Create(string shortName, string noun, List<string> qualifiers, IReadOnlyList<string> all, bool isExplicit)
    {
        // "apiKey2" differs from "apiKey" in its number.
        var number = qualifiers is [.., var last] && last.All(char.IsAsciiDigit) ? last : "";
        var own = Pascal(number.Length > 0 ? qualifiers[..^1] : qualifiers);
        var whole = Pascal(all);
        return new CredentialName(
            shortName,
            own.Length + number.Length == 0 ? null : own + noun + number,
            whole.EndsWith(noun, StringComparison.OrdinalIgnoreCase) && noun.Length > 0 ? whole : whole + shortName,
            isExplicit);
    }

    private static List<string> WithoutFillers(IReadOnlyList<string> words)
    {
        var kept = new List<string>();
        var isAfterFiller = false;
        foreach (var word in words)
        {
            // Also "Auth2" and the version in "oauth_2_0".
            var isFiller = Fillers.Contains(word.TrimEnd(Digits)) || (isAfterFiller && word.All(char.IsAsciiDigit)) || IsFillerTogether(word, kept);
            if (!isFiller) kept.Add(word);
            isAfterFiller = isFiller;
        }

        return kept;
    }

    // "open" and "id" of "openId", "connect" of "openIdConnect".
    private static bool IsFillerTogether(string word, List<string> kept)
    {
        if (kept is not [.., var last] || !last.Equals("open", StringComparison.OrdinalIgnoreCase) || !word.Equals("id", StringComparison.OrdinalIgnoreCase)) return false;
        kept.RemoveAt(kept.Count - 1);
        return true;
    }

    // "slack" of "slackAuth" in the API "Slack Web", "open" and "ai" of "OpenAIKey" in "OpenAI".
    private static List<string> WithoutApi(List<string> words, string api)
    {
        var whole = Words.Fold(api);
        var start = "";
        for (var count = 1; count <= words.Count; count++)
        {
            start += words[count - 1].ToUpperInvariant();
            if (start == whole) return words[count..];
            if (!whole.StartsWith(start, StringComparison.Ordinal)) break;
        }

        return words is [var first, ..] && NameWords.Of(api) is [var name, ..] && name.Length > 2 && first.Equals(name, StringComparison.OrdinalIgnoreCase) ? words[1..] : words;
    }

    /// <summary>Removes the noun from the end: "key", "token", and "api" or "access" before it. A number after the noun is kept.</summary>
    private static List<string> WithoutNoun(List<string> words, out string? noun)
    {
        noun = null;
        if (words is not [.., var last]) return words;
        var (word, digits) = Numbered(last);
        var end = words.Count - 1;
        if (word.Length == 0 && end > 0) word = words[--end];
        if (!Is(word, "key") && !Is(word, "token")) return words;
        noun = Is(word, "key") ? "Key" : "Token";
        if (end > 0 && (Is(words[end - 1], "api") || (Is(words[end - 1], "access") && noun == "Token"))) noun = Pascal([words[--end]]) + noun;
        return digits.Length == 0 ? words[..end] : [.. words[..end], digits];
    }

    private static (string Word, string Digits) Numbered(string word)
    {
        var letters = word.TrimEnd(Digits);
        return (letters, word[letters.Length..]);
    }

    private static bool Is(string word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    // "API" and "api" become "Api".
    private static string Pascal(IReadOnlyList<string> words) =>
        string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + (word.Any(char.IsLower) ? word[1..] : word[1..].ToLowerInvariant())));
}
