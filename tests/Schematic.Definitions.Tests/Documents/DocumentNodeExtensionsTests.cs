using Schematic.Definitions.Documents;
using static Schematic.Definitions.Tests.Documents.Reading;

namespace Schematic.Definitions.Tests.Documents;

public sealed class DocumentNodeExtensionsTests
{
    private static readonly DocumentNode Root = ReadWhole("a.yaml", """
        string: x
        version: 1.10
        flag: false
        nothing:
        sequence: [1, 2]
        mapping: {a: 1}
        """);

    [Test]
    public void Members_are_had_by_type_or_not_at_all()
    {
        Assert.That(Root.GetString("string"), Is.EqualTo("x"));
        Assert.That(Root.GetString("version"), Is.Null);
        Assert.That(Root.GetText("version"), Is.EqualTo("1.10"));
        Assert.That(Root.GetText("nothing"), Is.Null);
        Assert.That(Root.GetBoolean("flag"), Is.False);
        Assert.That(Root.GetBoolean("string"), Is.Null);
        Assert.That(Root.Get("nothing").IsNull(), Is.True);
        Assert.That(Root.Get("missing").IsNull(), Is.False);
        Assert.That(Root.GetSequence("sequence").Elements(), Has.Count.EqualTo(2));
        Assert.That(Root.GetMapping("sequence"), Is.Null);
        Assert.That(Root.GetMapping("mapping").GetInt64("a"), Is.EqualTo(1));
        Assert.That(Root.Get("string").Members(), Is.Empty);
        Assert.That(Root.Get("string").Get("x"), Is.Null);
    }

    [TestCase("12", 12L)]
    [TestCase("-9223372036854775808", long.MinValue)]
    [TestCase("9223372036854775808", null)]
    [TestCase("1e3", 1000L)]
    [TestCase("2.0", 2L)]
    [TestCase("2.5", null)]
    [TestCase("1e400", null)]
    [TestCase("'12'", null)]
    public void A_whole_number_of_64_bits_is_had_however_it_is_written(string written, long? expected)
    {
        Assert.That(ReadWhole("a.yaml", $"a: {written}").GetInt64("a"), Is.EqualTo(expected));
    }

    [TestCase("0.1", "0.1")]
    [TestCase("1e-3", "0.001")]
    [TestCase("1e400", null)]
    [TestCase("x", null)]
    public void A_decimal_number_is_had_within_its_range(string written, string? expected)
    {
        var number = ReadWhole("a.yaml", $"a: {written}").Get("a").AsDecimal();

        Assert.That(number?.ToString(System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(expected));
    }
}
