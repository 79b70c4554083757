using System.Text;
using Schematic.Definitions.Documents;
using static Schematic.Definitions.Tests.Documents.Reading;

namespace Schematic.Definitions.Tests.Documents;

public sealed class PositionTests
{
    private const string Json = "{\n  \"paths\": {\n    \"/a~b\": [ 1, { \"x\": null } ]\n  }\n}";
    private const string Yaml = "# comment\npaths:\n  /a~b:\n    - 1\n    - x: null\n";

    [TestCase("api.json", Json, "", 1, 1, "")]
    [TestCase("api.json", Json, "paths", 2, 12, "/paths")]
    [TestCase("api.json", Json, "paths|/a~b", 3, 13, "/paths/~1a~0b")]
    [TestCase("api.json", Json, "paths|/a~b|0", 3, 15, "/paths/~1a~0b/0")]
    [TestCase("api.json", Json, "paths|/a~b|1|x", 3, 25, "/paths/~1a~0b/1/x")]
    [TestCase("api.yaml", Yaml, "", 2, 1, "")]
    [TestCase("api.yaml", Yaml, "paths", 3, 3, "/paths")]
    [TestCase("api.yaml", Yaml, "paths|/a~b", 4, 5, "/paths/~1a~0b")]
    [TestCase("api.yaml", Yaml, "paths|/a~b|0", 4, 7, "/paths/~1a~0b/0")]
    [TestCase("api.yaml", Yaml, "paths|/a~b|1|x", 5, 10, "/paths/~1a~0b/1/x")]
    public void A_node_knows_its_place(string path, string text, string where, int line, int column, string pointer)
    {
        var node = ReadWhole(path, text).At(where);

        Assert.That((node.File, node.Line, node.Column, node.Pointer), Is.EqualTo((path, line, column, pointer)));
    }

    [TestCase("api.json", "{\n  \"a\": 1 }", 2, 3)]
    [TestCase("api.yaml", "\n\n  a: 1", 3, 3)]
    public void A_key_has_a_place_of_its_own_and_the_pointer_of_its_value(string path, string text, int line, int column)
    {
        var location = ((MappingNode)ReadWhole(path, text)).Entries[0].KeyLocation;

        Assert.That(location, Is.EqualTo(new SourceLocation(path, line, column)));
        Assert.That(location.Pointer, Is.EqualTo("/a"));
    }

    [TestCase("api.json", "{ \"😀é\": 1 }", 10)]
    [TestCase("api.yaml", "{ \"😀é\": 1, }", 10)]
    public void Columns_count_UTF16_code_units(string path, string text, int column)
    {
        Assert.That(ReadWhole(path, text).At("😀é").Column, Is.EqualTo(column));
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    [TestCase("\r")]
    public void Every_kind_of_line_break_ends_a_line(string lineBreak)
    {
        var json = ReadWhole("api.json", $"{{{lineBreak}\"a\": 1,{lineBreak}{lineBreak} \"b\": 2}}").At("b");
        var yaml = ReadWhole("api.yaml", $"{lineBreak}a: 1{lineBreak}{lineBreak}b: 2{lineBreak}").At("b");

        Assert.That((json.Line, json.Column), Is.EqualTo((4, 7)));
        Assert.That((yaml.Line, yaml.Column), Is.EqualTo((4, 4)));
    }

    [Test]
    public void A_byte_order_mark_takes_no_column()
    {
        var (json, _) = Read("api.json", [.. Encoding.UTF8.Preamble, .. "{ \"a\": 1}"u8]);
        var (yaml, _) = Read("api.yaml", [.. Encoding.UTF8.Preamble, .. "a: 1"u8]);

        Assert.That(json!.At("a").Column, Is.EqualTo(8));
        Assert.That(yaml!.At("a").Column, Is.EqualTo(4));
    }
}
