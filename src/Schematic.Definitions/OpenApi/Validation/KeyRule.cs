using System.Buffers;
using Schematic.Definitions.Rules;

namespace Schematic.Definitions.OpenApi.Validation;

/// <summary>A rule for names.</summary>
/// <param name="Allows">Returns true if a name follows the rule.</param>
/// <param name="Text">The description of valid names.</param>
internal sealed record KeyRule(Func<string, bool> Allows, string Text)
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private static readonly Dictionary<string, KeyRule> Rules = new(StringComparer.Ordinal)
    {
        ["any"] = new(_ => true, "a name"),
        ["name"] = new(name => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(NameCharacters), "a name of letters, digits, '.', '-' and '_'"),
        ["token"] = new(WireText.IsToken, "the name of a header"),
        ["template"] = new(name => name.AsSpan().IndexOfAny("{}/?#") < 0, "a name without '{', '}', '/', '?' and '#'"),
        ["path"] = new(name => name.StartsWith('/'), "a path that begins with '/'"),
        ["status"] = new(IsStatus, "a status code, a range such as '4XX', or 'default'"),
        ["method"] = new(IsMethod, "an HTTP method without a field of its own"),
    };

    /// <summary>Returns the rule with a name.</summary>
    public static KeyRule Named(string name) => Rules[name];

    private static bool IsStatus(string name) =>
        name is [>= '1' and <= '5', (>= '0' and <= '9') or 'X', (>= '0' and <= '9') or 'X'] && name[1] == 'X' == (name[2] == 'X');

    private static bool IsMethod(string name) =>
        WireText.IsToken(name) && name is not ("GET" or "PUT" or "POST" or "DELETE" or "OPTIONS" or "HEAD" or "PATCH" or "TRACE" or "QUERY");
}
