namespace Schematic.CSharp.Tests.Binding;

public sealed class BookshopTests
{
    [Test]
    public void Everything_compiles_without_a_warning()
    {
        var code = GeneratedCode.Of(BookshopApi.Definition);
        if (Environment.GetEnvironmentVariable("SCHEMATIC_SHOW") is { } directory)
            foreach (var file in code.Files) File.WriteAllText(Path.Combine(directory, file.FileName), file.Text);

        Assert.That(code.Compile(), Is.Empty);
    }
}
