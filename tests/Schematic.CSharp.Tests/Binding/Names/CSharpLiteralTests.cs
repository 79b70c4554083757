using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Tests.Binding.Names;

/// <summary>The compiler reads the string that was written.</summary>
public sealed class CSharpLiteralTests
{
    private static readonly string[] Strings =
    [
        "", "plain", "a\"b\\c", "{a} {{b}}", "\r\n\t", "\u2028", "😀 and 𝒜", "\uD83D", "\uDE00", "\uD83Dx", "x\uD83D", "\uDE00\uD83D", "\uD83D\uD83D\uDE00", "\u00011", "\uFEFFa", "\\u0041",
        .. Enumerable.Range(0, 0x10000).Select(value => $"a{(char)value}1"),
    ];

    [Test]
    public void A_literal_has_the_value_of_its_string()
    {
        var wrong = Strings.Where(text => SyntaxFactory.ParseExpression(CSharpLiteral.String(text)) is not LiteralExpressionSyntax { ContainsDiagnostics: false } literal || literal.Token.ValueText != text);

        Assert.That(wrong.Select(Shown), Is.Empty);
    }

    [Test]
    public void A_part_of_an_interpolated_string_has_the_value_of_its_string()
    {
        // The token of such a part still has its braces twice.
        var wrong = Strings.Where(text =>
            SyntaxFactory.ParseExpression($"$\"{CSharpLiteral.Interpolated(text)}\"") is not InterpolatedStringExpressionSyntax { ContainsDiagnostics: false } whole
            || string.Concat(whole.Contents.Cast<InterpolatedStringTextSyntax>().Select(part => part.TextToken.ValueText)) != text.Replace("{", "{{").Replace("}", "}}"));

        Assert.That(wrong.Select(Shown), Is.Empty);
    }

    [TestCase("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [TestCase("{a}", "\"{a}\"")]
    [TestCase("\r\n\t", "\"\\r\\n\\t\"")]
    [TestCase("größe €", "\"größe €\"")]
    [TestCase("😀", "\"😀\"")]
    public void Characters_are_escaped_only_where_they_must_be(string text, string expected) => Assert.That(CSharpLiteral.String(text), Is.EqualTo(expected));

    // A character that nobody sees can make code look different from what it does.
    [Test]
    public void No_literal_contains_a_hidden_character()
    {
        var hidden = Strings.Where(text => !text.Any(char.IsSurrogate) && CSharpLiteral.String(text).Any(character => char.GetUnicodeCategory(character) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

        Assert.That(hidden.Select(Shown), Is.Empty);
    }

    private static string Shown(string text) => string.Join(' ', text.Select(character => $"U+{(int)character:X4}"));
}
