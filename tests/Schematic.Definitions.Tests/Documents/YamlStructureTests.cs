using System.Text;
using Schematic.Definitions.Documents;
using static Schematic.Definitions.Tests.Documents.Reading;

namespace Schematic.Definitions.Tests.Documents;

public sealed class YamlStructureTests
{
    [Test]
    public void An_alias_is_a_copy_with_a_pointer_of_its_own_and_the_place_of_its_anchor()
    {
        var root = ReadWhole("a.yaml", "a: &x\n  b: [1]\nc: *x\n");

        var copy = root.At("c|b|0");

        Assert.That((copy.Line, copy.Column, copy.Pointer), Is.EqualTo((2, 7, "/c/b/0")));
        Assert.That(root.At("a|b|0").Pointer, Is.EqualTo("/a/b/0"));
    }

    [TestCase("a: &x 1\nb: &x 2\nc: *x", "{a: 1, b: 2, c: 2}", TestName = "A later anchor of the same name counts")]
    [TestCase("a: &x k\n*x : v", "{a: 'k', k: 'v'}", TestName = "An alias of a scalar can be a key")]
    [TestCase("base: &b {x: 1, y: 2}\na:\n  <<: *b\n  y: 3\n  z: 4", "{base: {x: 1, y: 2}, a: {x: 1, y: 3, z: 4}}",
        TestName = "A member of its own beats a merged one after it")]
    [TestCase("base: &b {x: 1, y: 2}\na:\n  y: 3\n  <<: *b", "{base: {x: 1, y: 2}, a: {y: 3, x: 1}}",
        TestName = "A member of its own beats a merged one before it")]
    [TestCase("a:\n  <<: [{x: 1}, {x: 2, y: 3}]", "{a: {x: 1, y: 3}}", TestName = "The first of several merged mappings counts")]
    [TestCase("a:\n  \"<<\": text", "{a: {<<: 'text'}}", TestName = "A quoted merge key is a key")]
    [TestCase("a: >-\n  one\n  two\nb: |\n  x\n  y\n", "{a: 'one two', b: 'x\ny\n'}", TestName = "Block scalars are folded or kept")]
    [TestCase("%YAML 1.2\n---\na: 1\n...\n", "{a: 1}", TestName = "Directives and document marks are fine")]
    [TestCase("{a: 1, b: [x, y], }", "{a: 1, b: ['x', 'y']}", TestName = "The flow style is YAML although it starts like JSON")]
    [TestCase("{\"a\": 1, # one\n}", "{a: 1}", TestName = "Quoted flow style with a comment is YAML")]
    [TestCase("- a\n-\n- - b\n", "['a', null, ['b']]", TestName = "A sequence can be the root")]
    [TestCase("{a: int?, b: [c?, d? e], f?: g}", "{a: 'int?', b: ['c?', 'd? e'], f?: 'g'}",
        TestName = "A question mark is text inside brackets as well")]
    [TestCase("{? a : b}", "{a: 'b'}", TestName = "A question mark before a blank begins a key")]
    [TestCase("a: x\u2028y\nb: \"p\u0085q\u2029r\"\nc\u2028d: 1", "{a: 'x\u2028y', b: 'p\u0085q\u2029r', c\u2028d: 1}",
        TestName = "Unicode line separators are text")]
    [TestCase("a: 1\n\t\nb:\n  c: |\n    x\n \t\n    y\n", "{a: 1, b: {c: 'x\n\ny\n'}}", TestName = "A line of tabs alone is empty")]
    [TestCase("a:\tb\t# c\nd: e\t\n", "{a: 'b', d: 'e'}", TestName = "Tabs may part what stands in a line")]
    [TestCase("a: |\r\n  x\r\n  y\r\nb: 'c\r\n\r\n  d'\r\n", "{a: 'x\ny\n', b: 'c\nd'}", TestName = "Line breaks become line feeds")]
    public void YAML_reads_as(string text, string expected)
    {
        Assert.That(Describe(ReadWhole("a.yaml", text)), Is.EqualTo(expected));
    }

    [Test]
    public void Flow_style_YAML_without_a_telling_extension_is_YAML()
    {
        Assert.That(Describe(ReadWhole("description", "{a: 1, b: x}")), Is.EqualTo("{a: 1, b: 'x'}"));
    }

    [Test]
    public void The_same_document_in_JSON_and_YAML_is_the_same_tree()
    {
        const string json = """
            {"openapi": "3.1.0", "info": {"title": "A: b", "version": "1.10"}, "n": [1, -2.5e3, true, null, "", "null", []],
             "paths": {"/a/{b}": {"get": {"responses": {"200": {"description": "two\nlines\n"}}}}}, "empty": {}}
            """;
        const string yaml = """
            openapi: 3.1.0
            info: {title: 'A: b', version: "1.10"}
            n: [1, -2.5e3, true, ~, "", 'null', []]
            paths:
              /a/{b}:
                get:
                  responses:
                    200:
                      description: |
                        two
                        lines
            empty: {}
            """;

        Assert.That(Describe(ReadWhole("a.yaml", yaml)), Is.EqualTo(Describe(ReadWhole("a.json", json))));
    }

    [Test]
    public void Every_encoding_gives_the_same_tree()
    {
        const string json = "{\"a\": \"é😀\"}";
        Encoding[] encodings = [new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode];

        var trees = encodings.Select(encoding => Read("a", [.. encoding.Preamble, .. encoding.GetBytes(json)]).Root);

        Assert.That(trees.Select(Describe), Is.All.EqualTo("{a: 'é😀'}"));
    }

    [Test]
    public void Large_mappings_find_their_keys()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(number => $"k{number}: {number}\n"));

        var root = (MappingNode)ReadWhole("a.yaml", text);

        Assert.That(root.Entries.Select(entry => root[entry.Key]), Is.EqualTo(root.Entries));
        Assert.That(root["k100"], Is.Null);
    }
}
