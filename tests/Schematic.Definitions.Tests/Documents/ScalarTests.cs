using Schematic.Definitions.Documents;
using static Schematic.Definitions.Tests.Documents.Reading;

namespace Schematic.Definitions.Tests.Documents;

public sealed class ScalarTests
{
    [TestCase("", ScalarKind.Null, "null")]
    [TestCase("~", ScalarKind.Null, "null")]
    [TestCase("Null", ScalarKind.Null, "null")]
    [TestCase("TRUE", ScalarKind.Boolean, "true")]
    [TestCase("False", ScalarKind.Boolean, "false")]
    [TestCase("yes", ScalarKind.String, "yes")]
    [TestCase("no", ScalarKind.String, "no")]
    [TestCase("0", ScalarKind.Number, "0")]
    [TestCase("-0", ScalarKind.Number, "-0")]
    [TestCase("12", ScalarKind.Number, "12")]
    [TestCase("+12", ScalarKind.Number, "12")]
    [TestCase("007", ScalarKind.Number, "7")]
    [TestCase("-00", ScalarKind.Number, "-0")]
    [TestCase("0x1F", ScalarKind.Number, "31")]
    [TestCase("0xFFFFFFFFFFFFFFFFFF", ScalarKind.Number, "4722366482869645213695")]
    [TestCase("0o17", ScalarKind.Number, "15")]
    [TestCase("0x", ScalarKind.String, "0x")]
    [TestCase("0o8", ScalarKind.String, "0o8")]
    [TestCase("1.10", ScalarKind.Number, "1.10")]
    [TestCase(".5", ScalarKind.Number, "0.5")]
    [TestCase("-.5e-3", ScalarKind.Number, "-0.5e-3")]
    [TestCase("1.", ScalarKind.Number, "1")]
    [TestCase("1.e+5", ScalarKind.Number, "1e+5")]
    [TestCase("12e03", ScalarKind.Number, "12e03")]
    [TestCase("1.2.3", ScalarKind.String, "1.2.3")]
    [TestCase(".", ScalarKind.String, ".")]
    [TestCase("1_000", ScalarKind.String, "1_000")]
    [TestCase("12:30", ScalarKind.String, "12:30")]
    [TestCase(".inf", ScalarKind.String, ".inf")]
    [TestCase("-.INF", ScalarKind.String, "-.INF")]
    [TestCase(".nan", ScalarKind.String, ".nan")]
    [TestCase("2024-01-01", ScalarKind.String, "2024-01-01")]
    public void A_YAML_word_follows_the_core_schema(string word, ScalarKind kind, string text)
    {
        var scalar = (ScalarNode)ReadWhole("a.yaml", $"a: {word}\n").At("a");

        Assert.That((scalar.Kind, scalar.Text, scalar.Source), Is.EqualTo((kind, text, word)));
    }

    [TestCase("'12'", "12")]
    [TestCase("\"true\"", "true")]
    [TestCase("!!str 12", "12")]
    [TestCase("! 12", "12")]
    [TestCase("|\n  12", "12")]
    [TestCase("\"\"", "")]
    public void A_quoted_block_or_tagged_scalar_is_a_string(string written, string text)
    {
        var scalar = (ScalarNode)ReadWhole("a.yaml", $"a: {written}").At("a");

        Assert.That((scalar.Kind, scalar.Text, scalar.Source), Is.EqualTo((ScalarKind.String, text, text)));
    }

    [TestCase("1.50", ScalarKind.Number, "1.50")]
    [TestCase("-12E+3", ScalarKind.Number, "-12E+3")]
    [TestCase("true", ScalarKind.Boolean, "true")]
    [TestCase("null", ScalarKind.Null, "null")]
    [TestCase("\"a\\n\\ud83d\\ude00\"", ScalarKind.String, "a\n😀")]
    public void A_JSON_value_keeps_its_text(string written, ScalarKind kind, string text)
    {
        var scalar = (ScalarNode)ReadWhole("a.json", $"[{written}]").At("0");

        Assert.That((scalar.Kind, scalar.Text, scalar.Source), Is.EqualTo((kind, text, text)));
    }

    [Test]
    public void Keys_are_the_words_as_written()
    {
        var root = (MappingNode)ReadWhole("a.yaml", "200: a\n1.10: b\non: c\ntrue: d\n0x1F: e\n");

        Assert.That(root.Entries.Select(entry => entry.Key), Is.EqualTo(["200", "1.10", "on", "true", "0x1F"]));
    }
}
