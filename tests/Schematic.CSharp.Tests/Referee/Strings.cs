using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>Strings of schemas.</summary>
internal static class Strings
{
    private static readonly string[] Any = ["a", "ä ö", "日本語", "a b&c=d/e?f#g%h+i,j;k", "\"quoted\" \\ 'text'", "😀", "null", "true", "12", "", " ", "a:b@c!$()*[]|", "tab\tline\nend", "<tag/>&amp;", "\u2028"];

    public static string Create(JsonObject flat, Random random, Characters characters)
    {
        var minimum = (int?)flat["minLength"] ?? 0;
        var maximum = flat["maxLength"] is { } most ? (int)Math.Min(FlatSchemas.Number(most), 1000) : 1000;
        var pattern = flat["pattern"]?.ToString();
        IReadOnlyList<string> candidates = OfFormat(flat["format"]?.ToString()) ?? (characters == Characters.Any ? Any : OfCharacters(characters));
        if (flat["contentEncoding"]?.ToString() is "base64") candidates = ["", "YQ==", "+/+/"];
        IEnumerable<string> fitting = candidates.Select(text => Lengthen(text, minimum)).Where(text => Length(text) >= minimum && Length(text) <= maximum && (characters is Characters.Any || text.Length > 0));
        if (pattern is not null) fitting = fitting.Concat(Patterns.Examples(pattern, random)).Where(text => Matches(pattern, text) && Length(text) >= minimum && Length(text) <= maximum);
        var all = fitting.ToList();
        if (all.Count == 0 && pattern is null) all = [Lengthen("x", minimum)[..Math.Max(minimum, Math.Min(maximum, 1))]];
        return all.Count == 0 ? throw new ImpossibleException($"no string matches {pattern}") : all[random.Next(all.Count)];
    }

    private static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.ECMAScript);
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static int Length(string text) => text.EnumerateRunes().Count();

    private static string Lengthen(string text, int minimum) => Length(text) >= minimum ? text : text + new string('x', minimum - Length(text));

    private static string[] OfCharacters(Characters characters) => characters switch
    {
        Characters.Path => ["a", "ä ö", "日本語", "a b&c=d/e?f#g%h+i", "100%", "😀", "a:b@c!$()*", "a..b", "%2F", "12"],
        Characters.Word => ["a", "Abc-1_2~", "12"],
        Characters.Plain => ["a", "Abc-1_2.x~", "12"],
        _ => ["a", "two words", "x=1", "(a) [b] {c}", "W/\"e-tag\"", "12"],
    };

    private static string[]? OfFormat(string? format) => format switch
    {
        "date-time" or "dateTime" => ["2026-01-02T03:04:05Z", "1999-12-31T23:59:59.123Z", "2026-06-01T12:00:00+02:00"],
        "date" => ["2026-01-02", "2024-02-29"],
        "time" => ["03:04:05Z", "23:59:59.5+02:00", "12:00:00"],
        "duration" => ["P1DT2H", "PT0.5S", "P1Y2M"],
        "uuid" or "guid" => ["123e4567-e89b-12d3-a456-426614174000", "00000000-0000-0000-0000-000000000000"],
        "uri" or "url" => ["https://example.org/a?b=c#d", "urn:example:x", "https://example.org/%C3%A4%20b"],
        "uri-reference" => ["/a/b?c", "https://example.org/", "../x"],
        "email" or "idn-email" => ["a@example.org"],
        "hostname" or "idn-hostname" => ["example.org"],
        "ipv4" => ["192.0.2.1"],
        "ipv6" => ["2001:db8::1"],
        "byte" or "base64" => ["", "YQ==", "+/+/"],
        "base64url" => ["", "YQ", "-_-_"],
        "int32" => ["2147483647", "-1"],
        "int64" => ["9007199254740993", "-1"],
        "uint64" => ["18446744073709551615", "0"],
        "decimal" or "double" or "float" or "number" => ["0.5", "12"],
        "google-datetime" => ["2026-01-02T03:04:05Z"],
        "google-duration" => ["3.5s"],
        _ => null,
    };
}
