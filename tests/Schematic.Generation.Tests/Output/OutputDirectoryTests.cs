using Schematic.Generation.Output;

namespace Schematic.Generation.Tests.Output;

public sealed class OutputDirectoryTests
{
    [TestCase("Shared.g.cs")]
    [TestCase("Pets/PetsClient.g.cs")]
    [TestCase("Pets/Größe.g.cs")]
    public void Names_of_generated_files_are_safe(string file) => Assert.That(OutputDirectory.IsSafe(file), Is.True);

    [TestCase("")]
    [TestCase("../Shared.g.cs")]
    [TestCase("Pets/../../Shared.g.cs")]
    [TestCase("/etc/passwd")]
    [TestCase("C:/Windows/x.g.cs")]
    [TestCase(@"Pets\..\x.g.cs")]
    [TestCase("Pets//x.g.cs")]
    [TestCase(".hidden/x.g.cs")]
    [TestCase("Pets./x.g.cs")]
    [TestCase("Pets /x.g.cs")]
    [TestCase("x\0.g.cs")]
    [TestCase("x:stream.g.cs")]
    [TestCase("con")]
    [TestCase("NUL/x.g.cs")]
    [TestCase("Pets/aux.g.cs")]
    [TestCase("Pets/Com1.g.cs")]
    [TestCase("lpt¹.g.cs")]
    [TestCase("a*?.g.cs")]
    public void Names_outside_the_directory_and_invalid_names_are_not_safe(string file) =>
        Assert.That(OutputDirectory.IsSafe(file), Is.False);

    [Test]
    public void A_name_that_is_too_long_is_not_safe() => Assert.That(OutputDirectory.IsSafe(new string('x', 300) + ".g.cs"), Is.False);
}
