using System;
using System.Globalization;
using System.Text.Json;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Reads and writes a point in time as seconds since 1970-01-01T00:00:00Z; fractions are kept.</summary>
    public static readonly JsonCodec<DateTimeOffset> UnixTime = new JsonUnixTimeCodec();
}

public static partial class Json
{
    /// <summary>Reads and writes seconds since 1970-01-01T00:00:00Z as strings.</summary>
    public static readonly JsonCodec<DateTimeOffset> QuotedUnixTime = new JsonQuotedCodec<DateTimeOffset>(new JsonUnixTimeCodec());
}

internal sealed class JsonUnixTimeCodec : JsonNumberCodec<DateTimeOffset>
{
    private const long MinSeconds = -62_135_596_800;
    private const long MaxSeconds = 253_402_300_799;

    protected override string Expected => "a time in seconds since 1970";

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value)
    {
        var ticks = value.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        if (ticks % TimeSpan.TicksPerSecond == 0)
            writer.WriteNumberValue(ticks / TimeSpan.TicksPerSecond);
        else
            writer.WriteNumberValue((decimal)ticks / TimeSpan.TicksPerSecond);
    }

    public override string Format(DateTimeOffset value) =>
        ((decimal)(value.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture);

    protected override bool TryGet(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        if (reader.TryGetInt64(out var whole) && whole is >= MinSeconds and <= MaxSeconds)
        {
            value = DateTimeOffset.FromUnixTimeSeconds(whole);
            return true;
        }

        if (!reader.TryGetDecimal(out var seconds) || seconds < MinSeconds || seconds >= MaxSeconds + 1)
            return false;
        var ticks = (long)(seconds * TimeSpan.TicksPerSecond) + DateTimeOffset.UnixEpoch.Ticks;
        value = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }
}
