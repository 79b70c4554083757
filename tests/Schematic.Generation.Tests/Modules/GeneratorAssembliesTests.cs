using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Schematic.Generation.Modules;

namespace Schematic.Generation.Tests.Modules;

public sealed class GeneratorAssembliesTests
{
    private static readonly string Engine = typeof(GeneratorAssemblies).Assembly.Location;

    private static IEnumerable<string> Names => GeneratorAssemblies.From(Engine).Select(assembly => assembly.Name);

    [Test]
    public void The_engine_consists_of_everything_that_it_refers_to_and_brings_along() =>
        Assert.That(Names, Is.SupersetOf(new[] { "Schematic.Generation.dll", "Schematic.CSharp.dll", "Schematic.Definitions.dll", "Scriban.Signed.dll" }));

    [TestCaseSource(nameof(Names))]
    public void Another_build_of_an_assembly_is_another_input(string name)
    {
        var folder = Directory.CreateTempSubdirectory("schematic-");
        foreach (var file in Names) File.Copy(Path.Combine(Path.GetDirectoryName(Engine)!, file), Path.Combine(folder.FullName, file));
        var root = Path.Combine(folder.FullName, Path.GetFileName(Engine));
        var before = GeneratorAssemblies.From(root);

        ChangeIdentity(Path.Combine(folder.FullName, name));

        Assert.That(GeneratorAssemblies.From(root).Except(before).Select(assembly => assembly.Name), Is.EqualTo(new[] { name }));
        folder.Delete(recursive: true);
    }

    [Test]
    public void The_version_of_the_package_is_an_input() => Assert.That(GeneratorAssemblies.Version.Value, Does.Match("^[0-9]+[.][0-9]+[.][0-9]+"));

    // The identifier of a module is 16 bytes somewhere in the file.
    private static void ChangeIdentity(string path)
    {
        var content = File.ReadAllBytes(path);
        Guid identity;
        using (var file = new PEReader(new MemoryStream(content)))
            identity = file.GetMetadataReader() is var metadata ? metadata.GetGuid(metadata.GetModuleDefinition().Mvid) : default;
        content[content.AsSpan().IndexOf(identity.ToByteArray())]++;
        File.WriteAllBytes(path, content);
    }
}
