using System.Text;
using Schematic.Generation.Modules;

namespace Schematic.Generation.Tests.Modules;

public sealed class SourceWordsTests
{
    private static readonly HashSet<string> Names = new(["ListPetsAsync", "Pet", "Größe", "_x"], StringComparer.Ordinal);

    [TestCase("client.ListPetsAsync()", "ListPetsAsync")]
    [TestCase("client.ListPetsAsync", "ListPetsAsync")]
    [TestCase("ListPetsAsync2 MyListPetsAsync ListPets Async", "")]
    [TestCase("nameof(Pet)", "Pet")]
    [TestCase("List<Pet>[]?", "Pet")]
    [TestCase("@Pet", "Pet")]
    [TestCase("// a Pet, perhaps", "Pet")]
    [TestCase("<PetView Item=\"{x:Type api:Pet}\" />", "Pet")]
    [TestCase("petPet pet PET", "")]
    [TestCase("x.Größe + y", "Größe")]
    [TestCase(@"new \u0050et()", "Pet")]
    [TestCase(@"new \U00000050et()", "Pet")]
    [TestCase("{x:Type api:&#80;et}", "Pet")]
    [TestCase("{x:Type api:&#x50;et}", "Pet")]
    [TestCase("_x", "_x")]
    [TestCase("__x", "")]
    [TestCase("", "")]
    public void A_name_is_found_as_a_whole_word(string text, string expected)
    {
        Assert.That(string.Join(' ', SourceWords.Find(Encoding.UTF8.GetBytes(text), Names)), Is.EqualTo(expected));
    }

    [Test]
    public void Files_of_other_encodings_are_read([Values(1200, 1201, 65001)] int encoding)
    {
        var of = Encoding.GetEncoding(encoding);

        Assert.That(SourceWords.Find([.. of.GetPreamble(), .. of.GetBytes("var x = new Pet();")], Names), Is.EqualTo(new[] { "Pet" }));
    }

    [Test]
    public void Bytes_that_are_no_text_are_passed_over()
    {
        Assert.That(SourceWords.Find([0xC3, 0x28, .. "Pet"u8, 0xFF, 0xFE, 0xED, 0xA0, 0x80, .. " Pet "u8], Names), Is.EqualTo(new[] { "Pet" }));
    }
}
