using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Tests.Binding.Names;

/// <summary>The tests run without culture data, as builds in many containers do.</summary>
public sealed class CompositionTests
{
    [TestCase("Gro\u0308\u00DFe", "Größe")]
    [TestCase("e\u0301te\u0301", "été")]
    [TestCase("I\u0307", "İ")]
    [TestCase("o\u0323\u0302", "ộ")]
    [TestCase("\u03B9\u0308\u0301", "ΐ")]
    [TestCase("\u0438\u0306", "й")]
    [TestCase("\u304B\u3099\u306F\u309A", "がぱ")]
    [TestCase("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글")]
    [TestCase("\u1100\u1161", "가")]
    [TestCase("\u1112\u1175\u11C2", "힣")]
    [TestCase("\uD55C\u11A8", "\uD55C\u11A8")]
    [TestCase("\u1100\u11A8", "\u1100\u11A8")]
    [TestCase("\uAC00\u11A7", "\uAC00\u11A7")]
    [TestCase("\u1113\u1161", "\u1113\u1161")]
    [TestCase("q\u0308", "q\u0308")]
    [TestCase("\u0308o", "\u0308o")]
    [TestCase("o\uD83D\u0308", "o\uD83D\u0308")]
    [TestCase("😀é", "😀é")]
    [TestCase("", "")]
    public void A_letter_and_its_marks_are_one_character(string text, string expected) => Assert.That(Composition.Of(text), Is.EqualTo(expected));
}
