using System.Text.Json;

namespace Schematic.Runtime.Tests;

/// <summary>Halves of surrogate pairs in values of any type: a server can send them, and nothing that reads or prints the value may fail.</summary>
internal sealed class JsonUnpairedSurrogateTests
{
    [TestCase("""{"a":"\ud800"}""")]
    [TestCase("""{"a":"x\uDFFFy","b":[1,"\\"]}""")]
    [TestCase("""["\ud800\ud800"]""")]
    [TestCase("""["\ud83d\ude00\ude00"]""")]
    [TestCase("""{"\udc00":{}}""")]
    [TestCase("\"\\ud800\"")]
    public void A_value_is_written_as_it_was_read(string json) =>
        Assert.That(TestJson.RoundTrip(Json.Any, json), Is.EqualTo(json));

    [TestCase("""["\ud83d\ude00", "\\ud800"]""", """["\uD83D\uDE00","\\ud800"]""")]
    [TestCase("""["\\\ud83d\ude00\\", "\u0041"]""", """["\\\uD83D\uDE00\\","A"]""")]
    [TestCase("""[ "\"\ud800 \" " , 1 ]""", """["\"\ud800 \" ",1]""")]
    [TestCase("{\n\t\"\\ud800\" : [\r\n1 ] }", """{"\ud800":[1]}""")]
    public void Pairs_are_written_as_always_and_blanks_between_tokens_are_omitted(string json, string written) =>
        Assert.That(TestJson.RoundTrip(Json.Any, json), Is.EqualTo(written));

    [Test]
    public void A_value_of_any_type_may_be_printed_and_compared()
    {
        var (one, same, other) = (Union("""{"x":"\ud800"}"""), Union("""{"x":"\ud800"}"""), Union("""{"x":"\ud801"}"""));

        Assert.That(one.ToString(), Is.EqualTo("""{"x":"\ud800"}"""));
        Assert.That(one, Is.EqualTo(same).And.Not.EqualTo(other));
        Assert.That(one.GetHashCode(), Is.EqualTo(same.GetHashCode()));
    }

    [Test]
    public void A_string_keeps_the_rule_of_its_type() =>
        Assert.That(() => TestJson.Read(Json.String, "\"\\ud800\""), Throws.TypeOf<JsonContentException>());

    private static ContentPart Union(string json)
    {
        var value = TestJson.Read<ContentPart>(json);
        Assert.That(value.Value, Is.TypeOf<JsonElement>());
        return value;
    }
}
