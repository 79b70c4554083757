using System;
using System.Globalization;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Reads and writes a time of day (RFC 3339, partial-time).</summary>
    public static readonly JsonCodec<TimeOnly> Time = new JsonTimeCodec();
}

internal sealed class JsonTimeCodec : JsonTextCodec<TimeOnly>
{
    protected override string Expected => "a time of day";

    protected override bool TryFormat(TimeOnly value, Span<char> text, out int length) =>
        value.TryFormat(text, out length, "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    // RFC 3339's full-time has an offset, which the type cannot represent; only UTC can be omitted without loss.
    protected override bool TryParse(ReadOnlySpan<char> text, out TimeOnly value)
    {
        var hasTime = Rfc3339.TryParseTime(text, out var time, out var length)
            && time < TimeSpan.FromDays(1)
            && (length == text.Length || text[length..] is "Z" or "z" or "+00:00" or "-00:00");
        value = hasTime ? TimeOnly.FromTimeSpan(time) : default;
        return hasTime;
    }
}
