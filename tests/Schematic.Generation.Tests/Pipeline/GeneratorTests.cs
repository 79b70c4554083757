using Microsoft.CodeAnalysis.CSharp;
using Schematic.Generation.Modules;
using Schematic.Generation.Output;
using Schematic.Generation.Pipeline;
using static Schematic.Generation.Tests.ProjectFolder;

namespace Schematic.Generation.Tests.Pipeline;

public sealed class GeneratorTests
{
    [Test]
    public void Every_module_has_a_folder_and_all_share_the_rest()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets")).WithApi("toys.yaml", Api("Toys"));

        var result = project.Run();

        Assert.That(result.Diagnostics, Is.Empty);
        Assert.That(project.Files, Is.SupersetOf(new[] { "Pets/PetsClient.g.cs", "Toys/ToysClient.g.cs", "Shared.g.cs", "Registry.g.cs", "schematic.manifest", "schematic.state", "schematic.options" }));
        Assert.That(File.ReadAllLines(project.Output + "/schematic.manifest"), Is.EqualTo(result.Files));
    }

    [Test]
    public void Output_of_the_projects_templates_is_validated_and_formatted()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets")).WithFile("templates/registry.scriban", "class Registry\n{\nint _count;\n}\n");
        var log = new RecordingLog();

        project.Run(options => options with { OwnTemplates = project.PathOf("templates") }, log);

        Assert.That(log.Stages.Where(stage => stage.StartsWith("validate", StringComparison.Ordinal)), Is.EqualTo(new[] { "validate Registry.g.cs" }));
        Assert.That(File.ReadAllText(project.Output + "/Registry.g.cs"), Does.Contain("    int _count;"));
    }

    [Test]
    public void All_files_are_validated_if_the_language_version_is_older_than_that_of_the_templates()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets"));
        var log = new RecordingLog();

        project.Run(options => options with { LanguageVersion = LanguageVersion.CSharp11 }, log);

        Assert.That(log.Stages, Does.Contain("validate Pets/PetsClient.g.cs"));
    }

    [TestCase("12", "net8.0", false, false)]
    [TestCase("13", "net8.0;net10.0", true, true)]
    [TestCase("13", "net10.0;netstandard2.0", true, true)]
    [TestCase("13", "net9.0;net10.0", true, false)]
    [TestCase("latest", "", true, true)]
    public void Priorities_of_overloads_need_the_language_and_the_attribute(string version, string frameworks, bool hasPriority, bool declaresAttribute)
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets"));

        project.Run(options => options with { LanguageVersion = LanguageVersionFacts.TryParse(version, out var parsed) ? parsed : default, Frameworks = frameworks.Split(';', StringSplitOptions.RemoveEmptyEntries) });

        Assert.That(File.ReadAllText(project.Output + "/Pets/PetsClient.g.cs").Contains("OverloadResolutionPriority(1)", StringComparison.Ordinal), Is.EqualTo(hasPriority));
        Assert.That(project.Files.Contains("Overloads.g.cs"), Is.EqualTo(declaresAttribute));
    }

    [Test]
    public void Run_time_files_of_the_projects_own_are_laid_out()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets")).WithFile("templates/runtime/Shop/Till.cs", "namespace Schematic.Runtime;\n\npublic class Till\n{\nint _drawer;\n}\n");

        project.Run(options => options with { OwnTemplates = project.PathOf("templates") });

        Assert.That(File.ReadAllText(project.Output + "/Shared.g.cs"), Does.Contain("public class Till\n{\n    int _drawer;\n}\n"));
    }

    [Test]
    public void Types_of_a_run_time_file_of_the_projects_own_keep_their_namespaces()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets"))
            .WithFile("own/runtime/Json/Emptyable.cs", "namespace Schematic.Runtime;\n\npublic static class Emptyable;\n\npublic readonly struct EmptyValue;\n\npublic class Till;\n");

        project.Run(options => options with { OwnTemplates = project.PathOf("own") });

        Assert.That(File.ReadAllText(project.Output + "/Shared.g.cs"), Does.Contain("public static class Emptyable;").And.Contain("public class Till;").And.Not.Contain("struct EmptyValue"));
        Assert.That(File.ReadAllText(project.Output + "/Shared.Runtime.g.cs"), Does.Contain("public readonly struct EmptyValue;").And.Not.Contain("class Till"));
    }

    [Test]
    public void Nothing_is_generated_twice()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets")).WithApi("toys.yaml", Api("Toys"));
        project.Run();

        var result = project.Run();

        Assert.That((result.Modules, result.Generated, result.Changes.Count), Is.EqualTo((2, 0, 0)));
    }

    [Test]
    public void Only_the_module_that_changed_is_generated()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets")).WithApi("toys.yaml", Api("Toys"));
        project.Run();
        project.WithApi("toys.yaml", Api("Toys", "Ball"));

        var result = project.Run();

        Assert.That((result.Modules, result.Generated), Is.EqualTo((2, 1)));
        Assert.That(result.Changes.Select(change => change.File), Has.None.StartsWith("Pets/"));
        Assert.That(result.Changes.Select(change => change.File), Has.Some.StartsWith("Toys/"));
    }

    [Test]
    public void The_shared_declarations_that_a_module_uses_are_remembered()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets").Replace("id: string", "id: uuid", StringComparison.Ordinal)).WithApi("toys.yaml", Api("Toys"));
        project.Run();
        project.WithApi("toys.yaml", Api("Toys", "Ball"));

        var result = project.Run();

        Assert.That(result.Changes.Select(change => change.File), Has.None.StartsWith("Shared.").And.Some.EqualTo("Registry.g.cs"));
        Assert.That(File.ReadAllText(project.Output + "/Shared.Runtime.g.cs"), Does.Contain("JsonUuidCodec").And.Not.Contain("ApiSocket"));
    }

    [Test]
    public void A_runtime_file_of_the_projects_own_takes_the_place_of_the_packages()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets"))
            .WithFile("own/runtime/Client/RetryPolicy.cs", "using System;\n\nnamespace Schematic.Runtime;\n\ninternal static class RetryPolicy\n{\n    internal static readonly Type Token = typeof(OAuth2);\n}\n");

        project.Run(options => options with { OwnTemplates = project.PathOf("own") });

        Assert.That(File.ReadAllText(project.Output + "/Shared.Runtime.g.cs"), Does.Contain("typeof(OAuth2)").And.Contain("class OAuth2TokenRequest").And.Not.Contain("bool IsTransient"));
    }

    [Test]
    public void A_deleted_file_is_generated_again()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets"));
        project.Run();
        var hash = project.Hash();
        File.Delete(project.Output + "/Pets/PetsClient.g.cs");

        project.Run();

        Assert.That(project.Hash(), Is.EqualTo(hash));
    }

    [Test]
    public void The_incremental_outcome_is_that_of_a_clean_run()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets")).WithApi("toys.yaml", Api("Toys"));
        project.Run();
        project.WithApi("toys.yaml", Api("Toys", "Ball")).WithApi("games.yaml", Api("Games")).WithoutApi("pets.yaml").Run();
        var incremental = project.Hash();

        Directory.Delete(project.Output, recursive: true);
        project.Run();

        Assert.That(incremental, Is.EqualTo(project.Hash()));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("null")]
    [TestCase("""{ "Environment": null }""")]
    public void A_damaged_state_counts_as_none(string state)
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets"));
        project.Run();
        var hash = project.Hash();
        File.WriteAllText(project.Output + "/schematic.state", state);

        var result = project.Run();

        Assert.That((result.Diagnostics.Count, result.Generated), Is.EqualTo((0, 1)));
        Assert.That(project.Hash(), Is.EqualTo(hash));
    }

    [Test]
    public void Two_descriptions_can_share_a_module_and_keep_their_request_suffixes()
    {
        using var project = new ProjectFolder()
            .WithApi("native.yaml", Api("Native", "Answer"), item => item with { ModulePath = "chat" })
            .WithApi("compatible.yaml", Api("Compatible", "Reply"), item => item with { ModulePath = "Chat", RequestSuffix = "OpenAIRequest" });

        project.Run();

        var text = string.Concat(Directory.EnumerateFiles(project.Output + "/Chat").Select(File.ReadAllText));
        Assert.That(text, Does.Contain("record RetrieveAnswerRequest").And.Contain("record RetrieveReplyOpenAIRequest"));
    }

    [Test]
    public void A_change_of_one_description_generates_all_of_its_module()
    {
        using var project = new ProjectFolder()
            .WithApi("native.yaml", Api("Native", "Answer"), item => item with { ModulePath = "chat" })
            .WithApi("compatible.yaml", Api("Compatible", "Reply"), item => item with { ModulePath = "chat", RequestSuffix = "OtherRequest" });
        project.Run();
        project.WithApi("native.yaml", Api("Native", "Sentence"), item => item with { ModulePath = "chat" });

        project.Run();

        var text = string.Concat(Directory.EnumerateFiles(project.Output + "/Chat").Select(File.ReadAllText));
        Assert.That(text, Does.Contain("record RetrieveSentenceRequest").And.Contain("record RetrieveReplyOtherRequest"));
    }

    [Test]
    public void An_invalid_description_hides_no_errors_and_changes_no_file()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets")).WithApi("toys.yaml", Api("Toys")).WithApi("games.yaml", Api("Games"));
        project.Run();
        var hash = project.Hash();
        project.WithApi("toys.yaml", "api: [").WithApi("pets.yaml", "").WithApi("games.yaml", Api("Games", "Chess"));

        var result = project.Run();

        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Location.File), Is.SupersetOf(new[] { project.PathOf("pets.yaml"), project.PathOf("toys.yaml") }));
        Assert.That(project.Hash(), Is.EqualTo(hash));
        Assert.That(result.Files, Has.Some.EqualTo("Pets/PetsClient.g.cs"));
    }

    [Test]
    public void APIs_of_one_module_are_checked_together_even_if_one_has_errors()
    {
        using var project = new ProjectFolder()
            .WithApi("a.schematic.yaml", "module: both\n" + ProjectFolder.Api("First", "Nothing").Replace("returns: Nothing", "returns: Missing"))
            .WithApi("b.schematic.yaml", "module: BOTH\n" + ProjectFolder.Api("Second"));

        var result = project.Run();

        Assert.That(
            result.Diagnostics.Select(diagnostic => $"{diagnostic.Descriptor.Code} {Path.GetFileName(diagnostic.Location.File)}"),
            Is.EqualTo(["SCH2020 a.schematic.yaml", "SCH2029 b.schematic.yaml"]));
    }

    [Test]
    public void A_description_that_cannot_be_read_does_not_hide_what_is_wrong_with_a_module()
    {
        const string Mixed = """
            {
              "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" }, "servers": [{ "url": "https://example.org" }],
              "paths": { "/pets": { "get": { "operationId": "listPets", "responses": {
                "200": { "description": "One.", "content": { "application/json": { "schema": { "type": "string" } } } },
                "202": { "description": "Two.", "content": { "image/png": { } } }
              } } } }
            }
            """;
        using var project = new ProjectFolder().WithApi("broken.yaml", "api: [").WithApi("mixed.json", Mixed);

        var codes = project.Run().Diagnostics.Select(diagnostic => diagnostic.Descriptor.Code).ToList();
        var validated = project.Run(options => options with { Mode = GenerationMode.Validate }).Diagnostics.Select(diagnostic => diagnostic.Descriptor.Code);

        Assert.That(codes, Does.Contain("SCH1009").And.Contain("SCH3101"));
        Assert.That(validated, Is.EqualTo(codes));
    }

    [Test]
    public void Strict_reading_reports_warnings_as_errors()
    {
        const string Tagged = "summary: !odd A tag without meaning.\n";
        using var project = new ProjectFolder().WithApi("pets.yaml", Tagged + Api("Pets")).WithApi("toys.yaml", Tagged + Api("Toys"), item => item with { IsStrict = true });

        var result = project.Run();

        Assert.That(
            result.Diagnostics.Select(diagnostic => $"{Path.GetFileName(diagnostic.Location.File)} {diagnostic.Severity} {diagnostic.Descriptor.Code}"),
            Is.EqualTo(new[] { "pets.yaml Warning SCH1019", "toys.yaml Error SCH1019" }));
    }

    [Test]
    public void Validating_writes_nothing()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets"));

        var result = project.Run(options => options with { Mode = GenerationMode.Validate });

        Assert.That((result.Diagnostics.Count, result.Modules), Is.EqualTo((0, 1)));
        Assert.That(project.Output, Does.Not.Exist);
    }

    [Test]
    public void A_dry_run_reports_all_changes_and_makes_none()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets")).WithApi("toys.yaml", Api("Toys"));
        project.Run();
        var hash = project.Hash();
        project.WithApi("games.yaml", Api("Games")).WithoutApi("pets.yaml");

        var result = project.Run(options => options with { Mode = GenerationMode.DryRun });

        Assert.That(result.Changes.Where(change => change.Kind == FileChangeKind.Added).Select(change => change.File), Is.All.StartsWith("Games"));
        Assert.That(result.Changes.Where(change => change.Kind == FileChangeKind.Removed).Select(change => change.File), Is.All.StartsWith("Pets").And.Not.Empty);
        Assert.That(result.Changes.Where(change => change.Kind == FileChangeKind.Changed).Select(change => change.File), Is.EqualTo(new[] { "Registry.g.cs" }));
        Assert.That(project.Hash(), Is.EqualTo(hash));
    }

    [Test]
    public void Without_descriptions_nothing_is_left()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets"));
        project.Run();

        project.WithoutApi("pets.yaml").Run();

        Assert.That(project.Files, Has.None.StartsWith("Pets"));
    }

    [Test]
    public void A_project_can_have_its_own_templates_and_their_errors_are_reported_once_with_their_location()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets")).WithFile("templates/registry.scriban", "{{ if }}\n");

        var result = project.Run(options => options with { OwnTemplates = project.PathOf("templates") });

        Assert.That(result.HasErrors, Is.True);
        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Location.File).Distinct(), Is.EqualTo(new[] { project.PathOf("templates/registry.scriban") }));
        Assert.That(project.Files, Is.Empty);
    }

    [Test]
    public void An_edited_template_generates_everything_again()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets")).WithFile("templates/registry.scriban", "// first\n");
        project.Run(options => options with { OwnTemplates = project.PathOf("templates") });
        project.WithFile("templates/registry.scriban", "// second\n");

        var result = project.Run(options => options with { OwnTemplates = project.PathOf("templates") });

        Assert.That(result.Generated, Is.EqualTo(1));
        Assert.That(File.ReadAllText(project.Output + "/Registry.g.cs"), Is.EqualTo("// second\n"));
    }

    [Test]
    public void A_run_can_be_cancelled_and_leaves_nothing()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets"));
        var options = new GenerationOptions
        {
            ProjectDirectory = project.Path, OutputDirectory = project.Output, Namespace = "Shop.Apis",
            BuiltInTemplates = Path.Combine(AppContext.BaseDirectory, "templates"),
        };

        Assert.That(() => Generator.Run(project.Items, options, new RecordingLog(), new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(project.Files, Is.Empty);
    }

    [Test]
    public void Every_stage_reports_its_subject()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets"));
        var log = new RecordingLog();

        project.Run(log: log);

        Assert.That(log.Stages, Is.SupersetOf(new[]
        {
            "read pets.yaml", "bind Pets", "render Pets/PetsClient.g.cs", "stage Pets/PetsClient.g.cs",
        }));
    }

    [Test]
    public void The_text_of_the_state_names_no_folder_of_this_machine()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets"));

        project.Run();

        Assert.That(project.Files.Select(file => File.ReadAllText(Path.Combine(project.Output, file))), Has.None.Contains(project.Path.TrimEnd('/')));
    }
}
