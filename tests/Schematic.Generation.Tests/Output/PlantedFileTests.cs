using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Output;
using Schematic.Generation.Modules;
using static Schematic.Generation.Tests.ProjectFolder;

namespace Schematic.Generation.Tests.Output;

/// <summary>Symbolic links and pipes in the output directory. The generator changes no file outside the directory and does not block.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PlantedFileTests : IDisposable
{
    private readonly string _outside = Directory.CreateTempSubdirectory("schematic-outside-").FullName;
    private readonly ProjectFolder _project = new ProjectFolder().WithApi("pets.yaml", Api("Pets"));

    public void Dispose()
    {
        _project.Dispose();
        Directory.Delete(_outside, recursive: true);
    }

    [TestCase("Pets/PetsClient.g.cs")]
    [TestCase("Shared.g.cs")]
    [TestCase("Pets/PetsClient.g.cs.schematic-new")]
    [TestCase("schematic.lock")]
    [TestCase("schematic.journal")]
    [TestCase("schematic.journal.schematic-new")]
    [TestCase("schematic.manifest")]
    [TestCase("schematic.state.schematic-new")]
    public void A_file_that_is_a_link_is_not_followed(string file)
    {
        foreach (var exists in new[] { true, false })
        {
            var target = Path.Combine(_outside, exists ? "precious.txt" : "absent.txt");
            if (exists) File.WriteAllText(target, "precious");
            Plant(file, path => File.CreateSymbolicLink(path, target));

            var result = _project.Run();

            Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Code), Is.EqualTo(new[] { "SCH6001" }));
            AssertNothingOutsideChanged();
            File.Delete(Path.Combine(_project.Output, file));
        }
    }

    [Test]
    public void A_folder_that_is_a_link_is_not_followed_before_the_first_run_or_later([Values] bool later)
    {
        if (later) Assert.That(_project.Run().Diagnostics, Is.Empty);
        if (later) Directory.Delete(Path.Combine(_project.Output, "Pets"), recursive: true);
        File.WriteAllText(Path.Combine(_outside, "precious.txt"), "precious");
        Plant("Pets", path => Directory.CreateSymbolicLink(path, _outside));

        var result = _project.Run();

        Assert.That(result.Diagnostics.Select(diagnostic => (diagnostic.Descriptor.Code, diagnostic.Location.File)).Distinct(), Is.EqualTo(new[] { ("SCH6001", Path.Combine(_project.Output, "Pets")) }));
        AssertNothingOutsideChanged();
    }

    [Test]
    public void Leftovers_of_a_killed_run_are_not_deleted_by_way_of_a_link()
    {
        File.WriteAllText(Path.Combine(_outside, "precious.txt.schematic-old"), "precious");
        Plant("link", path => Directory.CreateSymbolicLink(path, _outside));
        File.WriteAllText(Path.Combine(_project.Output, "schematic.journal"), "+link/precious.txt.schematic-old\n-../precious.txt\n");

        Assert.That(_project.Run().Diagnostics, Is.Empty);

        Assert.That(Path.Combine(_outside, "precious.txt.schematic-old"), Does.Exist);
    }

    [Test]
    public void A_file_that_cannot_be_restored_is_reported_and_the_others_are_restored()
    {
        _project.Run();
        File.Move(Path.Combine(_project.Output, "Shared.g.cs"), Path.Combine(_project.Output, "Shared.g.cs.schematic-old"));
        Plant("Removed.g.cs.schematic-old", path => File.WriteAllText(path, ""));
        Plant("Removed.g.cs", path => File.CreateSymbolicLink(path, Path.Combine(_outside, "absent.txt")));
        File.WriteAllText(Path.Combine(_project.Output, "schematic.journal"), "~Removed.g.cs\n~Shared.g.cs\n");

        var result = _project.Run();

        Assert.That(result.Diagnostics.Select(diagnostic => (diagnostic.Descriptor.Code, diagnostic.Location.File)), Is.EqualTo(new[] { ("SCH6001", Path.Combine(_project.Output, "Removed.g.cs")) }));
        Assert.That(Path.Combine(_project.Output, "Shared.g.cs"), Does.Exist);
    }

    [TestCase("Shared.g.cs")]
    [TestCase("schematic.lock")]
    [TestCase("schematic.state")]
    [TestCase("schematic.manifest")]
    [TestCase("Pets/Models.g.cs.schematic-new")]
    public void A_pipe_in_place_of_a_generated_file_is_not_opened(string file)
    {
        NamedPipe.Create(Path.Combine(_project.Output, file));

        Assert.That(_project.Run().Diagnostics.Select(diagnostic => diagnostic.Descriptor.Code), Is.EqualTo(new[] { "SCH6001" }));
    }

    [Test]
    public void A_pipe_or_a_folder_in_place_of_a_file_that_is_read_is_not_opened(
        [Values("pets.yaml", "pets.overlay.yaml", "pets.overrides.yaml", "pets.schematic.lock.json", "common.yaml")] string file, [Values] bool isFolder)
    {
        _project.WithApi("pets.yaml", """
            openapi: 3.1.0
            info: { title: Pets, version: "1" }
            paths: { /a: { get: { operationId: getA, responses: { "200": { description: A., content: { application/json: { schema: { $ref: "common.yaml#/A" } } } } } } } }
            """);
        File.Delete(_project.PathOf(file));
        if (isFolder) Directory.CreateDirectory(_project.PathOf(file));
        else NamedPipe.Create(_project.PathOf(file));

        var result = _project.Run();

        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Code), Does.Contain("SCH1002"));
    }

    [TestCase("templates/registry.scriban")]
    [TestCase("templates/runtime/Shop/Till.cs")]
    public void A_template_that_is_a_pipe_is_not_opened(string template)
    {
        NamedPipe.Create(_project.PathOf(template));

        var result = _project.Run(options => options with { OwnTemplates = _project.PathOf("templates") });

        Assert.That(result.Diagnostics.Select(diagnostic => (diagnostic.Descriptor.Code, diagnostic.Location.File)), Is.EqualTo(new[] { ("SCH1002", _project.PathOf(template)) }));
    }

    [TestCase("pets.schematic.lock.json")]
    [TestCase("pets.schematic.lock.json.schematic-new")]
    public void Accepting_does_not_follow_a_link(string file)
    {
        File.CreateSymbolicLink(_project.PathOf(file), Path.Combine(_outside, "absent.txt"));

        var result = _project.Run(options => options with { Mode = GenerationMode.Accept });

        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Code), Is.EqualTo(new[] { "SCH7003" }));
        AssertNothingOutsideChanged();
    }

    [Test]
    public void Exporting_does_not_follow_a_link()
    {
        Directory.CreateDirectory(_project.PathOf("openapi"));
        File.CreateSymbolicLink(_project.PathOf("openapi/Pets.json"), Path.Combine(_outside, "absent.txt"));

        var result = _project.Run(options => options with { Mode = GenerationMode.Export, Export = new ExportSettings(_project.PathOf("openapi")) });

        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Code), Is.EqualTo(new[] { "SCH6001" }));
        AssertNothingOutsideChanged();
    }

    [Test]
    public void Cleaning_deletes_what_was_generated_and_nothing_by_way_of_a_link_or_a_name()
    {
        _project.Run();
        File.WriteAllText(Path.Combine(_outside, "PetsClient.g.cs"), "precious");
        File.WriteAllText(_project.PathOf("precious.txt"), "precious");
        File.WriteAllText(Path.Combine(_project.Output, "notes.txt"), "precious");
        Directory.Delete(Path.Combine(_project.Output, "Pets"), recursive: true);
        Plant("Pets", path => Directory.CreateSymbolicLink(path, _outside));
        File.AppendAllText(Path.Combine(_project.Output, "schematic.manifest"), $"../../../precious.txt\n{_project.PathOf("precious.txt")}\n");

        Assert.That(Clean(), Is.Empty);

        Assert.That(_project.Files, Is.EqualTo(new[] { "Pets/PetsClient.g.cs", "notes.txt" }));
        Assert.That(_project.PathOf("precious.txt"), Does.Exist);
    }

    [Test]
    public void Cleaning_leaves_no_folder_behind()
    {
        _project.Run();

        Assert.That(Clean(), Is.Empty);

        Assert.That(_project.Output, Does.Not.Exist);
    }

    [Test]
    public void Cleaning_undoes_what_a_killed_run_has_left()
    {
        _project.Run();
        File.Move(Path.Combine(_project.Output, "Shared.g.cs"), Path.Combine(_project.Output, "Shared.g.cs.schematic-old"));
        File.WriteAllText(Path.Combine(_project.Output, "Pets", "New.g.cs.schematic-new"), "");
        File.WriteAllText(Path.Combine(_project.Output, "schematic.journal"), "~Shared.g.cs\n");

        Assert.That(Clean(), Is.Empty);

        Assert.That(_project.Output, Does.Not.Exist);
    }

    private IReadOnlyList<Diagnostic> Clean()
    {
        var diagnostics = new DiagnosticBag();
        OutputCleaner.Clean(_project.Output, "", diagnostics, () => { }, CancellationToken.None);
        return diagnostics.Diagnostics;
    }

    private void Plant(string file, Action<string> plant)
    {
        var path = Path.Combine(_project.Output, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        plant(path);
    }

    private void AssertNothingOutsideChanged()
    {
        Assert.That(Directory.EnumerateFiles(_outside).Select(Path.GetFileName), Is.SubsetOf(new[] { "precious.txt" }));
        if (File.Exists(Path.Combine(_outside, "precious.txt"))) Assert.That(File.ReadAllText(Path.Combine(_outside, "precious.txt")), Is.EqualTo("precious"));
    }
}
