using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Changes of the outputs, and ways to build.</summary>
public sealed partial class MatrixTests
{
    [Category(EveryShape)]
    [Category(BuildsNothing)]
    [TestCase("-m:1")]
    [TestCase("-m:8")]
    [TestCase("-mt")]
    [TestCase("-graph", "-isolate", "--no-restore")]
    public void A_build_without_a_change_does_nothing_however_it_is_run(params string[] arguments) =>
        Build(arguments).Expect(Succeeds, GeneratesNothing, CompilesNothing);

    [TestCase("-m:1")]
    [TestCase("-m:8")]
    [TestCase("-mt")]
    [TestCase("-graph", "-isolate", "--no-restore")]
    public void An_edit_is_generated_once_however_the_build_is_run(params string[] arguments)
    {
        _project.Edit(PetsFile, "  Pet:\n", $"  Cat{++_edits}:\n    id: string\n  Pet:\n");

        Build(arguments).Expect(Succeeds, Generates, Compiles, Declares($"Zoo.Apis.Pets.Cat{_edits}"));
    }

    [TestCase("Shared.g.cs")]
    [TestCase("Pets/PetsClient.g.cs")]
    [TestCase("schematic.manifest")]
    [TestCase("schematic.inputs")]
    [TestCase("schematic.options")]
    [TestCase("schematic.state")]
    public void A_deleted_file_is_restored(string file)
    {
        var before = Generated();

        _project.Delete(Output + file);

        Build().Expect(Succeeds, Generates);
        Assert.That(Generated(), Is.EqualTo(before));
    }

    [TestCase("")]
    [TestCase("{ \"Environment\": 7 }")]
    [TestCase(null)]
    public void A_damaged_or_missing_state_costs_no_more_than_a_complete_generation(string? text)
    {
        if (text is null) _project.Delete(Output + "schematic.state");
        else _project.WithFile(Output + "schematic.state", text);

        var build = _project.Edit(PetsFile, "api: Pets\n", "# Remarks.\napi: Pets\n").Target("SchematicGenerate");

        build.Expect(Succeeds, Generates, Says("2 modules, 2 generated, 0 up to date"));
        _project.Edit(PetsFile, "# Remarks.\n", "").Build().Expect(Succeeds, Generates, CompilesNothing);
    }

    [Category(EveryShape)]
    [Test]
    public void Clean_deletes_only_generated_files_and_the_next_build_restores_them()
    {
        var before = Generated();

        _project.Clean().Expect(Succeeds);
        Assert.That(
            Directory.EnumerateFiles(_project.PathOf(Output), "*", SearchOption.AllDirectories), Is.EquivalentTo(Foreign.Select(_project.PathOf)));

        Build().Expect(Succeeds, Generates, Compiles);
        Assert.That(Generated(), Is.EqualTo(before));
    }

    [Test]
    public void A_build_without_increments_generates_and_compiles_everything()
    {
        var before = Generated();

        var build = Build("--no-incremental");

        build.Expect(Succeeds, Compiles);
        Assert.That(build.Tasks("SchematicGenerate"), Has.Count.EqualTo(_built == _project ? 1 : 2));
        Assert.That(Generated(), Is.EqualTo(before));
    }

    [Test]
    public void An_editor_keeps_the_last_generated_files_while_a_description_has_errors()
    {
        DesignTime().Expect(Succeeds, GeneratesNothing, CompilesEvery);

        _project.Edit(PetsFile, "api: Pets\n", "api: Pets\napi: Dogs\n");
        DesignTime().Expect(Generates, CompilesEvery, ReportsWarning("SCH1012", PetsFile));

        _project.Edit(PetsFile, "api: Dogs\n", "");
        DesignTime().Expect(Succeeds, Generates, CompilesEvery);

        BuildResult DesignTime() => _project.Target(
            "Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:NonExistentFile=__none__",
            "-p:BuildProjectReferences=false", "--no-restore", "-f", _frameworks[^1]);

        void CompilesEvery(BuildResult build)
        {
            Assert.That(build.Errors, Is.Empty);
            // Extensions for registration are compiled only if the project references the library that they extend.
            Assert.That(build.CompiledFiles.Select(Path.GetFileName), Is.SupersetOf(Generated().Keys.Where(file => !file.Contains("Registration.", StringComparison.Ordinal)).Select(Path.GetFileName)));
        }
    }
}
