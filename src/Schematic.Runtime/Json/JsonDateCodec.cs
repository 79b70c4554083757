using System;
using System.Globalization;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Reads and writes a date without a time of day (RFC 3339, full-date).</summary>
    public static readonly JsonCodec<DateOnly> Date = new JsonDateCodec();
}

internal sealed class JsonDateCodec : JsonTextCodec<DateOnly>
{
    private const string Canonical = "yyyy-MM-dd";

    protected override string Expected => "a date";

    protected override bool TryFormat(DateOnly value, Span<char> text, out int length) =>
        value.TryFormat(text, out length, Canonical, CultureInfo.InvariantCulture);

    // Some services store dates as timestamps and send midnight as the time.
    protected override bool TryParse(ReadOnlySpan<char> text, out DateOnly value)
    {
        if (text.Length <= Canonical.Length)
            return DateOnly.TryParseExact(text, Canonical, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
        var isMidnight = Rfc3339.TryParse(text, out var time) && time.TimeOfDay == TimeSpan.Zero;
        value = isMidnight ? DateOnly.FromDateTime(time.DateTime) : default;
        return isMidnight;
    }
}
