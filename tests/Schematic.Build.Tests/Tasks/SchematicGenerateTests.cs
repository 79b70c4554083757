using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Schematic.Generation.Modules;
using Schematic.Generation.Output;
using Schematic.Generation.Tests;
using Schematic.Build.Tasks;
using static Schematic.Generation.Tests.ProjectFolder;

namespace Schematic.Build.Tests.Tasks;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SchematicGenerateTests : IDisposable
{
    private readonly FakeBuildEngine _engine = new();
    private readonly ProjectFolder _project = new();

    public void Dispose() => _project.Dispose();

    [Test]
    public void The_task_generates_and_returns_the_files()
    {
        using var task = Task(_project.WithApi("pets.yaml", Api("Pets")));

        var succeeded = task.Execute();

        Assert.That(succeeded, Is.True);
        Assert.That(task.GeneratedFiles.Select(file => file.ItemSpec), Does.Contain(Path.Combine(_project.Output, "Pets/PetsClient.g.cs")));
        Assert.That(task.GeneratedFiles.Select(file => file.ItemSpec), Has.All.Exist);
    }

    [Test]
    public void An_error_has_its_code_its_place_and_a_page_that_explains_it()
    {
        using var task = Task(_project.WithApi("pets.yaml", "api: Pets\napi: Dogs\n"));

        var succeeded = task.Execute();

        Assert.That(succeeded, Is.False);
        var error = _engine.Errors.First(error => error.Code == "SCH1012");
        Assert.That((error.File, error.LineNumber, error.ColumnNumber), Is.EqualTo((_project.PathOf("pets.yaml"), 2, 1)));
        Assert.That(error.HelpLink, Is.EqualTo("https://example.org/docs/diagnostics.md#sch1012-duplicate-key"));
    }

    [Test]
    public void Without_a_documentation_an_error_has_no_link()
    {
        using var task = Task(_project.WithApi("pets.yaml", "api: Pets\napi: Dogs\n"));
        task.Documentation = "";

        task.Execute();

        Assert.That(_engine.Errors.Select(error => error.HelpLink), Has.All.Null);
    }

    [Test]
    public void A_warning_is_a_warning()
    {
        using var task = Task(_project.WithApi("pets.yaml", "summary: !odd A tag.\n" + Api("Pets")));

        var succeeded = task.Execute();

        Assert.That(succeeded, Is.True);
        Assert.That(_engine.Warnings.Select(warning => (warning.Code, warning.File, warning.LineNumber, warning.ColumnNumber)), Is.EqualTo(new[] { ("SCH1019", _project.PathOf("pets.yaml"), 1, 10) }));
    }

    [Test]
    public void Strict_reading_reports_an_error_and_an_item_can_override_it()
    {
        _project.WithApi("pets.yaml", "summary: !odd A tag.\n" + Api("Pets")).WithApi("toys.yaml", "summary: !odd A tag.\n" + Api("Toys"));
        using var task = Task(_project);
        task.Strict = true;
        task.Apis[1].SetMetadata("Strict", "false");

        task.Execute();

        Assert.That(_engine.Errors.Select(error => error.File), Is.EqualTo(new[] { _project.PathOf("pets.yaml") }));
        Assert.That(_engine.Warnings.Select(warning => warning.File), Is.EqualTo(new[] { _project.PathOf("toys.yaml") }));
    }

    [Test]
    public void Metadata_decides_about_the_module()
    {
        using var task = Task(_project.WithApi("pets.yaml", Api("Pets")));
        task.Apis[0].SetMetadata("Namespace", "Acme.Zoo");
        task.Apis[0].SetMetadata("ClientName", "ZooClient");
        task.Apis[0].SetMetadata("ModulePath", "zoo");
        task.Apis[0].SetMetadata("RequestSuffix", "Query");
        task.Apis[0].SetMetadata("Access", "internal");

        task.Execute();

        var text = string.Concat(task.GeneratedFiles.Where(file => file.ItemSpec.Contains("/Zoo/", StringComparison.Ordinal)).Select(file => File.ReadAllText(file.ItemSpec)));
        Assert.That(text, Does.Contain("namespace Acme.Zoo;").And.Contain("internal partial class ZooClient").And.Contain("record RetrieveThingQuery"));
    }

    [TestCase("", "", "Acme.Zoo")]
    [TestCase("tag", "flat", "Acme.Zoo")]
    [TestCase("tag", "tag", "Acme.Zoo.Animals")]
    [TestCase("flat", "tag", "Acme.Zoo")]
    [TestCase("path", "tag", "Acme.Zoo.Things")]
    public void Metadata_decides_about_tags(string groups, string namespaces, string expected)
    {
        using var task = Task(_project.WithApi("pets.yaml", "api: Zoo\nendpoints:\n  RetrieveThing: { group: animals, get: /things, returns: any }\n"));
        task.Apis[0].SetMetadata("Namespace", "Acme.Zoo");
        task.Apis[0].SetMetadata("Groups", groups);
        task.Apis[0].SetMetadata("Namespaces", namespaces);

        task.Execute();

        var request = task.GeneratedFiles.Select(file => File.ReadAllText(file.ItemSpec)).Single(text => text.Contains("record RetrieveThingRequest ", StringComparison.Ordinal));
        Assert.That(request, Does.Contain($"namespace {expected};"));
    }

    [TestCase("true", true)]
    [TestCase("", true)]
    [TestCase("false", false)]
    public void Metadata_decides_about_the_environment_variables_of_credentials(string value, bool expected)
    {
        using var task = Task(_project.WithApi("pets.yaml", Api("Pets") + "\nauth: { basic: { userEnv: PETS_USER, passwordEnv: PETS_PASSWORD } }\n"));
        task.Apis[0].SetMetadata("EnvironmentCredentials", value);

        Assert.That(task.Execute(), Is.True);
        var text = string.Concat(task.GeneratedFiles.Select(file => File.ReadAllText(file.ItemSpec)));
        Assert.That(text.Contains("PETS_USER", StringComparison.Ordinal), Is.EqualTo(expected));
        Assert.That(text.Contains("PETS_PASSWORD", StringComparison.Ordinal), Is.EqualTo(expected));
    }

    [Test]
    public void A_missing_description_is_reported_where_the_project_lists_it()
    {
        using var task = Task(_project.WithApi("pets.yaml", Api("Pets")));
        File.Delete(_project.PathOf("pets.yaml"));
        _project.WithFile("Shop.csproj", "<Project>\n  <ItemGroup>\n    <SchematicApi Include=\"pets.yaml\" />\n  </ItemGroup>\n</Project>");

        Assert.That(task.Execute(), Is.False);
        var error = _engine.Errors.Single();
        Assert.That((error.Code, error.File, error.LineNumber, error.ColumnNumber), Is.EqualTo(("SCH1001", _project.PathOf("Shop.csproj"), 3, 19)));
    }

    [Test]
    public void Names_of_files_are_escaped_in_the_log()
    {
        const string Name = "pets\n##vso[task.complete]\u001b[31m.yaml";
        using var task = Task(_project.WithApi(Name, "summary: !odd A tag.\n" + Api("Pets")));

        Assert.That(task.Execute(), Is.True);
        string?[] lines = [.. _engine.Warnings.SelectMany(warning => new[] { warning.File, warning.Message }), .. _engine.Messages.SelectMany(message => new[] { message.File, message.Message })];
        Assert.That(_engine.Warnings.Single().File, Does.EndWith("pets\\u000A##vso[task.complete]\\u001B[31m.yaml"));
        Assert.That(lines.OfType<string>(), Has.None.Contains("\n##vso").And.None.Contains("\u001b"));
    }

    [TestCase("SchematicMaxParallelism", "-1")]
    [TestCase("LangVersion", "seven")]
    [TestCase("SchematicTemplateDirectory", "nowhere")]
    [TestCase("Access", "private")]
    [TestCase("Groups", "colour")]
    [TestCase("Namespaces", "path")]
    [TestCase("SchematicCompatibility", "maybe")]
    [TestCase("SchematicOpenApiVersion", "2.0")]
    [TestCase("SchematicOpenApiFormat", "xml")]
    [TestCase("Strict", "yes")]
    [TestCase("Fakes", "maybe")]
    [TestCase("EnvironmentCredentials", "no")]
    [TestCase("ExplicitNulls", "PACTH")]
    [TestCase("ExplicitNulls", "none;PUT")]
    [TestCase("SchematicExplicitNulls", "true")]
    [TestCase("Overrides", "nowhere.yaml")]
    public void An_unknown_value_is_rejected(string property, string value)
    {
        using var task = Task(_project.WithApi("pets.yaml", Api("Pets")));
        if (property == "SchematicMaxParallelism") task.MaxParallelism = -1;
        if (property == "LangVersion") task.LanguageVersion = value;
        if (property == "SchematicTemplateDirectory") task.TemplateDirectory = value;
        if (property == "SchematicCompatibility") task.Compatibility = value;
        if (property == "SchematicExplicitNulls") task.ExplicitNulls = value;
        if (property == "SchematicOpenApiVersion") task.OpenApiVersion = value;
        if (property == "SchematicOpenApiFormat") task.OpenApiFormat = value;
        if (property is "Access" or "Groups" or "Namespaces" or "Strict" or "Fakes" or "Overrides" or "EnvironmentCredentials" or "ExplicitNulls") task.Apis[0].SetMetadata(property, value);

        var succeeded = task.Execute();

        Assert.That(succeeded, Is.False);
        var error = _engine.Errors.Single();
        Assert.That((error.Code, error.File, error.LineNumber, error.ColumnNumber), Is.EqualTo(("SCH9003", _project.PathOf("Shop.csproj"), 0, 0)));
        Assert.That(error.Message, Does.Contain(property).And.Contain(value));
    }

    [Test]
    public void All_values_without_a_meaning_are_reported_together()
    {
        using var task = Task(_project.WithApi("pets.yaml", Api("Pets")).WithApi("toys.yaml", Api("Toys")));
        task.Compatibility = "maybe";
        task.Apis[0].SetMetadata("Access", "private");
        task.Apis[1].SetMetadata("Groups", "colour");

        task.Execute();

        Assert.That(_engine.Errors.Select(error => error.Message), Is.EqualTo(new[]
        {
            "'private' is not a valid value of Access: it must be 'public' or 'internal'",
            "'colour' is not a valid value of Groups: it must be 'tag', 'path' or 'flat'",
            "'maybe' is not a valid value of SchematicCompatibility: it must be 'off', 'warn' or 'error'",
        }));
    }

    [Test]
    public void A_cancelled_task_writes_nothing()
    {
        using var task = Task(_project.WithApi("pets.yaml", Api("Pets")));
        task.Cancel();

        task.Execute();

        Assert.That(_project.Files, Is.Empty);
    }

    [Test]
    public void The_log_has_one_line_and_details_at_low_importance()
    {
        using var task = Task(_project.WithApi("pets.yaml", Api("Pets")));

        task.Execute();

        Assert.That(_engine.Messages.Where(message => message.Importance == MessageImportance.Normal).Select(message => message.Message), Has.One.Matches("^Schematic: 1 modules, 1 generated, 0 up to date in [0-9.]+ s$"));
        Assert.That(_engine.Messages.Where(message => message.Importance == MessageImportance.Low).Select(message => message.Message), Has.Some.Contains("bind     Pets"));
    }

    [Test]
    public void The_log_states_why_modules_are_generated_again()
    {
        using var first = Task(_project.WithApi("pets.yaml", Api("Pets")).WithApi("toys.yaml", Api("Toys")));
        first.Execute();
        Assert.That(_engine.Messages.Select(message => message.Message), Has.None.Contains("pets.yaml changed"));

        using var second = Task(_project.WithApi("pets.yaml", Api("Pets", "Animal")));
        second.Execute();

        Assert.That(
            _engine.Messages.Where(message => message.Importance == MessageImportance.Normal).Select(message => message.Message),
            Has.One.EqualTo("Schematic: generated 1 of 2 modules: pets.yaml changed"));
    }

    [TestCase("my-shop.2nd edition.Apis", "my_shop._2nd_edition.Apis")]
    [TestCase("käse.Apis", "käse.Apis")]
    [TestCase(".Apis", "Apis")]
    [TestCase("acme.internal.base.Apis", "acme.@internal.@base.Apis")]
    public void The_name_of_a_project_is_converted_to_a_namespace(string name, string @namespace)
    {
        using var task = Task(_project.WithApi("pets.yaml", Api("Pets")));
        task.Namespace = name;

        task.Execute();

        Assert.That(File.ReadAllText(Path.Combine(_project.Output, "Registry.g.cs")), Does.Contain($"namespace {@namespace}"));
    }

    [TestCase("Namespace", "N..A")]
    [TestCase("Namespace", "Shop.Apis.Json")]
    [TestCase("Namespace", "Shop.Apis.SchematicApis.V2")]
    [TestCase("ClientName", "2x")]
    [TestCase("ClientName", "Shop.Client")]
    [TestCase("RequestSuffix", "Request;")]
    [TestCase("RequestSuffix", "a b")]
    [TestCase("ModulePath", "../shop")]
    [TestCase("ModulePath", "shop.")]
    public void An_invalid_name_of_metadata_is_rejected(string metadata, string value)
    {
        using var task = Task(_project.WithApi("pets.yaml", Api("Pets")));
        task.Apis[0].SetMetadata(metadata, value);

        Assert.That(task.Execute(), Is.False);
        var error = _engine.Errors.Single();
        Assert.That((error.Code, error.File), Is.EqualTo(("SCH9010", task.ProjectFile)));
        Assert.That(error.Message, Does.StartWith($"'{value}' is not a valid value of the metadata '{metadata}' of 'pets.yaml': "));
    }

    [Test]
    public void All_invalid_names_are_reported_together()
    {
        using var task = Task(_project.WithApi("pets.yaml", Api("Pets")).WithApi("toys.yaml", Api("Toys")));
        task.StatedNamespace = "a b";
        task.Apis[0].SetMetadata("Namespace", "2x");
        task.Apis[1].SetMetadata("ClientName", "a+b");

        task.Execute();

        Assert.That(_engine.Errors.Select(error => error.Message![..error.Message!.IndexOf(':')]), Is.EquivalentTo(new[]
        {
            "'a b' is not a valid value of the property 'SchematicNamespace'",
            "'2x' is not a valid value of the metadata 'Namespace' of 'pets.yaml'",
            "'a+b' is not a valid value of the metadata 'ClientName' of 'toys.yaml'",
        }));
    }

    [TestCase("my-shop.Clients", true)]
    [TestCase("my-shop.2x", false)]
    [TestCase("my-shop.", false)]
    [TestCase("my-shop2.Clients", false)]
    public void The_root_namespace_in_a_stated_namespace_may_be_the_name_of_a_project(string stated, bool isValid)
    {
        using var task = Task(_project.WithApi("pets.yaml", Api("Pets")));
        (task.Namespace, task.StatedNamespace, task.RootNamespace) = (stated, stated, "my-shop");

        Assert.That(task.Execute(), Is.EqualTo(isValid));
    }

    [Test]
    public void Keywords_in_namespaces_are_escaped()
    {
        using var task = Task(_project.WithApi("pets.yaml", Api("Pets")));
        task.Apis[0].SetMetadata("Namespace", " class.new ");

        task.Execute();

        Assert.That(File.ReadAllText(_project.PathOf(Path.Combine(_project.Output, "Pets", "PetsClient.g.cs"))), Does.Contain("namespace @class.@new;"));
    }

    [Test]
    public void Two_versions_of_an_api_in_two_namespaces_are_two_modules()
    {
        _project.WithApi("v1.yaml", "api: Zoo\ntypes: { Pet: { name: string } }\nendpoints:\n  GetPet: { get: /pet, returns: Pet }\n");
        _project.WithApi("v2.yaml", "api: Zoo\ntypes: { Pet: { id: int } }\nendpoints:\n  GetPet: { get: /pet, returns: Pet }\n");
        using var task = Task(_project);
        task.Apis[1].SetMetadata("Namespace", "Zoo.V2");

        Assert.That(task.Execute(), Is.True);

        Assert.That(File.ReadAllText(Path.Combine(_project.Output, "Zoo", "ZooClient.g.cs")), Does.Contain("namespace Shop.Apis.Zoo;"));
        Assert.That(File.ReadAllText(Path.Combine(_project.Output, "Zoo2", "ZooClient.g.cs")), Does.Contain("namespace Zoo.V2;"));
    }

    [Test]
    public void A_module_gets_its_plain_name_when_it_is_the_only_one_left()
    {
        _project.WithApi("v1.yaml", Api("Zoo")).WithApi("v2.yaml", Api("Zoo"));
        using (var both = Task(_project))
        {
            both.Apis[1].SetMetadata("Namespace", "Zoo.V2");
            both.Execute();
        }

        using var one = Task(_project);
        one.Apis = [one.Apis[1]];
        one.Apis[0].SetMetadata("Namespace", "Zoo.V2");

        Assert.That(one.Execute(), Is.True);
        Assert.That(File.ReadAllText(Path.Combine(_project.Output, "Zoo", "ZooClient.g.cs")), Does.Contain("namespace Zoo.V2;"));
        Assert.That(Directory.Exists(Path.Combine(_project.Output, "Zoo2")), Is.False);
    }

    [Test]
    public void A_description_may_be_listed_once_for_each_namespace()
    {
        _project.WithApi("zoo.yaml", Api("Zoo"));
        using var task = Task(_project);
        task.Apis = [new TaskItem(_project.Items[0].Path), new TaskItem(_project.Items[0].Path), new TaskItem(_project.Items[0].Path)];
        task.Apis[1].SetMetadata("Namespace", "Zoo.Inside");

        Assert.That(task.Execute(), Is.True);
        Assert.That(task.GeneratedFiles.Select(file => Path.GetFileName(Path.GetDirectoryName(file.ItemSpec))).Distinct(), Is.SupersetOf(new[] { "Zoo", "Zoo2" }));
        using var again = Task(_project);
        again.Apis = task.Apis;
        again.Execute();
        Assert.That(_engine.Messages.Select(message => message.Message), Has.Some.StartsWith("Schematic: 2 modules, 0 generated, 2 up to date"));
    }

    [TestCase("", "net10.0;net8.0-windows10.0.19041", "1200")]
    [TestCase("", "net9.0", "1300")]
    [TestCase("", "net99.0", "Latest")]
    [TestCase("", "netstandard2.0", "1200")]
    [TestCase("13", "net8.0", "1300")]
    [TestCase("preview", "net8.0", "Preview")]
    public void The_default_language_version_is_that_of_the_lowest_framework(string stated, string frameworks, string expected)
    {
        Assert.That(ProjectLanguage.TryRead(stated, frameworks.Split(';'), out var version), Is.True);
        Assert.That(version, Is.EqualTo(Enum.Parse<Microsoft.CodeAnalysis.CSharp.LanguageVersion>(expected)));
    }

    [Test]
    public void The_inputs_are_recorded_with_the_times_of_the_files_that_descriptions_refer_to()
    {
        _project.WithFile("common.yaml", "components: { schemas: { Name: { type: string } } }").WithApi("pets.yaml", """
            openapi: 3.1.0
            info: { title: Pets, version: "1" }
            paths: { /pets: { get: { operationId: list, responses: { "200": { description: All., content: { application/json: { schema: { $ref: "common.yaml#/components/schemas/Name" } } } } } } } }
            """);
        File.SetLastWriteTime(_project.PathOf("common.yaml"), new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Local));
        using var task = Task(_project);
        task.Options = "What decides.\n";

        task.Execute();

        Assert.That(File.ReadAllText(Path.Combine(_project.Output, "schematic.options")), Is.EqualTo($"What decides.\n{_project.PathOf("common.yaml")} 2026-01-02 03:04:05.0000000\n"));
    }

    [Test]
    public async System.Threading.Tasks.Task A_build_that_another_one_keeps_waiting_says_so()
    {
        using var task = Task(_project.WithApi("pets.yaml", Api("Pets")));
        Task<bool> run;
        using (OutputLock.Take(new OutputDirectory(_project.Output), () => { }, CancellationToken.None))
        {
            run = System.Threading.Tasks.Task.Run(task.Execute);
            Assert.That(() => _engine.Messages.Where(message => message.Importance == MessageImportance.High).Select(message => message.Message), Is.EqualTo(new[] { $"Schematic: waiting for another build that writes to {_project.Output}" }).After(60_000, 50));
            Assert.That(run.IsCompleted, Is.False);
        }

        Assert.That(await run, Is.True);
    }

    [Test]
    public void The_first_successful_run_names_the_clients_and_the_folder_and_later_runs_do_not()
    {
        _project.WithApi("pets.yaml", Api("Pets")).WithApi("toys.yaml", Api("Toys"), item => item);
        using var failing = Task(_project.WithFile("toys.yaml", "api: Toys\napi: Toys\n"));
        Assert.That(failing.Execute(), Is.False);
        using var first = Task(_project.WithFile("toys.yaml", Api("Toys")));
        first.Apis[1].SetMetadata("Namespace", "Acme.Play");
        first.Execute();
        var said = Said();
        using var second = Task(_project.WithFile("pets.yaml", Api("Pets", "Animal")));
        second.Apis[1].SetMetadata("Namespace", "Acme.Play");

        second.Execute();

        Assert.That(said, Is.EqualTo(new[] { $"Schematic: generated Shop.Apis.Pets.PetsClient, Acme.Play.ToysClient in {_project.Output}" }));
        Assert.That(Said(), Is.EqualTo(said));

        List<string?> Said() => [.. _engine.Messages.Where(message => message.Importance == MessageImportance.High).Select(message => message.Message)];
    }

    [TestCase("https://petstore.example/openapi.json")]
    [TestCase("HTTP://petstore.example/openapi.json")]
    [TestCase("http:/petstore.example/openapi.json")]
    public void An_item_that_is_a_URL_is_an_error_that_says_what_to_do(string url)
    {
        _project.WithFile("Shop.csproj", $"<Project>\n  <ItemGroup>\n    <SchematicApi Include=\"{url}\" />\n  </ItemGroup>\n</Project>");
        using var task = Task(_project);
        task.Apis = [new TaskItem(url)];

        Assert.That(task.Execute(), Is.False);

        var error = _engine.Errors.Single();
        Assert.That((error.Code, error.File, error.LineNumber, error.ColumnNumber), Is.EqualTo(("SCH9037", _project.PathOf("Shop.csproj"), 3, 19)));
        Assert.That(error.Message, Is.EqualTo($"'{url}' is a URL; a build downloads nothing. Save the document in the project and list the file instead"));
    }

    private SchematicGenerate Task(ProjectFolder project) => new()
    {
        BuildEngine = _engine,
        Apis = [.. project.Items.Select(item => new TaskItem(item.Path))],
        ProjectFile = project.PathOf("Shop.csproj"),
        OutputDirectory = project.Output,
        Namespace = "Shop.Apis",
        LanguageVersion = "12.0",
        Documentation = "https://example.org/docs/",
        RoslynDirectory = Sdk.RoslynDirectory,
    };
}
