using Schematic.Definitions.Documents.Loading;

namespace Schematic.Definitions.Tests.Documents;

/// <summary>Steps of a JSON pointer in a fragment: RFC 6901, sections 4 and 6.</summary>
public sealed class JsonPointerTests
{
    [TestCase("{a: 1, b: 2}", "b", "2")]
    [TestCase("{a: 1}", "B", null)]
    [TestCase("{'a/b': 1}", "a~1b", "1")]
    [TestCase("{'m~n': 1}", "m~0n", "1")]
    [TestCase("{'~1': 1, '/': 2}", "~01", "1")]
    [TestCase("{'c d': 1}", "c%20d", "1")]
    [TestCase("{'a/b': 1}", "a%2Fb", "1")]
    [TestCase("{'e%20f': 1}", "e%20f", "1")]
    [TestCase("{'e%20f': 1, 'e f': 2}", "e%20f", "2")]
    [TestCase("{'a%/b': 1}", "a%~1b", "1")]
    [TestCase("{'': 1}", "", "1")]
    [TestCase("{'0': 1}", "0", "1")]
    [TestCase("[x, y]", "0", "'x'")]
    [TestCase("[x, y]", "1", "'y'")]
    [TestCase("[x, y]", "2", null)]
    [TestCase("[x, y]", "-1", null)]
    [TestCase("[x, y]", "-", null)]
    [TestCase("[x, y]", " 1", null)]
    [TestCase("[x, y]", "", null)]
    [TestCase("x", "0", null)]
    public void A_part_of_a_pointer_is_a_key_or_an_index(string value, string token, string? expected)
    {
        var step = JsonPointer.Step(Reading.ReadWhole("a.yaml", value), token);

        Assert.That(step is null ? null : Reading.Describe(step), Is.EqualTo(expected));
    }
}
