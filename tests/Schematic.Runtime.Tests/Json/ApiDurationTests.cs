namespace Schematic.Runtime.Tests;

public sealed class ApiDurationTests
{
    [TestCase("PT90M", "01:30:00")]
    [TestCase("P2W", "14.00:00:00")]
    [TestCase("-P1DT12H", "-1.12:00:00")]
    [TestCase("PT0,25S", "00:00:00.2500000")]
    [TestCase("01:30:00", "01:30:00")]
    [TestCase("P0Y0M1D", "1.00:00:00")]
    public void A_duration_without_months_is_a_time_span(string text, string expected)
    {
        Assert.That(ApiDuration.Parse(text).TryGetTimeSpan(out var length), Is.True);
        Assert.That(length.ToString(), Is.EqualTo(expected));
        Assert.That(ApiDuration.Parse(text), Is.EqualTo((ApiDuration)length));
        Assert.That(ApiDuration.Parse(text).GetHashCode(), Is.EqualTo(((ApiDuration)length).GetHashCode()));
    }

    [TestCase("P1Y")]
    [TestCase("P1MT1S")]
    [TestCase("PT99999999999999S")]
    public void Another_duration_has_no_fixed_length(string text)
    {
        var duration = ApiDuration.Parse(text);

        Assert.That(duration.TryGetTimeSpan(out _), Is.False);
        Assert.That(duration.ToTimeSpan, Throws.InvalidOperationException.With.Message.Contains(text));
    }

    [Test]
    public void Years_and_months_are_added_to_a_date() => Assert.That(
        ApiDuration.Parse("P1Y1MT1H").AddTo(new DateTimeOffset(2023, 1, 31, 0, 0, 0, TimeSpan.Zero)),
        Is.EqualTo(new DateTimeOffset(2024, 2, 29, 1, 0, 0, TimeSpan.Zero)));

    [Test]
    public void Durations_differ_if_their_lengths_can_differ()
    {
        Assert.That(ApiDuration.Parse("P1M"), Is.Not.EqualTo(ApiDuration.Parse("P30D")));
        Assert.That(ApiDuration.Parse("P1Y"), Is.EqualTo(ApiDuration.Parse("P12M")));
        Assert.That(ApiDuration.Parse("PT99999999999999S"), Is.Not.EqualTo(ApiDuration.Parse("PT99999999999998S")));
        Assert.That(default(ApiDuration), Is.EqualTo((ApiDuration)TimeSpan.Zero));
    }

    [Test]
    public void A_time_has_its_parts()
    {
        var time = ApiTime.Parse("09:30:15.5-03:30");

        Assert.That(time.TimeOfDay, Is.EqualTo(new TimeOnly(9, 30, 15, 500)));
        Assert.That(time.Offset, Is.EqualTo(new TimeSpan(-3, -30, 0)));
        Assert.That(time, Is.EqualTo(new ApiTime(new TimeOnly(9, 30, 15, 500), new TimeSpan(-3, -30, 0))));
        Assert.That(ApiTime.Parse("09:30").Offset, Is.Null);
        Assert.That(ApiTime.Parse("09:30"), Is.EqualTo((ApiTime)new TimeOnly(9, 30)));
        Assert.That(ApiTime.Parse("09:30Z"), Is.Not.EqualTo(ApiTime.Parse("09:30")));
        Assert.That(ApiTime.Parse("23:59:60Z").TimeOfDay, Is.EqualTo(TimeOnly.MaxValue));
        Assert.That(new ApiTime(new TimeOnly(9, 30), TimeSpan.Zero).ToString(), Is.EqualTo("09:30:00Z"));
        Assert.That(new ApiTime(new TimeOnly(9, 30), TimeSpan.FromHours(2)).ToString(), Is.EqualTo("09:30:00+02:00"));
    }
}
