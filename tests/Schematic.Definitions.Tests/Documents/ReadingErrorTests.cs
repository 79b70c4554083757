using System.Text;
using static Schematic.Definitions.Tests.Documents.Reading;

namespace Schematic.Definitions.Tests.Documents;

public sealed class ReadingErrorTests
{
    [TestCase("a.yaml", "a: 1\nb: \"\u0007\"", "a.yaml(2,5) SCH1004")]
    [TestCase("a.json", "{\"a\":\n \"\u0001\"}", "a.json(2,3) SCH1004")]
    [TestCase("a.yaml", "", "a.yaml(1,1) SCH1005")]
    [TestCase("a.json", " \n ", "a.json(1,1) SCH1005")]
    [TestCase("a.yaml", "# nothing\n", "a.yaml(1,1) SCH1005")]
    [TestCase("a.yaml", "---\n", "a.yaml(1,1) SCH1005")]
    [TestCase("a.json", "{\n  \"a\" 1\n}", "a.json(2,7) SCH1006")]
    [TestCase("a.json", "{\n  \"é\": tru\n}", "a.json(2,11) SCH1006")]
    [TestCase("a.json", "{\"a\": [1, 2}", "a.json(1,12) SCH1006")]
    [TestCase("a.json", "{\"a\": 1", "a.json(1,8) SCH1006")]
    [TestCase("a.json", "{\"a\": 1}\n{}", "a.json(2,1) SCH1006")]
    [TestCase("a.json", "{openapi: 3.1.0}", "a.json(1,2) SCH1006")]
    [TestCase("a.json", "{\"a\":\n\"\\ud800\"}", "a.json(2,1) SCH1006")]
    [TestCase("a.txt", "{\"a\": 1\n \"b\": 2}", "a.txt(2,2) SCH1006")]
    [TestCase("a.yaml", "{\"a\": \"x\"\n \"b\": 2}", "a.yaml(2,2) SCH1006")]
    [TestCase("a.json", "{ // one\n\"a\": [1 /* two */]}", "a.json(1,3) SCH1007", "a.json(2,9) SCH1007")]
    [TestCase("a.json", "// one\n{\"a\": 1}", "a.json(1,1) SCH1007")]
    [TestCase("a.json", "{\"a\": [1 /* one, two, */]}", "a.json(1,10) SCH1007")]
    [TestCase("a.json", "{\"a\": [1,\n],\n}", "a.json(1,9) SCH1008", "a.json(2,2) SCH1008")]
    [TestCase("a.yaml", "a: [1, 2\nb: 3\n", "a.yaml(2,2) SCH1009")]
    [TestCase("a.yaml", "a: b: c", "a.yaml(1,5) SCH1009")]
    [TestCase("a.yaml", "a: @b", "a.yaml(1,4) SCH1009")]
    [TestCase("a.yaml", "a: \"open", "a.yaml(1,4) SCH1009")]
    [TestCase("a.yaml", "a:\n  b: 1\n c: 2", "a.yaml(3,2) SCH1009")]
    [TestCase("a.yaml", "a:\n\tb: 1\n", "a.yaml(2,1) SCH1010")]
    [TestCase("a.yaml", "a:\n  b: 1\n  \tc: 2\n", "a.yaml(3,3) SCH1010")]
    [TestCase("a.yaml", "a: 1\n---\nb: 2\n", "a.yaml(2,1) SCH1011")]
    [TestCase("a.json", "{\"a\": 1,\n \"b\": 2,\n \"a\": 3}", "a.json(3,2) SCH1012")]
    [TestCase("a.yaml", "a: 1\nb: 2\na: 3\nb: 4\n", "a.yaml(3,1) SCH1012", "a.yaml(4,1) SCH1012")]
    [TestCase("a.yaml", "b: 1\n? [a]\n: 1\n{{name}}: 2\n", "a.yaml(2,3) SCH1013", "a.yaml(4,2) SCH1013", "a.yaml(4,1) SCH1013")]
    [TestCase("a.yaml", "a: */*", "a.yaml(1,5) SCH1009")]
    [TestCase("a.yaml", "a: *b\nc: *d\n", "a.yaml(1,4) SCH1015", "a.yaml(2,4) SCH1015")]
    [TestCase("a.yaml", "a: &a\n  b: [*a]\n", "a.yaml(2,7) SCH1016")]
    [TestCase("a.yaml", "a:\n  <<: text\n", "a.yaml(2,7) SCH1018")]
    [TestCase("a.yaml", "a: &x [1]\nb:\n  <<: *x\n", "a.yaml(3,7) SCH1018")]
    [TestCase("a.yaml", "a:\n  - !include b.yaml\n", "a.yaml(2,5) SCH1019")]
    [TestCase("a.yaml", "a: \u007F", "a.yaml(1,4) SCH1004")]
    [TestCase("a.yaml", "a: \"\u007F\" # \uFFFF", "a.yaml(1,10) SCH1004")]
    [TestCase("a.yaml", "%YAML 1.2\na: 1\n", "a.yaml(1,1) SCH1009")]
    [TestCase("a.yaml", "a: !x!y b\n", "a.yaml(1,4) SCH1009")]
    [TestCase("a.yaml", "a: \"\\q\"\n", "a.yaml(1,5) SCH1009")]
    [TestCase("a.yaml", "a: [b, , c]\n", "a.yaml(1,8) SCH1009")]
    [TestCase("a.yaml", "a: [\nb]\n", "a.yaml(2,1) SCH1009")]
    [TestCase("a.yaml", "a: 'b' c\n", "a.yaml(1,8) SCH1009")]
    [TestCase("a.yaml", "--- a: 1\n", "a.yaml(1,6) SCH1009")]
    [TestCase("a.yaml", "a: &b &c d\n", "a.yaml(1,7) SCH1009")]
    [TestCase("a.json", "yes", "a.json(1,1) SCH1006")]
    public void A_fault_has_a_code_and_a_place(string path, string text, params string[] expected)
    {
        Assert.That(Read(path, text).Diagnostics.Codes(), Is.EqualTo(expected));
    }

    [TestCase(256)]
    [TestCase(257)]
    [TestCase(100_000)]
    public void Nesting_is_refused_beyond_256_levels(int depth)
    {
        var json = new string('[', depth) + new string(']', depth);
        var flow = "a: " + new string('[', depth - 1) + new string(']', depth - 1);
        var block = string.Concat(Enumerable.Repeat("- ", depth)) + "a";

        Assert.That(Read("a.json", json).Diagnostics.Codes(), depth > 256 ? Is.EqualTo(["a.json(1,257) SCH1014"]) : Is.Empty);
        Assert.That(Read("a.yaml", flow).Diagnostics.Codes(), depth > 256 ? Is.EqualTo(["a.yaml(1,259) SCH1014"]) : Is.Empty);
        Assert.That(Read("a.yaml", block).Diagnostics.Codes(), depth > 256 ? Is.EqualTo(["a.yaml(1,513) SCH1014"]) : Is.Empty);
    }

    [Test]
    public void Aliases_count_towards_the_nesting()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(level =>
            level == 0 ? "a0: &a0 [[[x]]]\n" : $"a{level}: &a{level} [[[*a{level - 1}]]]\n"));

        Assert.That(Read("a.yaml", text).Diagnostics.Codes(), Is.EqualTo(["a.yaml(86,14) SCH1014"]));
    }

    [Test]
    public void An_alias_bomb_is_refused()
    {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 9).Select(level =>
            $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n"));

        Assert.That(Read("a.yaml", text).Diagnostics.Codes(), Is.EqualTo(["a.yaml(4,30) SCH1017"]));
    }

    [Test]
    public void Merges_within_merges_are_refused_before_they_take_the_memory()
    {
        var members = string.Join(", ", Enumerable.Range(0, 500).Select(number => $"k{number}: {number}"));
        var text = string.Concat(Enumerable.Repeat("{<<: ", 250)) + $"{{{members}}}" + new string('}', 250);

        Assert.That(Read("a.yaml", text).Diagnostics.Codes(), Is.EqualTo(["a.yaml(1,576) SCH1017"]));
    }

    [Test]
    public void Bytes_that_are_no_UTF8_are_refused_at_their_place()
    {
        byte[] latin1 = [.. "a: 1\nb: é caf"u8, 0xE9, .. " x"u8];

        Assert.That(Read("a.yaml", latin1).Diagnostics.Codes(), Is.EqualTo(["a.yaml(2,9) SCH1003"]));
    }

    [Test]
    public void Half_a_surrogate_pair_in_UTF16_is_refused_at_its_place()
    {
        byte[] content = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a:\nbc"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("d")];

        Assert.That(Read("a.yaml", content).Diagnostics.Codes(), Is.EqualTo(["a.yaml(2,3) SCH1003"]));
    }

    [Test]
    public void UTF32_and_UTF16_without_a_mark_are_refused()
    {
        byte[] utf32 = [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("a: 1")];

        Assert.That(Read("a.yaml", utf32).Diagnostics.Codes(), Is.EqualTo(["a.yaml(1,1) SCH1003"]));
        Assert.That(Read("a.yaml", Encoding.Unicode.GetBytes("a: 1")).Diagnostics.Codes(), Is.EqualTo(["a.yaml(1,1) SCH1003"]));
    }

    [TestCase("a.json", "{\"a\": 1, \"a\": {\"b\": 2}, \"c\": 3}")]
    [TestCase("a.yaml", "a: 1\na: {b: 2}\nc: 3")]
    public void Reading_goes_on_after_a_duplicate_key_and_the_first_value_stays(string path, string text)
    {
        Assert.That(Describe(Read(path, text).Root), Is.EqualTo("{a: 1, c: 3}"));
    }

    [Test]
    public void The_message_of_a_duplicate_names_the_first_line_and_the_pointer()
    {
        var (_, diagnostics) = Read("a.yaml", "x:\n  a: 1\n  a: 2\n");

        Assert.That(diagnostics[0].Message, Is.EqualTo("The key 'a' is already defined in line 2 [#/x/a]"));
    }

    [Test]
    public void The_message_about_a_wrong_word_does_not_quote_the_rest_of_the_document()
    {
        var (_, diagnostics) = Read("a.json", "{\"a\": falsy, \"b\": \"" + new string('x', 1000) + "\"}");

        Assert.That(diagnostics[0].Message, Has.Length.LessThan(120).And.Contains("falsy"));
    }
}
