using Schematic.Generation.Modules;
using Schematic.Generation.Output;

namespace Schematic.Generation.Tests.Modules;

/// <summary>Inputs that differ in any way have different hashes.</summary>
internal sealed class ChangeCheckTests
{
    [Test]
    public void The_hash_depends_on_every_part_of_every_input()
    {
        Input[][] lists =
        [
            [],
            [new(InputRole.Option, "a", "b")],
            [new(InputRole.Template, "a", "b")],
            [new(InputRole.Option, "ab", "")],
            [new(InputRole.Option, "", "ab")],
            [new(InputRole.Option, "a", "c")],
            [new(InputRole.Option, "a", "")],
            [new(InputRole.Option, "a", null)],
            [new(InputRole.Option, "ä", "b")],
            [new(InputRole.Option, "a", "b"), new(InputRole.Option, "c", "d")],
            [new(InputRole.Option, "c", "d"), new(InputRole.Option, "a", "b")],
        ];

        Assert.That(lists.Select(ChangeCheck.HashOf), Is.Unique);
    }

    // The state of a project outlives the process.
    [Test]
    public void The_hash_is_the_same_in_every_process() =>
        Assert.That(ChangeCheck.HashOf([new(InputRole.Option, "a", "b"), new(InputRole.Template, "ä", null)]),
            Is.EqualTo("88fba419c07caeac6f06262050bf3e8f6db97672bade8ef6645334de58970585"));

    // The state of a version of the package that had more settings.
    [Test]
    public void A_setting_that_no_longer_exists_is_a_change_of_the_settings()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", ProjectFolder.Api("Pets"));
        var options = default(GenerationOptions);
        project.Run(stated => options = stated);
        var directory = new OutputDirectory(project.Output);
        var state = StateFile.Load(directory);
        var module = state.Modules[0] with { Descriptions = [.. state.Modules[0].Descriptions.Select(description => description with { Inputs = [.. description.Inputs, new Input(InputRole.Option, "Gone", "x")] })] };

        var (upToDate, reasons) = ChangeCheck.Compare(state with { Modules = [module] }, state.Environment, project.Items, options!, directory);

        Assert.That(upToDate, Is.Empty);
        Assert.That(reasons, Is.EqualTo(new[] { "the settings of pets.yaml changed" }));
    }
}
