using Schematic.EndToEnd.Tests.Harness;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Projects that use the source tree instead of the package reflect an edit of any of its files.</summary>
[Category("Slow")]
public sealed class SourceTreeTests
{
    // Two lines that change the assembly and cause no warning.
    private const string Declaration = "\ninternal interface IEditedByATest;\n";

    private static readonly (string File, string Text)[] Edits =
    [
        ("src/Schematic.Definitions/Model/ApiDefinition.cs", Declaration),
        ("src/Schematic.CSharp/Binding/Plans/ModulePlan.cs", Declaration),
        ("src/Schematic.Generation/Modules/ApiItem.cs", Declaration),
        ("src/Schematic.Build/Tasks/SchematicGenerate.cs", Declaration),
        ("src/Schematic.CSharp/Templates/client.scriban", "\n"),
        ("src/Schematic.Runtime/Client/ApiClient.cs", "\n// Edited.\n"),
    ];

    [Test]
    public void An_edit_of_any_file_of_the_source_tree_generates_again()
    {
        var tree = Copy();
        Assert.That(Build(tree), Does.Contain("1 modules, 1 generated"));
        Assert.That(Build(tree), Does.Not.Contain("generated,"));

        foreach (var (file, text) in Edits)
        {
            File.AppendAllText(Path.Combine(tree, file), text);

            Assert.That(Build(tree), Does.Contain("1 modules, 1 generated"), file);
        }
    }

    private static string Build(string tree)
    {
        var (exitCode, output) = DotNet.Run(Path.Combine(tree, "shop"), "build", "-v:n", "--nologo", "-p:RunAnalyzers=false");
        Assert.That(exitCode, Is.Zero, output);
        return output;
    }

    private static string Copy()
    {
        var tree = TestRun.NewFolder("tree");
        foreach (var file in Directory.EnumerateFiles(Repository.Root)) File.Copy(file, Path.Combine(tree, Path.GetFileName(file)));
        foreach (var folder in (string[])["src", "build", "buildTransitive"])
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories).Where(IsSource))
                Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file));
        Write("shop/pets.schematic.yaml", Descriptions.Pets);
        Write("shop/Shop.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="../build/Schematic.Build.SourceTree.targets" />
            </Project>
            """);
        return tree;

        void Write(string path, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(tree, path))!);
            File.WriteAllText(Path.Combine(tree, path), text);
        }
    }

    private static bool IsSource(string path) =>
        Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar) is var parts && !parts.Contains("obj") && !parts.Contains("bin");
}
