using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Tests.Binding.Names;

public sealed class CSharpIdentifierTests
{
    [TestCase("owned_by", "OwnedBy")]
    [TestCase("API_KEY", "ApiKey")]
    [TestCase("orderId_lineItem", "OrderIdLineItem")]
    [TestCase("étatCivil_lieuNé", "ÉtatCivilLieuNé")]
    [TestCase("mp3_44100_128", "Mp3_44100_128")]
    [TestCase("x-request-id", "XRequestId")]
    [TestCase("a+1", "A1")]
    [TestCase("-1", "Minus1")]
    [TestCase("1st", "_1st")]
    [TestCase("+", "Plus")]
    [TestCase("", "Empty")]
    [TestCase("größe", "Größe")]
    [TestCase("ÉTAT_CIVIL", "ÉtatCivil")]
    [TestCase("ÉTAT CIVIL", "ÉTATCIVIL")]
    [TestCase("état 3_4", "État3_4")]
    [TestCase("état+1", "État1")]
    [TestCase("état+", "État")]
    [TestCase("+1", "Plus1")]
    [TestCase("+1é", "Plus1é")]
    [TestCase("+é", "É")]
    [TestCase("é +1", "É1")]
    [TestCase("1+1", "_1_1")]
    [TestCase("+-", "PlusMinus")]
    [TestCase("5 €", "_5U20AC")]
    [TestCase("x²", "XU00B2")]
    [TestCase("a·b", "AB")]
    public void An_identifier_is_made_of_any_text(string text, string expected)
    {
        Assert.That(CSharpIdentifier.ToPascalCase(text), Is.EqualTo(expected));
    }

    // These characters are not in the names of test cases: some runners do not find such tests again.
    [Test]
    public void Marks_are_kept_after_a_letter_and_other_characters_are_written_as_numbers()
    {
        (string Text, string Identifier)[] cases =
        [
            ("😀", "U1F600"),
            ("𝒜x", "U1D49CX"),
            ("o\u0308l", "Öl"),
            ("q\u0323", "Q\u0323"),
            ("\u0323q", "_\u0323q"),
            ("\u0001", "Empty"),
        ];

        Assert.That(cases.Select(one => CSharpIdentifier.ToPascalCase(one.Text)), Is.EqualTo(cases.Select(one => one.Identifier)));
    }

    [Test]
    public void Every_printable_character_has_a_name_of_its_own()
    {
        var names = Enumerable.Range(' ', '~' - ' ' + 1).Select(value => (char)value).Where(value => !char.IsAsciiLetterOrDigit(value)).Select(value => CSharpIdentifier.ToPascalCase($"{value}")).ToList();

        Assert.That(names, Is.Unique.And.All.Match("^[A-Z][A-Za-z]+$").And.None.EqualTo("Empty"));
    }

    // The name of generated code must be the same in every version.
    [TestCase('a', 121, "A", "_1b867cd4")]
    [TestCase('é', 130, "É", "_bdbb92f7")]
    public void A_long_identifier_ends_in_a_hash_of_the_whole(char character, int length, string start, string end)
    {
        var name = CSharpIdentifier.ToPascalCase(new string(character, length));

        Assert.That(name, Has.Length.EqualTo(120).And.StartsWith(start + new string(character, 110)).And.EndsWith(end));
        Assert.That(CSharpIdentifier.ToPascalCase(new string(character, 120)), Is.EqualTo(start + new string(character, 119)));
    }

    [Test]
    public void A_path_of_names_may_be_longer_than_an_identifier([Values("a", "é")] string character)
    {
        var path = string.Concat(Enumerable.Repeat(character, 400));

        Assert.That(CSharpIdentifier.ToPath(path), Has.Length.EqualTo(400).And.EndsWith(character));
        Assert.That(CSharpIdentifier.ToPath(path + character), Has.Length.EqualTo(400).And.Match("_[0-9a-f]{8}$"));
    }

    [TestCase("owned_by", "ownedBy")]
    [TestCase("Id", "id")]
    [TestCase("X", "x")]
    [TestCase("URL", "url")]
    [TestCase("APIKey", "apiKey")]
    [TestCase("ABc", "aBc")]
    [TestCase("URL2", "url2")]
    [TestCase("XRequest", "xRequest")]
    [TestCase("1st", "_1st")]
    [TestCase("class", "class")]
    public void A_camel_case_identifier_begins_with_a_word_in_lower_case(string text, string expected) => Assert.That(CSharpIdentifier.ToCamelCase(text), Is.EqualTo(expected));

    [TestCase("class", "@class")]
    [TestCase("await", "@await")]
    [TestCase("record", "record")]
    [TestCase("Class", "Class")]
    public void A_keyword_is_escaped(string identifier, string expected) => Assert.That(CSharpIdentifier.Escape(identifier), Is.EqualTo(expected));

    [Test]
    public void Plain_scalars_have_the_same_value_in_every_context()
    {
        const string Characters = "aBcDzZ019_-+. /$";
        var random = new Random(20261128);
        for (var round = 0; round < 20_000; round++)
        {
            var text = "aB"[random.Next(2)] + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Characters[random.Next(Characters.Length)]));

            Assert.That(CSharpIdentifier.ToPascalCase(text) + "É", Is.EqualTo(CSharpIdentifier.ToPascalCase(text + " É")), text);
        }
    }
}
