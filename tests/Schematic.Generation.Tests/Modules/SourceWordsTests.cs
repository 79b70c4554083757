using System.Text;
using Schematic.Generation.Modules;

namespace Schematic.Generation.Tests.Modules;

public sealed class SourceWordsTests
{
    private static readonly HashSet<string> Names = new(["ListPetsAsync", "Pet", "Größe", "Àx", "_x"], StringComparer.Ordinal);

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
    [TestCase("new Àx()", "Àx")]
    [TestCase(@"new \u0050et()", "Pet")]
    [TestCase(@"new \U00000050et()", "Pet")]
    [TestCase("{x:Type api:&#80;et}", "Pet")]
    [TestCase("{x:Type api:&#x50;et}", "Pet")]
    [TestCase(@"\u0050et", "Pet")]
    [TestCase(@"\U00000050et", "Pet")]
    [TestCase("&#80;et", "Pet")]
    [TestCase(@"P\uD83Det", "")]
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
    public void Escape_sequences_are_read_in_files_of_other_encodings([Values(1200, 1201, 65001)] int encoding)
    {
        var of = Encoding.GetEncoding(encoding);

        Assert.That(SourceWords.Find([.. of.GetPreamble(), .. of.GetBytes(@"var x = new \u0050et();")], Names), Is.EqualTo(new[] { "Pet" }));
    }

    [Test]
    public void A_word_of_any_length_is_found([Values(255, 256, 257, 5_000)] int length)
    {
        var name = new string('x', length);

        Assert.That(SourceWords.Find(Encoding.UTF8.GetBytes($"new {name}() {name}x x{name}"), [name, "Pet"]), Is.EqualTo(new[] { name }));
    }

    // The occurrences are part of a cache, so that a word that no module has must not be among them.
    [TestCase("shop.Orders.ListAsync(null)", "shop Orders ListAsync", "shop.Orders.ListAsync .shop.Orders Orders.ListAsync.")]
    [TestCase("shop.Orders.ListAsync(null)", "Orders", ".Orders.")]
    [TestCase("ListAsync", "ListAsync", ".ListAsync.")]
    [TestCase(".ListAsync.", "ListAsync", ".ListAsync.")]
    [TestCase("shop.Orders", "Pet", "")]
    [TestCase("", "Pet", "")]
    public void An_occurrence_is_a_word_between_its_neighbors(string text, string words, string expected)
    {
        var occurrences = SourceWords.Occurrences(Encoding.UTF8.GetBytes(text), [.. words.Split(' ')]);

        Assert.That(occurrences, Is.EquivalentTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Test]
    public void Bytes_that_are_no_text_are_passed_over()
    {
        Assert.That(SourceWords.Find([0xC3, 0x28, .. "Pet"u8, 0xFF, 0xFE, 0xED, 0xA0, 0x80, .. " Pet "u8], Names), Is.EqualTo(new[] { "Pet" }));
    }

    [TestCase("shop.Orders.ListAsync()", "Orders.ListAsync")]
    [TestCase("shop.Orders\n    .ListAsync()", "Orders.ListAsync")]
    [TestCase("shop.Orders?.ListAsync()", "Orders.ListAsync")]
    [TestCase("shop.Orders!.ListAsync()", "Orders.ListAsync")]
    [TestCase("shop.Admin.Orders.ListAsync()", "Admin Orders.ListAsync")]
    [TestCase("shop.Orders.AddAsync()", "AddAsync Orders")]
    [TestCase("shop.Orders.Other().ListAsync()", "ListAsync Orders")]
    [TestCase("var orders = shop.Orders; orders.ListAsync()", "ListAsync Orders")]
    [TestCase("shop is { Orders: var orders } && orders.ListAsync()", "ListAsync Orders")]
    [TestCase("shop.Orders.ListAsync(shop.Items.AddAsync())", "Items.AddAsync Orders.ListAsync")]
    [TestCase("shop.Orders.ListAsync(Orders)", "ListAsync Orders Orders.ListAsync")]
    [TestCase("class Stock { public ItemsClient Orders { get; } } stock.Orders.ListAsync()", "ListAsync Orders Orders.ListAsync")]
    [TestCase("shop.Items.AddAsync(); new Stock { Orders = shop.Items }.Orders.ListAsync()", "AddAsync Items Items.AddAsync ListAsync Orders Orders.ListAsync")]
    [TestCase("shop.Orders/* all */.ListAsync()", "ListAsync Orders")]
    [TestCase("[Orders..ListAsync]", "ListAsync Orders")]
    [TestCase("shop.Orders[0].ListAsync()", "ListAsync Orders")]
    [TestCase("Orders.", "Orders")]
    [TestCase(@"shop.\u004frders.ListAsync()", "ListAsync Orders.ListAsync")]
    public void A_method_after_its_group_is_one_name(string text, string expected)
    {
        string[] names = ["Orders", "Items", "Admin", "ListAsync", "AddAsync", "Orders.ListAsync", "Items.AddAsync"];

        Assert.That(string.Join(' ', SourceWords.Find(Encoding.UTF8.GetBytes(text), names).Order(StringComparer.Ordinal)), Is.EqualTo(expected));
    }

    [TestCase("Orders.ListAsync Customers.AddAsync A.Orders.ListAsync.B ListAsync.Orders")]
    [TestCase("B.A.Orders A.B Orders . A .B")]
    public void Words_of_other_modules_change_nothing(string text)
    {
        string[] own = ["Orders", "ListAsync", "Orders.ListAsync", "A", "A.B"], others = ["A", "A.Orders", "B", "B.A", "ListAsync.B", "ListAsync.Orders", "Customers.AddAsync"];
        var content = Encoding.UTF8.GetBytes(text);

        var together = SourceWords.Names(SourceWords.Occurrences(content, SourceWords.WordsOf(own.Concat(others))), [.. own]);

        Assert.That(together, Is.EquivalentTo(SourceWords.Find(content, own)));
    }
}
