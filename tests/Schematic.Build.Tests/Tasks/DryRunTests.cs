using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Schematic.Build.Tasks;
using Schematic.Generation.Tests;
using static Schematic.Generation.Tests.ProjectFolder;

namespace Schematic.Build.Tests.Tasks;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DryRunTests : IDisposable
{
    private readonly FakeBuildEngine _engine = new();
    private readonly ProjectFolder _project = new();

    public void Dispose() => _project.Dispose();

    [Test]
    public void A_dry_run_shows_the_lines_that_would_change()
    {
        _project.WithApi("pets.yaml", Api("Pets")).WithApi("toys.yaml", Api("Toys")).Run();
        var before = _project.Hash();
        _project.WithApi("pets.yaml", Api("Pets").Replace("Retrieves it.", "Retrieves the pet.", StringComparison.Ordinal)).WithoutApi("toys.yaml").WithApi("cars.yaml", Api("Cars"));

        DryRun();

        var told = Told(MessageImportance.High);
        Assert.That(told, Has.Some.Matches(@"^Schematic: would change Pets/PetsClient.g.cs \(\d+ lines, \+2 -2\)$"));
        Assert.That(told, Has.Some.Matches(@"(?s)^--- a/Pets/PetsClient.g.cs\n\+\+\+ b/Pets/PetsClient.g.cs\n@@ -.*\n-[^\n]*Retrieves it\.[^\n]*\n\+[^\n]*Retrieves the pet\."));
        Assert.That(told, Has.Some.Matches(@"(?s)^--- /dev/null\n\+\+\+ b/Cars/CarsClient.g.cs\n@@ -0,0 \+1,"));
        Assert.That(told, Has.Some.Matches(@"(?s)^--- a/Toys/ToysClient.g.cs\n\+\+\+ /dev/null\n@@ -1,"));
        Assert.That(_project.Hash(), Is.EqualTo(before));
    }

    [Test]
    public void Of_a_long_file_the_first_lines_are_shown_and_the_rest_is_for_those_who_ask()
    {
        _project.WithApi("pets.yaml", Api("Pets"));

        DryRun();

        var shown = Told(MessageImportance.High).Single(message => message.StartsWith("--- /dev/null\n+++ b/Shared.g.cs\n", StringComparison.Ordinal));
        var rest = Told(MessageImportance.Low).First(message => message.Split('\n').Length > 1000);
        Assert.That(shown.Split('\n'), Has.Length.EqualTo(100));
        Assert.That(Told(MessageImportance.High), Does.Contain($"... {rest.Split('\n').Length} more lines, which -v:detailed shows"));
    }

    [Test]
    public void Of_many_files_a_thousand_lines_are_shown()
    {
        for (var number = 10; number < 40; number++) _project.WithApi($"pets{number}.yaml", Api($"Pets{number}"));

        DryRun();

        var lines = Told(MessageImportance.High).Where(message => message.StartsWith("--- ", StringComparison.Ordinal)).Sum(message => message.Split('\n').Length);
        Assert.That(lines, Is.EqualTo(1000));
    }

    private void DryRun()
    {
        using var task = new SchematicGenerate
        {
            BuildEngine = _engine,
            Apis = [.. _project.Items.Select(item => new TaskItem(item.Path))],
            ProjectFile = _project.PathOf("Shop.csproj"),
            OutputDirectory = _project.Output,
            Namespace = "Shop.Apis",
            LanguageVersion = "12.0",
            RoslynDirectory = Sdk.RoslynDirectory,
            DryRun = true,
        };
        Assert.That(task.Execute(), Is.True);
    }

    private IReadOnlyList<string> Told(MessageImportance importance) =>
        [.. _engine.Messages.Where(message => message.Importance == importance).Select(message => message.Message!)];
}
