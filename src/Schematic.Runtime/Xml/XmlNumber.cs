using System;

namespace Schematic.Runtime;

/// <summary>Numbers in XML, which may have signs, zeros and decimal points that JSON does not allow (XML Schema part 2, section 3.2.3).</summary>
internal static class XmlNumber
{
    /// <summary>Returns a number as JSON; null if the text is not a number.</summary>
    public static string? ToJson(string text)
    {
        var rest = text.AsSpan().Trim();
        var sign = rest is ['-', ..] ? "-" : "";
        if (rest is ['-' or '+', ..]) rest = rest[1..];
        var whole = Digits(ref rest);
        var fraction = rest is ['.', ..] ? Digits(ref rest, start: 1) : default;
        if (whole.IsEmpty && fraction.IsEmpty) return null;
        var exponent = Exponent(ref rest);
        if (!rest.IsEmpty) return null;
        whole = whole.TrimStart('0');
        return $"{sign}{(whole.IsEmpty ? "0" : whole)}{(fraction.IsEmpty ? "" : ".")}{fraction}{exponent}";
    }

    /// <summary>Returns the JSON name of a number that JSON has no notation for; other text unchanged.</summary>
    public static string Named(string text) => text.Trim() switch
    {
        "INF" or "+INF" => "Infinity",
        "-INF" => "-Infinity",
        var other => other,
    };

    /// <summary>Returns the XML of a number in JSON.</summary>
    public static string ToXml(string json) => json switch
    {
        "Infinity" => "INF",
        "-Infinity" => "-INF",
        _ => json,
    };

    private static ReadOnlySpan<char> Digits(ref ReadOnlySpan<char> rest, int start = 0)
    {
        var end = start;
        while (end < rest.Length && char.IsAsciiDigit(rest[end])) end++;
        var digits = rest[start..end];
        rest = rest[end..];
        return digits;
    }

    private static string Exponent(ref ReadOnlySpan<char> rest)
    {
        if (rest is not ['e' or 'E', ..]) return "";
        var start = rest is [_, '-' or '+', ..] ? 2 : 1;
        var after = rest;
        var digits = Digits(ref after, start);
        if (digits.IsEmpty) return "";
        var exponent = rest[..(start + digits.Length)].ToString();
        rest = after;
        return exponent;
    }
}
