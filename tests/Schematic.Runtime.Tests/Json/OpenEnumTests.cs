using System.Text.Json;

namespace Schematic.Runtime.Tests;

[TestFixture]
public sealed class OpenEnumTests
{
    [TestCase("active", true)]
    [TestCase("on hold", true)]
    [TestCase("Active", false)]
    [TestCase("", false)]
    public void Unknown_values_are_kept(string value, bool isKnown)
    {
        var status = TestJson.Read(Json.Enum<Status>(), $"\"{value}\"");

        Assert.That(status.IsKnown, Is.EqualTo(isKnown));
        Assert.That(TestJson.Write(Json.Enum<Status>(), status), Is.EqualTo($"\"{value}\""));
        Assert.That(status, Is.EqualTo(new Status(value)));
    }

    [Test]
    public void A_known_value_is_read_without_making_a_string() =>
        Assert.That(TestJson.Read(Json.Enum<Status>(), "\"active\"").Value, Is.SameAs(Status.Values.Active));

    [Test]
    public void Enums_are_keys_of_maps_and_of_the_serializers_dictionaries()
    {
        const string json = """{"active":1,"never seen":2}""";

        Assert.That(TestJson.RoundTrip(TestJson.ByStatus, json), Is.EqualTo(json));
        var dictionary = JsonSerializer.Deserialize<Dictionary<Status, int>>(json)!;
        Assert.That(dictionary[Status.Active], Is.EqualTo(1));
        Assert.That(JsonSerializer.Serialize(dictionary), Is.EqualTo(json));
    }

    [Test]
    public void Enums_of_numbers_keep_unknown_values()
    {
        Assert.That(TestJson.RoundTrip(Json.IntegerEnum<Level>(), "99"), Is.EqualTo("99"));
        Assert.That(TestJson.Read(Json.IntegerEnum<Level>(), "1").IsKnown, Is.True);
        Assert.That(Json.IntegerEnum<Level>().Format(Level.High), Is.EqualTo("2"));
        Assert.That(JsonSerializer.Serialize(new Dictionary<Level, Level> { [Level.Low] = Level.High }), Is.EqualTo("""{"1":2}"""));
        Assert.That(JsonSerializer.Deserialize<Dictionary<Level, Level>>("""{"1":3}""")![Level.Low].Value, Is.EqualTo(3));
    }

    [Test]
    public void Enums_of_fractions_are_read_and_written_likewise()
    {
        const string json = """{"0.5":1.5,"7":8.25}""";

        var dictionary = JsonSerializer.Deserialize<Dictionary<Ratio, Ratio>>(json)!;

        Assert.That(dictionary[Ratio.Low], Is.EqualTo(Ratio.High));
        Assert.That(JsonSerializer.Serialize(dictionary), Is.EqualTo(json));
        Assert.That(TestJson.RoundTrip(Json.NumberEnum<Ratio>(), "8.25"), Is.EqualTo("8.25"));
    }

    [Test]
    public void A_value_of_another_type_is_an_error()
    {
        Assert.That(() => TestJson.Read(Json.Enum<Status>(), "1"), Throws.TypeOf<JsonContentException>());
        Assert.That(() => TestJson.Read(Json.IntegerEnum<Level>(), "\"1\""), Throws.TypeOf<JsonContentException>());
    }
}
