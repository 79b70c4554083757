using static Schematic.EndToEnd.Tests.Builds.Descriptions;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Changes of the inputs.</summary>
public sealed partial class MatrixTests
{
    private int _edits;

    [Test]
    public void Touching_a_description_changes_no_file()
    {
        var before = Generated();

        _project.Touch(PetsFile);

        Build().Expect(Succeeds, Generates, CompilesNothing);
        Assert.That(Generated(), Is.EqualTo(before));
    }

    [Category(EveryShape)]
    [Test]
    public void An_edited_description_is_generated_and_compiled_again()
    {
        _project.Edit(PetsFile, "  Pet:\n", $"  Dog{++_edits}:\n    id: string\n  Pet:\n");

        Build().Expect(Succeeds, Generates, Compiles, Declares($"Zoo.Apis.Pets.Dog{_edits}"));
    }

    [Category(EveryShape)]
    [Test]
    public void A_comment_in_a_description_runs_the_generator_but_not_the_compiler()
    {
        _project.Edit(PetsFile, "api: Pets\n", "api: Pets # of all kinds\n");

        Build().Expect(Succeeds, Generates, CompilesNothing);
        _project.Edit(PetsFile, "api: Pets # of all kinds\n", "api: Pets\n");
        Build().Expect(Succeeds, Generates, CompilesNothing);
    }

    [Test]
    public void A_file_that_a_description_refers_to_is_an_input_whether_it_becomes_newer_or_older()
    {
        _project.Edit("apis/common.yaml", "title: { type: string }", $"title: {{ type: string }}\n    newer{++_edits}: {{ type: integer }}");
        Build().Expect(Succeeds, Generates, Compiles);
        Assert.That(Generated().Values, Has.Some.Contains($"Newer{_edits}"));

        _project.Edit("apis/common.yaml", $"newer{_edits}", $"older{_edits}").Touch("apis/common.yaml", new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Build().Expect(Succeeds, Generates, Compiles);
        Assert.That(Generated().Values, Has.Some.Contains($"Older{_edits}").And.None.Contains($"Newer{_edits}"));
    }

    [Test]
    public void A_template_of_the_project_is_an_input()
    {
        var text = _project.Read("templates/registry.scriban");

        _project.WithFile("templates/registry.scriban", $"namespace Zoo {{ public class Registry{++_edits} {{ }} }}\n");

        Build().Expect(Succeeds, Generates, Compiles, Declares($"Zoo.Registry{_edits}"), DeclaresNo("Zoo.Registry0"));
        _project.WithFile("templates/registry.scriban", text);
        Build().Expect(Succeeds, Generates, Compiles, Declares("Zoo.Registry0"));
    }

    [Test]
    public void A_run_time_file_of_the_project_is_an_input()
    {
        const string File = "templates/runtime/Extra.cs";

        _project.WithFile(File, $"namespace Zoo.Own;\n\npublic class Extra{++_edits}\n{{\n}}\n");
        Build().Expect(Succeeds, Generates, Compiles, Declares($"Zoo.Apis.Extra{_edits}"));

        _project.Edit(File, $"Extra{_edits}", $"Other{_edits}");
        Build().Expect(Succeeds, Generates, Compiles, Declares($"Zoo.Apis.Other{_edits}"), DeclaresNo($"Zoo.Apis.Extra{_edits}"));

        _project.Delete(File);
        Build().Expect(Succeeds, Generates, Compiles, DeclaresNo($"Zoo.Apis.Other{_edits}"));
    }

    [Test]
    public void Metadata_are_inputs()
    {
        _project.WithoutItem(PetsFile).WithItem("SchematicApi", PetsFile, ("ClientName", "PetStore"));
        Build().Expect(Succeeds, Generates, Compiles, Declares("Zoo.Apis.Pets.PetStore"), DeclaresNo("Zoo.Apis.Pets.PetsClient"));

        _project.WithoutItem(PetsFile).WithItem("SchematicApi", PetsFile);
        Build().Expect(Succeeds, Generates, Compiles, Declares("Zoo.Apis.Pets.PetsClient"), DeclaresNo("Zoo.Apis.Pets.PetStore"));
    }

    [Test]
    public void Properties_are_inputs()
    {
        _project.WithProperty("SchematicNamespace", "Acme");
        Build().Expect(Succeeds, Generates, Compiles, Declares("Acme.Pets.PetsClient"), DeclaresNo("Zoo.Apis.Pets.PetsClient"));

        _project.WithProperty("SchematicNamespace", null);
        Build().Expect(Succeeds, Generates, Compiles, Declares("Zoo.Apis.Pets.PetsClient"), DeclaresNo("Acme.Pets.PetsClient"));
    }

    [Category(EveryShape)]
    [Test]
    public void The_types_of_a_description_come_with_it_stay_when_it_is_renamed_and_go_with_it()
    {
        const string Type = "Zoo.Apis.Toys.ToysClient";

        _project.WithApi("apis/toys.schematic.yaml", Toys);
        Build().Expect(Succeeds, Generates, Compiles, Declares(Type));
        var before = Generated();

        _project.WithoutItem("apis/toys.schematic.yaml").Delete("apis/toys.schematic.yaml").WithApi("apis/games.schematic.yaml", Toys);
        Build().Expect(Succeeds, Generates, Declares(Type));
        Assert.That(Generated(), Is.EqualTo(before));

        _project.WithoutItem("apis/games.schematic.yaml").Delete("apis/games.schematic.yaml");
        Build().Expect(Succeeds, Generates, Compiles, DeclaresNo(Type), Declares("Zoo.Apis.Pets.PetsClient"));
        Assert.That(Generated().Keys, Has.None.StartsWith("Toys"));
    }

    [Category(EveryShape)]
    [Test]
    public void A_fault_is_an_error_in_every_build_until_it_is_fixed()
    {
        var before = Generated();

        _project.Edit(PetsFile, "api: Pets\n", "api: Pets\napi: Dogs\n");

        for (var build = 0; build < 2; build++)
            Build().Expect(Fails, Generates, CompilesNothing, ReportsError(_project, "SCH1012", PetsFile, 2, 1));
        Assert.That(Generated(), Is.EqualTo(before));
        _project.Edit(PetsFile, "api: Dogs\n", "");
        Build().Expect(Succeeds, Generates, CompilesNothing);
    }
}
