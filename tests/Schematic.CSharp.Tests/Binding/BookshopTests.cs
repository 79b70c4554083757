namespace Schematic.CSharp.Tests.Binding;

public sealed class BookshopTests
{
    [Test]
    public void Everything_compiles_without_a_warning()
    {
        var code = GeneratedCode.Of(BookshopApi.Definition);

        Assert.That(code.Compile(), Is.Empty);
    }
}
