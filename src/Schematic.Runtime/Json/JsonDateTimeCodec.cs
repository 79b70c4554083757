using System;
using System.Globalization;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Reads and writes a point in time (RFC 3339, date-time). Without an offset it is treated as UTC.</summary>
    public static readonly JsonCodec<DateTimeOffset> DateTime = new JsonDateTimeCodec();
}

internal sealed class JsonDateTimeCodec : JsonTextCodec<DateTimeOffset>
{
    // 2026-01-02T03:04:05.0000000
    private const int FractionEnd = 27;

    protected override string Expected => "a date and time";

    // A standard format is several times as fast as a pattern; its result is shortened.
    protected override bool TryFormat(DateTimeOffset value, Span<char> text, out int length)
    {
        if (!value.TryFormat(text, out length, "O", CultureInfo.InvariantCulture))
            return false;
        var end = text[..FractionEnd].TrimEnd('0').TrimEnd('.').Length;
        if (value.Offset == TimeSpan.Zero)
        {
            text[end] = 'Z';
            length = end + 1;
        }
        else
        {
            text[FractionEnd..length].CopyTo(text[end..]);
            length = end + length - FractionEnd;
        }

        return true;
    }

    protected override bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset value) => Rfc3339.TryParse(text, out value);
}
