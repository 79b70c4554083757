using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Schematic.Runtime.Tests;

[TestFixture]
public sealed class JsonScalarTests
{
    [TestCase("0", 0)]
    [TestCase("-2147483648", int.MinValue)]
    [TestCase("1.0", 1)]
    [TestCase("1e3", 1000)]
    [TestCase("1200E-2", 12)]
    [TestCase("-0.0", 0)]
    [TestCase("0e999999999", 0)]
    [TestCase("2.147483647e9", int.MaxValue)]
    public void Integers_are_read_however_they_are_written(string json, int expected) =>
        Assert.That(TestJson.Read(Json.Int32, json), Is.EqualTo(expected));

    [TestCase("2147483648")]
    [TestCase("1.5")]
    [TestCase("1e-1")]
    [TestCase("1e10")]
    [TestCase("1e999999999")]
    [TestCase("-1e-999999999")]
    [TestCase("\"1\"")]
    [TestCase("true")]
    [TestCase("null")]
    public void What_is_no_32_bit_integer_is_refused(string json) =>
        Assert.That(() => TestJson.Read(Json.Int32, json), Throws.TypeOf<JsonContentException>());

    [Test]
    public void Large_integers_lose_nothing()
    {
        Assert.That(TestJson.RoundTrip(Json.Int64, "9223372036854775807"), Is.EqualTo("9223372036854775807"));
        Assert.That(TestJson.RoundTrip(Json.UInt64, "18446744073709551615"), Is.EqualTo("18446744073709551615"));
        Assert.That(TestJson.RoundTrip(Json.UInt64, "1.8446744073709551615E19"), Is.EqualTo("18446744073709551615"));
        Assert.That(
            TestJson.RoundTrip(Json.BigInteger, "-123456789012345678901234567890"),
            Is.EqualTo("-123456789012345678901234567890"));
        Assert.That(TestJson.Read(Json.BigInteger, "1e30"), Is.EqualTo(BigInteger.Pow(10, 30)));
    }

    [TestCase("9223372036854775808")]
    [TestCase("-9223372036854775809")]
    [TestCase("9223372036854775807.5")]
    public void What_is_no_64_bit_integer_is_refused(string json) =>
        Assert.That(() => TestJson.Read(Json.Int64, json), Throws.TypeOf<JsonContentException>());

    [Test]
    public void An_integer_that_would_take_forever_is_refused() =>
        Assert.That(() => TestJson.Read(Json.BigInteger, new string('7', 100_000)), Throws.TypeOf<JsonContentException>());

    [TestCase("1.10")]
    [TestCase("79228162514264337593543950335")]
    [TestCase("-0.0000000000000000000000000001")]
    public void Decimals_keep_every_digit(string json) =>
        Assert.That(TestJson.RoundTrip(Json.Decimal, json), Is.EqualTo(json));

    [Test]
    public void Numbers_beyond_their_type_are_refused()
    {
        Assert.That(() => TestJson.Read(Json.Double, "1e400"), Throws.TypeOf<JsonContentException>());
        Assert.That(() => TestJson.Read(Json.Single, "1e40"), Throws.TypeOf<JsonContentException>());
        Assert.That(() => TestJson.Read(Json.Decimal, "1e40"), Throws.TypeOf<JsonContentException>());
    }

    [TestCase("\"NaN\"")]
    [TestCase("\"Infinity\"")]
    [TestCase("\"-Infinity\"")]
    public void Numbers_that_JSON_has_no_notation_for_are_strings(string json)
    {
        Assert.That(TestJson.RoundTrip(Json.Double, json), Is.EqualTo(json));
        Assert.That(TestJson.RoundTrip(Json.Single, json), Is.EqualTo(json));
        Assert.That(TestJson.RoundTrip(Json.QuotedDouble, json), Is.EqualTo(json));
    }

    [TestCase("\"9223372036854775807\"", "\"9223372036854775807\"")]
    [TestCase("12", "\"12\"")]
    [TestCase("\"1e3\"", "\"1000\"")]
    public void Quoted_numbers_are_read_with_and_without_quotes(string json, string expected) =>
        Assert.That(TestJson.RoundTrip(Json.QuotedInt64, json), Is.EqualTo(expected));

    [TestCase("\"\"")]
    [TestCase("\"1 \"")]
    [TestCase("\"1 2\"")]
    [TestCase("\"x1\"")]
    [TestCase("\"[1\"")]
    [TestCase("\"é\"")]
    public void What_is_no_number_in_quotes_is_refused(string json) =>
        Assert.That(() => TestJson.Read(Json.QuotedInt64, json), Throws.TypeOf<JsonContentException>());

    [TestCase("2024-02-29T12:30:45Z", "2024-02-29T12:30:45Z")]
    [TestCase("2024-02-29t12:30:45.1234567z", "2024-02-29T12:30:45.1234567Z")]
    [TestCase("2024-02-29T12:30:45.100+02:00", "2024-02-29T12:30:45.1+02:00")]
    [TestCase("2024-02-29 12:30:45", "2024-02-29T12:30:45Z")]
    [TestCase("2024-02-29T12:30", "2024-02-29T12:30:00Z")]
    [TestCase("2024-02-29T12:30:45-0330", "2024-02-29T12:30:45-03:30")]
    [TestCase("2024-02-29T12:30:45+05", "2024-02-29T12:30:45+05:00")]
    [TestCase("2024-02-29", "2024-02-29T00:00:00Z")]
    [TestCase("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z")]
    [TestCase("2024-02-29T12:30:45.123456789012Z", "2024-02-29T12:30:45.1234567Z")]
    public void Points_in_time_are_read_leniently_and_written_canonically(string text, string expected) =>
        Assert.That(TestJson.RoundTrip(Json.DateTime, $"\"{text}\""), Is.EqualTo($"\"{expected}\""));

    [TestCase("2023-02-29T00:00:00Z")]
    [TestCase("2024-02-29T24:00:00Z")]
    [TestCase("2024-02-29T12:30:45.Z")]
    [TestCase("2024-02-29T12:30:45+15:00")]
    [TestCase("2024-02-29T12:30:45Zebra")]
    [TestCase("0001-01-01T00:00:00+01:00")]
    [TestCase("9999-12-31T23:59:60Z")]
    [TestCase("29/02/2024")]
    [TestCase("")]
    public void What_is_no_point_in_time_is_refused(string text) =>
        Assert.That(() => TestJson.Read(Json.DateTime, $"\"{text}\""), Throws.TypeOf<JsonContentException>());

    [TestCase("1700000000", "1700000000")]
    [TestCase("1700000000.25", "1700000000.25")]
    [TestCase("1.7e9", "1700000000")]
    [TestCase("-0.5", "-0.5")]
    public void Unix_times_keep_their_fraction(string json, string expected) =>
        Assert.That(TestJson.RoundTrip(Json.UnixTime, json), Is.EqualTo(expected));

    [Test]
    public void A_unix_time_beyond_the_calendar_is_refused() =>
        Assert.That(() => TestJson.Read(Json.UnixTime, "1700000000000"), Throws.TypeOf<JsonContentException>());

    [TestCase("2024-02-29", "2024-02-29")]
    [TestCase("2024-02-29T00:00:00Z", "2024-02-29")]
    public void Dates_are_read_also_from_midnights(string text, string expected) =>
        Assert.That(TestJson.RoundTrip(Json.Date, $"\"{text}\""), Is.EqualTo($"\"{expected}\""));

    [TestCase("2023-02-29")]
    [TestCase("2024-02-29T01:00:00Z")]
    [TestCase("2024-2-9")]
    public void What_is_no_date_is_refused(string text) =>
        Assert.That(() => TestJson.Read(Json.Date, $"\"{text}\""), Throws.TypeOf<JsonContentException>());

    [TestCase("12:30:45")]
    [TestCase("12:30")]
    [TestCase("12:30:45.500Z")]
    [TestCase("12:30:45z")]
    [TestCase("12:30:45+02:00")]
    [TestCase("12:30:45-23:30")]
    [TestCase("23:59:60Z")]
    [TestCase("12:30:45.123456789123")]
    public void Times_of_day_are_written_as_they_were(string text) =>
        Assert.That(TestJson.RoundTrip(Json.Time, $"\"{text}\""), Is.EqualTo($"\"{text}\""));

    [TestCase("12:60")]
    [TestCase("24:00:00")]
    [TestCase("12:30:45+24:00")]
    [TestCase("12:30:45 noon")]
    [TestCase("noon")]
    public void What_is_no_time_of_day_is_refused(string text) =>
        Assert.That(() => TestJson.Read(Json.Time, $"\"{text}\""), Throws.TypeOf<JsonContentException>());

    [TestCase("PT1H30M")]
    [TestCase("PT90M")]
    [TestCase("P2W")]
    [TestCase("P1Y2M3W4DT5H6M7.5S")]
    [TestCase("-P1M")]
    [TestCase("P1DT0.5S")]
    [TestCase("-PT36H")]
    [TestCase("PT0,25S")]
    [TestCase("P0D")]
    [TestCase("PT99999999999999S")]
    [TestCase("P99999999999999999999999999999999999Y")]
    [TestCase("01:30:00")]
    [TestCase("-1.01:30:00.5")]
    public void Durations_are_written_as_they_were(string text) =>
        Assert.That(TestJson.RoundTrip(Json.Duration, $"\"{text}\""), Is.EqualTo($"\"{text}\""));

    [TestCase("PT")]
    [TestCase("P1DT")]
    [TestCase("PT1S1H")]
    [TestCase("P1M1Y")]
    [TestCase("P0.5M")]
    [TestCase("P1H")]
    [TestCase("PT.5S")]
    [TestCase("PT1.S")]
    [TestCase("PT1.2.3S")]
    [TestCase("1:00:00")]
    [TestCase("PTS")]
    [TestCase("90")]
    [TestCase("")]
    public void What_is_no_duration_is_refused(string text) =>
        Assert.That(() => TestJson.Read(Json.Duration, $"\"{text}\""), Throws.TypeOf<JsonContentException>());

    [TestCase("+/8=", "+/8=", "-_8")]
    [TestCase("-_8", "+/8=", "-_8")]
    [TestCase("", "", "")]
    [TestCase("AQID", "AQID", "AQID")]
    public void Bytes_are_read_in_either_alphabet_and_written_in_their_own(string text, string base64, string base64Url)
    {
        Assert.That(TestJson.RoundTrip(Json.Bytes, $"\"{text}\""), Is.EqualTo($"\"{base64}\""));
        Assert.That(TestJson.RoundTrip(Json.Base64Url, $"\"{text}\""), Is.EqualTo($"\"{base64Url}\""));
    }

    [TestCase("A")]
    [TestCase("A===")]
    [TestCase("????")]
    public void What_is_no_base64_is_refused(string text) =>
        Assert.That(() => TestJson.Read(Json.Bytes, $"\"{text}\""), Throws.TypeOf<JsonContentException>());

    [TestCase("https://example.org/a%20b?c=d#e")]
    [TestCase("../up")]
    [TestCase("")]
    public void URIs_are_written_as_they_were(string text) =>
        Assert.That(TestJson.RoundTrip(Json.Uri, $"\"{text}\""), Is.EqualTo($"\"{text}\""));

    // System.Uri throws another exception for these.
    [TestCase("\\\\\u202E/x")]
    [TestCase("file://\u200E/x")]
    public void A_host_that_is_a_direction_mark_is_no_URI(string text) =>
        Assert.That(() => TestJson.Read(Json.Uri, JsonSerializer.Serialize(text)), Throws.TypeOf<JsonContentException>());

    [TestCase("https://shop.example/\u200Etea")]
    public void A_direction_mark_elsewhere_is_kept(string text) => Assert.That(TestJson.Read(Json.Uri, JsonSerializer.Serialize(text)).OriginalString, Is.EqualTo(text));

    [Test]
    public void Any_value_is_kept_to_the_digit()
    {
        const string json = """{"a":[1.50,1e400,null,{"b":"ü"}],"a ":true}""";

        Assert.That(TestJson.RoundTrip(Json.Any, json), Is.EqualTo(json));
        Assert.That(TestJson.Write(Json.Any, default), Is.EqualTo("null"));
    }

    [Test]
    [SetCulture("")]
    public void No_culture_changes_the_text()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = ".";
        CultureInfo.CurrentCulture = culture;

        Assert.That(Json.Int32.Format(-1), Is.EqualTo("-1"));
        Assert.That(Json.BigInteger.Format(-1), Is.EqualTo("-1"));
        Assert.That(Json.DateTime.Format(DateTimeOffset.UnixEpoch), Is.EqualTo("1970-01-01T00:00:00Z"));
        Assert.That(TestJson.RoundTrip(Json.BigInteger, "-1e2"), Is.EqualTo("-100"));
        Assert.That(TestJson.RoundTrip(Json.Duration, "\"PT1.5S\""), Is.EqualTo("\"PT1.5S\""));
        Assert.That(Json.Double.Format(1.5), Is.EqualTo("1.5"));
        Assert.That(Json.Decimal.Format(1.50m), Is.EqualTo("1.50"));
        Assert.That(Json.Date.Format(new DateOnly(2024, 2, 29)), Is.EqualTo("2024-02-29"));
        Assert.That(Json.UnixTime.Format(DateTimeOffset.UnixEpoch.AddSeconds(0.5)), Is.EqualTo("0.5"));
        Assert.That(Json.Boolean.Format(true), Is.EqualTo("true"));
        Assert.That(Json.Double.Parse("1.5"), Is.EqualTo(1.5));
        Assert.That(TestJson.Strings.Format([]), Is.Null);
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(8)]
    [TestCase(9)]
    [TestCase(1000)]
    public void Lists_of_any_length_are_read(int length)
    {
        var expected = Enumerable.Range(0, length).Select(item => (long)item).ToArray();

        Assert.That(TestJson.Read(TestJson.Int64s, TestJson.Write(TestJson.Int64s, expected)), Is.EqualTo(expected));
    }

    [Test]
    public void A_string_with_half_a_character_is_an_error()
    {
        Assert.That(() => TestJson.Read(Json.String, "\"\\ud800\""), Throws.TypeOf<JsonContentException>());
        Assert.That(() => TestJson.Read(Json.Date, "\"\\ud800\""), Throws.TypeOf<JsonContentException>());
        Assert.That(() => TestJson.Read(TestJson.Int64Map, "{\"\\ud800\":1}"), Throws.TypeOf<JsonContentException>());
    }

    [Test]
    public void A_text_read_from_text_is_the_same_as_read_from_JSON()
    {
        Assert.That(Json.Date.Parse("2024-02-29"), Is.EqualTo(new DateOnly(2024, 2, 29)));
        Assert.That(Json.Int32.Parse("7"), Is.EqualTo(7));
        Assert.That(() => Json.Int32.Parse("7 "), Throws.InstanceOf<JsonException>());
        Assert.That(() => Json.Boolean.Parse("yes"), Throws.InstanceOf<JsonException>());
        Assert.That(() => TestJson.Strings.Parse("a"), Throws.InstanceOf<JsonException>());
        Assert.That(double.Parse(Json.Double.Format(0.1)!, CultureInfo.InvariantCulture), Is.EqualTo(0.1));
    }
}
