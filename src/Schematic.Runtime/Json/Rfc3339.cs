using System;
using System.Globalization;

namespace Schematic.Runtime;

/// <summary>Parses dates and times of RFC 3339 leniently: seconds, fraction, offset and the time itself may be missing.</summary>
internal static class Rfc3339
{
    private const int DateLength = 10;

    // The maximum of DateTimeOffset.
    private const int MostOffsetHours = 14;

    internal static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset value)
    {
        value = default;
        text = text.Trim();
        if (text.Length < DateLength
            || !DateOnly.TryParseExact(text[..DateLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return false;
        }

        var midnight = date.ToDateTime(TimeOnly.MinValue);
        if (text.Length == DateLength)
        {
            value = new DateTimeOffset(midnight, TimeSpan.Zero);
            return true;
        }

        if (text[DateLength] is not ('T' or 't' or ' ' or '_')
            || !TryParseTime(text[(DateLength + 1)..], out var time, out var length)
            || !TryParseOffset(text[(DateLength + 1 + length)..].TrimStart(), MostOffsetHours, out var offset))
        {
            return false;
        }

        var utcTicks = midnight.Ticks + time.Ticks - offset.Ticks;
        if (utcTicks < 0 || utcTicks > DateTime.MaxValue.Ticks || midnight.Ticks + time.Ticks > DateTime.MaxValue.Ticks)
            return false;
        value = new DateTimeOffset(midnight + time, offset);
        return true;
    }

    /// <summary>Parses <c>hh:mm[:ss[.fraction]]</c>; digits of the fraction beyond 100 ns are dropped. A leap second becomes the first
    /// second of the next minute.</summary>
    internal static bool TryParseTime(ReadOnlySpan<char> text, out TimeSpan time, out int length)
    {
        time = default;
        length = 5;
        if (!TryParsePair(text, 0, 23, out var hours) || !IsAt(text, 2, ':') || !TryParsePair(text, 3, 59, out var minutes))
            return false;

        var seconds = 0;
        var ticks = 0L;
        if (IsAt(text, 5, ':'))
        {
            if (!TryParsePair(text, 6, 60, out seconds))
                return false;
            length = 8;
            if (IsAt(text, 8, '.') || IsAt(text, 8, ','))
                length = ParseFraction(text, 9, out ticks);
        }

        time = new TimeSpan(hours, minutes, seconds) + TimeSpan.FromTicks(ticks);
        return length != 9;
    }

    private static int ParseFraction(ReadOnlySpan<char> text, int start, out long ticks)
    {
        ticks = 0;
        var unit = TimeSpan.TicksPerSecond / 10;
        var at = start;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++, unit /= 10)
            ticks += (text[at] - '0') * unit;
        return at;
    }

    /// <summary>Parses <c>Z</c> or <c>+hh:mm</c>; no offset is treated as UTC.</summary>
    internal static bool TryParseOffset(ReadOnlySpan<char> text, int mostHours, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text.IsEmpty || text is "Z" or "z")
            return true;
        if (text[0] is not ('+' or '-') || !TryParsePair(text, 1, mostHours, out var hours))
            return false;

        var minutes = 0;
        var rest = text[3..];
        if (!rest.IsEmpty && (!TryParsePair(rest, rest[0] == ':' ? 1 : 0, 59, out minutes) || rest.Length != (rest[0] == ':' ? 3 : 2)))
            return false;
        offset = new TimeSpan(hours, minutes, 0);
        if (mostHours == MostOffsetHours && offset > TimeSpan.FromHours(MostOffsetHours))
            return false;
        if (text[0] == '-')
            offset = -offset;
        return true;
    }

    private static bool TryParsePair(ReadOnlySpan<char> text, int at, int max, out int number)
    {
        number = 0;
        if (text.Length < at + 2 || !char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 1]))
            return false;
        number = ((text[at] - '0') * 10) + text[at + 1] - '0';
        return number <= max;
    }

    private static bool IsAt(ReadOnlySpan<char> text, int at, char expected) => at < text.Length && text[at] == expected;
}
