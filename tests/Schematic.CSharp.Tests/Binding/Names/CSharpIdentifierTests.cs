using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Tests.Binding.Names;

public sealed class CSharpIdentifierTests
{
    [TestCase("owned_by", "OwnedBy")]
    [TestCase("API_KEY", "ApiKey")]
    [TestCase("mp3_44100_128", "Mp3_44100_128")]
    [TestCase("x-request-id", "XRequestId")]
    [TestCase("a+1", "A1")]
    [TestCase("-1", "Minus1")]
    [TestCase("1st", "_1st")]
    [TestCase("+", "Plus")]
    [TestCase("", "Empty")]
    [TestCase("größe", "Größe")]
    public void An_identifier_is_made_of_any_text(string text, string expected)
    {
        Assert.That(CSharpIdentifier.ToPascalCase(text), Is.EqualTo(expected));
    }

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
