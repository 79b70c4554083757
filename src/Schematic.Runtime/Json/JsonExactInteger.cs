using System;
using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Reads numbers that are integers in any notation: <c>10</c>, <c>10.0</c>, <c>1e1</c>, <c>100e-1</c>.</summary>
internal static class JsonExactInteger
{
    // Parsing more digits would take seconds with hostile input.
    private const int MaxDigits = 10_000;

    internal static bool TryGet(ref Utf8JsonReader reader, out BigInteger value)
    {
        value = default;
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > MaxDigits)
            return false;

        var text = reader.HasValueSequence
            ? Encoding.ASCII.GetString(reader.ValueSequence.ToArray())
            : Encoding.ASCII.GetString(reader.ValueSpan);
        var exponentAt = text.AsSpan().IndexOfAny('e', 'E');
        var significand = exponentAt < 0 ? text : text[..exponentAt];
        if (!TryParseExponent(exponentAt < 0 ? "0" : text.AsSpan(exponentAt + 1), out var exponent))
            return IsZero(significand);

        var point = significand.IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? "" : significand[(point + 1)..].TrimEnd('0');
        var digits = (point < 0 ? significand : significand[..point]) + fraction;
        exponent -= fraction.Length;
        while (exponent < 0 && digits.Length > 1 && digits[^1] == '0')
        {
            digits = digits[..^1];
            exponent++;
        }

        if (IsZero(digits))
            return true;
        if (exponent < 0 || digits.Length + exponent > MaxDigits)
            return false;
        value = BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) * BigInteger.Pow(10, exponent);
        return true;
    }

    private static bool TryParseExponent(ReadOnlySpan<char> text, out int exponent) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
        && Math.Abs((long)exponent) <= 2 * MaxDigits;

    private static bool IsZero(string digits) => digits.AsSpan().TrimStart('-').Trim("0.").IsEmpty;
}
