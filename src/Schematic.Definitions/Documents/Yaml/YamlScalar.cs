using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Schematic.Definitions.Documents.Reading;

namespace Schematic.Definitions.Documents.Yaml;

/// <summary>Resolves YAML scalars: YAML 1.2, section 10.3.2, the core schema.</summary>
internal static partial class YamlScalar
{
    private const string StandardTag = "tag:yaml.org,2002:";

    /// <summary>Returns the kind of a scalar, and its value in the JSON data model.</summary>
    /// <param name="tag">The tag of the scalar; null if there is none.</param>
    /// <param name="isPlain">True if it has neither quotes nor an indicator.</param>
    /// <param name="value">The value of the scalar.</param>
    public static (ScalarKind Kind, string Text) Resolve(string? tag, bool isPlain, string value)
    {
        var isText = tag is StandardTag + "str" or "!";
        var isWord = isPlain || tag is StandardTag + "int" or StandardTag + "float" or StandardTag + "bool" or StandardTag + "null";
        return isWord && !isText ? ResolvePlain(value) : (ScalarKind.String, value);
    }

    /// <summary>Returns the kind of a plain scalar, and its value in the JSON data model.</summary>
    public static (ScalarKind Kind, string Text) ResolvePlain(string word) => word switch
    {
        "" or "~" or "null" or "Null" or "NULL" => (ScalarKind.Null, "null"),
        "true" or "True" or "TRUE" => (ScalarKind.Boolean, "true"),
        "false" or "False" or "FALSE" => (ScalarKind.Boolean, "false"),
        [(>= '0' and <= '9') or '+' or '-' or '.', ..] when ToJsonNumber(word) is { } number => (ScalarKind.Number, number),
        _ => (ScalarKind.String, word),
    };

    /// <summary>True if a tag is absent, or is a standard tag of YAML whose values JSON can represent.</summary>
    public static bool IsKnownTag(string? tag) => tag is null or "" or "!"
        or StandardTag + "str" or StandardTag + "int" or StandardTag + "float" or StandardTag + "bool" or StandardTag + "null"
        or StandardTag + "map" or StandardTag + "seq" or StandardTag + "timestamp" or StandardTag + "binary";

    private static string? ToJsonNumber(string word)
    {
        if (word.StartsWith("0x", StringComparison.Ordinal)) return FromRadix(word, 16, char.IsAsciiHexDigit);
        if (word.StartsWith("0o", StringComparison.Ordinal)) return FromRadix(word, 8, digit => digit is >= '0' and <= '7');
        if (IsJsonInteger(word)) return word;
        var match = Number().Match(word);
        if (!match.Success) return null;

        var sign = match.Groups["sign"].ValueSpan is "-" ? "-" : "";
        var whole = match.Groups["whole"].ValueSpan.TrimStart('0');
        var fraction = match.Groups["fraction"].ValueSpan;
        var point = fraction.IsEmpty ? "" : ".";
        return $"{sign}{(whole.IsEmpty ? "0" : whole)}{point}{fraction}{match.Groups["exponent"].ValueSpan}";
    }

    private static bool IsJsonInteger(string word)
    {
        var digits = word[0] == '-' ? word.AsSpan(1) : word;
        return digits is ['0'] or [>= '1' and <= '9', ..] && !digits.ContainsAnyExceptInRange('0', '9');
    }

    private static string? FromRadix(string word, int radix, Func<char, bool> isDigit)
    {
        var digits = word.AsSpan(2);
        if (digits.IsEmpty || digits.Length > ReadingLimits.RadixDigits) return null;
        var value = BigInteger.Zero;
        foreach (var digit in digits)
        {
            if (!isDigit(digit)) return null;
            value = (value * radix) + Convert.ToInt32(digit.ToString(), 16);
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"^(?<sign>[-+]?)(?:(?<whole>[0-9]+)(?:\.(?<fraction>[0-9]*))?|\.(?<fraction>[0-9]+))(?<exponent>(?:[eE][-+]?[0-9]+)?)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
