using System;
using System.Buffers;
using System.Globalization;

namespace Schematic.Runtime;

/// <summary>Parses ISO 8601 durations. Months and years are rejected: their length depends on the start date.</summary>
internal static class Iso8601Duration
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,");

    internal static bool TryParse(ReadOnlySpan<char> text, out TimeSpan value)
    {
        value = default;
        var isNegative = text.StartsWith("-", StringComparison.Ordinal);
        text = isNegative || text.StartsWith("+", StringComparison.Ordinal) ? text[1..] : text;
        if (text.Length < 3 || text[0] != 'P' || text[^1] == 'T')
            return false;

        text = text[1..];
        var ticks = 0m;
        var largest = decimal.MaxValue;
        var isTime = false;
        while (!text.IsEmpty)
        {
            if (!isTime && text[0] == 'T')
            {
                isTime = true;
                text = text[1..];
                continue;
            }

            var length = text.IndexOfAnyExcept(NumberCharacters);
            if (length <= 0 || !TryParseNumber(text[..length], out var number))
                return false;
            var unit = TicksOf(text[length], isTime);
            if (unit == 0 || unit >= largest)
                return false;
            ticks += number * unit;
            largest = unit;
            text = text[(length + 1)..];
        }

        ticks = decimal.Truncate(isNegative ? -ticks : ticks);
        if (ticks < long.MinValue || ticks > long.MaxValue)
            return false;
        value = TimeSpan.FromTicks((long)ticks);
        return true;
    }

    private static long TicksOf(char unit, bool isTime) => (unit, isTime) switch
    {
        ('W', false) => 7 * TimeSpan.TicksPerDay,
        ('D', false) => TimeSpan.TicksPerDay,
        ('H', true) => TimeSpan.TicksPerHour,
        ('M', true) => TimeSpan.TicksPerMinute,
        ('S', true) => TimeSpan.TicksPerSecond,
        _ => 0,
    };

    // Limited to 1e15, so that the sum fits in a decimal.
    private static bool TryParseNumber(ReadOnlySpan<char> text, out decimal number)
    {
        Span<char> digits = stackalloc char[40];
        number = 0;
        if (text.Length > digits.Length)
            return false;
        text.CopyTo(digits);
        digits.Replace(',', '.');
        return decimal.TryParse(
                digits[..text.Length],
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out number)
            && number < 1e15m;
    }
}
