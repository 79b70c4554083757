using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.Model;

public sealed class PathTemplateTests
{
    [TestCase("", "")]
    [TestCase("/a", "'/a'")]
    [TestCase("/a/{b}", "'/a/' {b}")]
    [TestCase("/a/{b}/c", "'/a/' {b} '/c'")]
    [TestCase("{a}{b}", "{a} {b}")]
    [TestCase("/a/{b}.{c}", "'/a/' {b} '.' {c}")]
    [TestCase("/{+path}/x", "'/' {+path} '/x'")]
    [TestCase("/a/{b", "'/a/{b'")]
    [TestCase("/a/{b}/{c", "'/a/' {b} '/{c'")]
    [TestCase("/a/}b{c}", "'/a/}b' {c}")]
    [TestCase("/a{}", "'/a' {}")]
    [TestCase("/a{+}", "'/a' {+}")]
    public void A_template_is_split_at_its_braces(string text, string expected)
    {
        var template = PathTemplate.Parse(text);

        Assert.That(string.Join(' ', template.Segments.Select(segment => segment is PathLiteral ? $"'{segment}'" : $"{segment}")), Is.EqualTo(expected));
        Assert.That(string.Concat(template.Segments), Is.EqualTo(text));
    }
}
