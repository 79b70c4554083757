using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Tests.Binding.Names;

/// <summary>The tests run without culture data, as builds in many containers do.</summary>
public sealed class CompositionTests
{
    // The characters are not in the names of test cases: some runners do not find such tests again.
    [Test]
    public void A_letter_and_its_marks_are_one_character()
    {
        (string Text, string Composed)[] cases =
        [
            ("Gro\u0308\u00DFe", "Größe"),
            ("e\u0301te\u0301", "été"),
            ("I\u0307", "İ"),
            ("o\u0323\u0302", "ộ"),
            ("\u03B9\u0308\u0301", "ΐ"),
            ("\u0438\u0306", "й"),
            ("\u304B\u3099\u306F\u309A", "がぱ"),
            ("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글"),
            ("\u1100\u1161", "가"),
            ("\u1112\u1175\u11C2", "힣"),
            ("\uD55C\u11A8", "\uD55C\u11A8"),
            ("\u1100\u11A8", "\u1100\u11A8"),
            ("\uAC00\u11A7", "\uAC00\u11A7"),
            ("\u1113\u1161", "\u1113\u1161"),
            ("q\u0308", "q\u0308"),
            ("\u0308o", "\u0308o"),
            ("o\uD83D\u0308", "o\uD83D\u0308"),
            ("😀é", "😀é"),
            ("", ""),
        ];

        Assert.That(cases.Select(one => Composition.Of(one.Text)), Is.EqualTo(cases.Select(one => one.Composed)));
    }
}
