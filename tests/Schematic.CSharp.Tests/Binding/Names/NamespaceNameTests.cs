using Schematic.CSharp.Binding;
using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Tests.Binding.Names;

public sealed class NamespaceNameTests
{
    [TestCase("Shop")]
    [TestCase("Shop.Payments.V2")]
    [TestCase("class.new")]
    [TestCase("acme.@internal.base")]
    [TestCase("_2.käse.価格")]
    [TestCase("System.Text.Json")]
    public void A_namespace_of_identifiers_is_valid(string text) => Assert.That(NamespaceName.ErrorOf(text), Is.Null);

    [TestCase("", "a segment is empty")]
    [TestCase("N..A", "a segment is empty")]
    [TestCase("Shop.", "a segment is empty")]
    [TestCase(".Shop", "a segment is empty")]
    [TestCase("2x", "the segment '2x' does not start with a letter or '_'")]
    [TestCase("Shop.2x", "the segment '2x' does not start with a letter or '_'")]
    [TestCase("a b", "the segment 'a b' contains ' '")]
    [TestCase("a-b", "the segment 'a-b' contains '-'")]
    [TestCase("a;b", "the segment 'a;b' contains ';'")]
    [TestCase("a{b}", "the segment 'a{b}' contains '{'")]
    [TestCase("../a", "a segment is empty")]
    [TestCase("a/b", "the segment 'a/b' contains '/'")]
    [TestCase("global::A", "the segment 'global::A' contains ':'")]
    [TestCase("List<int>", "the segment 'List<int>' contains '<'")]
    [TestCase("@", "the segment '@' is empty")]
    [TestCase("@@a", "the segment '@@a' does not start with a letter or '_'")]
    [TestCase("a@b", "the segment 'a@b' contains '@'")]
    [TestCase("a\nb", "the segment 'a\nb' contains U+000A, which a name cannot contain")]
    [TestCase("a\u200Db", "the segment 'a\u200Db' contains U+200D, which a name cannot contain")]
    [TestCase("a\U0001F600", "the segment 'a\U0001F600' contains U+D83D, which a name cannot contain")]
    [TestCase("\u0301a", "the segment '\u0301a' does not start with a letter or '_'")]
    public void Anything_else_is_not_and_the_reason_is_known(string text, string reason) => Assert.That(NamespaceName.ErrorOf(text), Is.EqualTo(reason));

    [Test]
    public void A_namespace_has_an_end() => Assert.That(NamespaceName.ErrorOf(new string('a', 501)), Is.EqualTo("it is longer than 500 characters"));

    [TestCase("class.new", "@class.@new")]
    [TestCase("acme.@internal.base", "acme.@internal.@base")]
    [TestCase("Shop.record.var", "Shop.record.var")]
    public void Keywords_are_escaped(string text, string code) => Assert.That(NamespaceName.Escape(text), Is.EqualTo(code));

    [TestCase("ollama", null)]
    [TestCase("pet-store.v2", null)]
    [TestCase("class", null)]
    [TestCase("", "a part is empty")]
    [TestCase("a.", "a part is empty")]
    [TestCase("a..b", "a part is empty")]
    [TestCase("2x", "it does not start with a letter or '_'")]
    [TestCase("a b", "it contains ' '")]
    [TestCase("a/b", "it contains '/'")]
    [TestCase("..", "a part is empty")]
    [TestCase("a.b c", "the part 'b c' contains ' '")]
    [TestCase("C:", "it contains ':'")]
    public void A_module_has_a_name_that_folders_and_types_can_have(string text, string? reason) => Assert.That(ModuleName.ErrorOf(text), Is.EqualTo(reason));
}
