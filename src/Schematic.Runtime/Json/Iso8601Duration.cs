using System;
using System.Buffers;
using System.Globalization;

namespace Schematic.Runtime;

/// <summary>The length of an ISO 8601 duration. The length of a month depends on the start date, so months are counted separately.</summary>
/// <param name="Months">The months, including those of years; null if there are too many.</param>
/// <param name="Ticks">The rest in units of 100 ns; null if it is too long.</param>
internal readonly record struct Iso8601Duration(int? Months, long? Ticks)
{
    private const string Units = "YMWDHMS";

    private const decimal MostOfUnit = 1e15m;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,");

    /// <summary>Parses a duration, or the form in which .NET writes one (<c>[d.]hh:mm:ss</c>).</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out Iso8601Duration value)
    {
        value = default;
        if (text.Length >= 8 && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var time))
        {
            value = new Iso8601Duration(0, time.Ticks);
            return true;
        }

        var isNegative = text.StartsWith("-", StringComparison.Ordinal);
        text = isNegative || text.StartsWith("+", StringComparison.Ordinal) ? text[1..] : text;
        if (text.Length < 3 || text[0] != 'P' || text[^1] == 'T' || !TryParseUnits(text[1..], out var months, out var ticks))
            return false;
        (months, ticks) = isNegative ? (-months, -ticks) : (months, ticks);
        value = new Iso8601Duration(
            months is >= int.MinValue and <= int.MaxValue ? (int)months : null,
            ticks is >= long.MinValue and <= long.MaxValue ? (long)decimal.Truncate(ticks) : null);
        return true;
    }

    private static bool TryParseUnits(ReadOnlySpan<char> text, out decimal months, out decimal ticks)
    {
        (months, ticks) = (0, 0);
        var (next, isTime) = (0, false);
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
            var unit = UnitOf(text[length], isTime);
            // Each unit occurs once, in descending order; a part of a month has no length.
            if (unit < next || (unit < 2 && number != decimal.Truncate(number)))
                return false;
            if (unit < 2)
                months += number * (unit == 0 ? 12 : 1);
            else
                ticks += number * TicksOf(unit);
            next = unit + 1;
            text = text[(length + 1)..];
        }

        return true;
    }

    private static int UnitOf(char unit, bool isTime) => isTime ? Units.IndexOf(unit, 4) : Units.IndexOf(unit, 0, 4);

    private static long TicksOf(int unit) => Units[unit] switch
    {
        'W' => 7 * TimeSpan.TicksPerDay,
        'D' => TimeSpan.TicksPerDay,
        'H' => TimeSpan.TicksPerHour,
        'M' => TimeSpan.TicksPerMinute,
        _ => TimeSpan.TicksPerSecond,
    };

    // Limited, so that the sum fits in a decimal; more is too long in any unit.
    private static bool TryParseNumber(ReadOnlySpan<char> text, out decimal number)
    {
        number = MostOfUnit;
        if (text[0] is '.' or ',' || text[^1] is '.' or ',' || text.IndexOfAny('.', ',') != text.LastIndexOfAny('.', ','))
            return false;
        Span<char> digits = stackalloc char[28];
        if (text.Length > digits.Length)
            return true;
        text.CopyTo(digits);
        digits.Replace(',', '.');
        number = Math.Min(decimal.Parse(digits[..text.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), MostOfUnit);
        return true;
    }
}
