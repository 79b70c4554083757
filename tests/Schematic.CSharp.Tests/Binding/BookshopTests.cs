namespace Schematic.CSharp.Tests.Binding;

public sealed class BookshopTests
{
    [Test]
    public void Everything_compiles_without_a_warning()
    {
        var code = GeneratedCode.Of(BookshopApi.Definition);

        Assert.That(code.Compile(), Is.Empty);
    }

    [Test]
    public void The_output_is_what_it_was()
    {
        var code = GeneratedCode.Of(BookshopApi.Definition);

        GoldenFiles.Expect("Bookshop", [.. code.Files, .. code.SharedFiles]);
    }
}
