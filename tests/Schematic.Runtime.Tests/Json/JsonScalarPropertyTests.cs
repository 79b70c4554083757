using System.Numerics;
using CsCheck;

namespace Schematic.Runtime.Tests;

[TestFixture]
public sealed class JsonScalarPropertyTests
{
    private static readonly Gen<TimeSpan> Durations = Gen.Long.Select(TimeSpan.FromTicks);

    private static readonly Gen<DateTimeOffset> Times = Gen.Select(
        Gen.Long[TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay],
        Gen.Int[-14 * 60, 14 * 60],
        (ticks, minutes) => new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes)));

    [Test]
    public void Whatever_is_written_is_read_back()
    {
        Holds(Gen.String, Json.String);
        Holds(Gen.Bool, Json.Boolean);
        Holds(Gen.Int, Json.Int32);
        Holds(Gen.Long, Json.Int64);
        Holds(Gen.ULong, Json.UInt64);
        Holds(Gen.Byte.Array[1, 40].Select(bytes => new BigInteger(bytes)), Json.BigInteger);
        Holds(Gen.Single, Json.Single);
        Holds(Gen.Double, Json.Double);
        Holds(Gen.Decimal, Json.Decimal);
        Holds(Gen.Long, Json.QuotedInt64);
        Holds(Gen.Double, Json.QuotedDouble);
        Holds(Gen.Decimal, Json.QuotedDecimal);
        Holds(Gen.DateOnly, Json.Date);
        Holds(Gen.TimeOnly.Select(time => new ApiTime(time)), Json.Time);
        Holds(Times, Json.DateTime);
        Holds(Times.Select(time => time.ToUniversalTime()), Json.UnixTime);
        Holds(Times.Select(time => time.ToUniversalTime()), Json.QuotedUnixTime);
        Holds(Durations.Select(duration => new ApiDuration(duration)), Json.Duration);
        Holds(Gen.Guid, Json.Uuid);
    }

    [Test]
    public void Points_in_time_keep_their_offset() => Times.Sample(time =>
        TestJson.Read(Json.DateTime, TestJson.Write(Json.DateTime, time)).EqualsExact(time));

    [Test]
    public void Bytes_survive_in_both_alphabets() => Gen.Byte.Array[0, 100].Sample(bytes =>
    {
        var base64 = TestJson.Read(Json.Bytes, TestJson.Write(Json.Bytes, bytes));
        var base64Url = TestJson.Read(Json.Base64Url, TestJson.Write(Json.Base64Url, bytes));
        return base64.Span.SequenceEqual(bytes) && base64Url.Span.SequenceEqual(bytes);
    });

    [Test]
    public void The_text_of_a_scalar_reads_back()
    {
        Gen.Double.Sample(value => Json.Double.Parse(Json.Double.Format(value)!).Equals(value));
        Gen.Decimal.Sample(value => Json.Decimal.Parse(Json.Decimal.Format(value)!) == value);
        Times.Sample(value => Json.DateTime.Parse(Json.DateTime.Format(value)!).EqualsExact(value));
        Durations.Sample(value => Json.Duration.Parse(Json.Duration.Format(value)!) == value);
    }

    private static void Holds<T>(Gen<T> values, JsonCodec<T> codec) => values.Sample(
        value => EqualityComparer<T>.Default.Equals(TestJson.Read(codec, TestJson.Write(codec, value)), value));
}
