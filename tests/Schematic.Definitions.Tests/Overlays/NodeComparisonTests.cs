using Schematic.Definitions.Documents;
using Schematic.Definitions.Overlays.Paths;

namespace Schematic.Definitions.Tests.Overlays;

/// <summary>Strings are compared and measured by Unicode characters, not by UTF-16 code units.</summary>
internal sealed class NodeComparisonTests
{
    // U+1D11E is two code units, the first of which is less than that of U+FB01.
    private static readonly string[] Texts = ["", "a", "a\uFB01", "a\U0001D11E", "a\U0001D11Eb", "a\U0001D11F", "aa", "b", "\uFB01", "\U0001D11E"];

    [Test]
    public void Characters_beyond_the_basic_plane_follow_it()
    {
        string[] ordered = [.. Texts.OrderBy(text => text, Comparer<string>.Create((left, right) => string.CompareOrdinal(Utf32(left), Utf32(right))))];

        foreach (var left in ordered)
            foreach (var right in ordered)
                Assert.That(NodeComparison.IsLess(Node(left), Node(right), new StepLimit(99)), Is.EqualTo(Array.IndexOf(ordered, left) < Array.IndexOf(ordered, right)), $"'{left}' < '{right}'");
    }

    [Test]
    public void The_length_of_a_string_is_the_number_of_its_characters()
    {
        foreach (var (text, length) in ((string, int)[])[("", 0), ("abc", 3), ("a\U0001D11Eb", 3), ("a\uD834", 2)])
        {
            var node = Node(text);
            Assert.That(new LengthOperand(new LiteralOperand(node)).Value(new FilterContext(node, node, new StepLimit(99)))!.AsInt64(), Is.EqualTo(length), text);
        }
    }

    // A string whose UTF-16 code units are in the order of the characters.
    private static string Utf32(string text) => string.Concat(text.EnumerateRunes().Select(rune => $"{rune.Value:X8}"));

    private static ScalarNode Node(string text) => new("api.json", 1, 1, ScalarKind.String, text);
}
