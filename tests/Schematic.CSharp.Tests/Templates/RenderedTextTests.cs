using Schematic.CSharp.Templates;

namespace Schematic.CSharp.Tests.Templates;

public sealed class RenderedTextTests
{
    [Test]
    public void A_text_that_outgrows_its_memory_stays_whole([Values(1, 1000, 16 * 1024, 100_000)] int length)
    {
        var parts = Enumerable.Range(0, 40).Select(index => new string((char)('a' + (index % 26)), length)).ToList();
        using var text = new RenderedText();

        foreach (var part in parts) text.Append(part);

        Assert.That(text.ToString(), Is.EqualTo(string.Concat(parts)));
        Assert.That(text.Characters.ToString(), Is.EqualTo(text.ToString()));
    }

    [Test]
    public void Memory_is_given_back_once()
    {
        var text = new RenderedText("text");
        text.Dispose();
        text.Dispose();
        using var first = new RenderedText("first");
        using var second = new RenderedText("second");

        Assert.That((text.ToString(), first.ToString(), second.ToString()), Is.EqualTo(("", "first", "second")));
    }
}
