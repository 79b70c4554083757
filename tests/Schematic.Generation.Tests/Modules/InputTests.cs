using Schematic.Definitions;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Schematic.Generation.Modules;
using Schematic.Generation.Pipeline;
using static Schematic.Generation.Tests.ProjectFolder;

namespace Schematic.Generation.Tests.Modules;

/// <summary>Everything that decides about the output is an input; nothing is left to a list kept by hand.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class InputTests : IDisposable
{
    private static readonly string[] PathsOfItem = [nameof(ApiItem.Path), nameof(ApiItem.DisplayPath)];

    /// <summary>Properties that affect how a run works, but not its output. Paths of inputs are relative.</summary>
    private static readonly string[] OptionsWithoutEffect =
    [
        nameof(GenerationOptions.ProjectDirectory), nameof(GenerationOptions.ProjectFile), nameof(GenerationOptions.OutputDirectory), nameof(GenerationOptions.MaxParallelism),
        nameof(GenerationOptions.Export), nameof(GenerationOptions.Sources), nameof(GenerationOptions.SourceWords), nameof(GenerationOptions.HostText), nameof(GenerationOptions.LocationOf), nameof(GenerationOptions.Mode),
    ];

    private readonly ProjectFolder _project = new ProjectFolder().WithApi("pets.yaml", Api("Pets"));

    public void Dispose() => _project.Dispose();

    private static IEnumerable<string> SettingsOfItem => Settable(typeof(ApiItem)).Except(PathsOfItem);

    private static IEnumerable<string> Options => Settable(typeof(GenerationOptions)).Except(OptionsWithoutEffect);

    [TestCaseSource(nameof(SettingsOfItem))]
    public void Each_setting_of_an_item_regenerates_its_module(string name)
    {
        Assert.That(_project.WithApi("toys.yaml", Api("Toys")).Run().Generated, Is.EqualTo(2));
        Assert.That(_project.Run().Generated, Is.Zero);

        _project.WithApi("pets.yaml", Api("Pets"), item => Changed(item, name, SettingOf(name)));

        Assert.That(_project.Run().Generated, Is.EqualTo(1));
        Assert.That(_project.Run().Generated, Is.Zero);
    }

    [TestCaseSource(nameof(Options))]
    public void Each_option_regenerates_every_module(string name)
    {
        var value = OptionOf(name);
        Assert.That(_project.Run().Generated, Is.EqualTo(1));
        Assert.That(_project.Run().Generated, Is.Zero);

        Assert.That(_project.Run(options => Changed(options, name, value)).Generated, Is.EqualTo(1));
        Assert.That(_project.Run(options => Changed(options, name, value)).Generated, Is.Zero);
    }

    [Test]
    public void The_reasons_of_a_run_name_what_changed()
    {
        Assert.That(Reasons(), Is.Empty);
        Assert.That(Reasons(), Is.Empty);

        _project.WithApi("pets.yaml", Api("Pets", "Animal"));
        Assert.That(Reasons(), Is.EqualTo(new[] { "pets.yaml changed" }));

        _project.WithFile("pets.overrides.yaml", "operations: { RetrieveAnimal: fetchAnimal }").WithApi("toys.yaml", Api("Toys"));
        Assert.That(Reasons(), Is.EqualTo(new[] { "pets.overrides.yaml changed", "toys.yaml is new" }));

        _project.WithApi("pets.yaml", Api("Pets", "Animal"), item => item with { IsStrict = true });
        var client = Directory.EnumerateFiles(_project.PathOf("obj/schematic/Debug/Toys"), "*.cs").Order(StringComparer.Ordinal).First();
        File.Delete(client);
        Assert.That(Reasons(), Is.EqualTo(new[] { "the settings of pets.yaml changed", $"Toys/{Path.GetFileName(client)} was missing" }));

        _project.WithoutApi("toys.yaml");
        Assert.That(Reasons(), Is.EqualTo(new[] { "toys.yaml was removed" }));

        Assert.That(_project.Run(options => options with { Namespace = "Other" }).Reasons, Is.EqualTo(new[] { "the options, the templates or the generator changed" }));

        IReadOnlyList<string> Reasons() => _project.Run().Reasons;
    }

    [Test]
    public void Another_file_of_overrides_is_noticed_and_so_are_edits_of_it()
    {
        _project.WithFile("a.yaml", "operations: { RetrieveThing: fetchThing }").WithFile("b.yaml", "operations: { RetrieveThing: findThing }");
        Use("a.yaml");
        Assert.That(Requests(), Is.EqualTo("FetchThingRequest"));

        Use("b.yaml");
        Assert.That(Requests(), Is.EqualTo("FindThingRequest"));

        _project.WithFile("b.yaml", "operations: { RetrieveThing: loadThing }").Run();
        Assert.That(Requests(), Is.EqualTo("LoadThingRequest"));

        Assert.That(_project.WithFile("a.yaml", "operations: { RetrieveThing: other }").Run().Generated, Is.Zero);

        void Use(string file) => _project.WithApi("pets.yaml", Api("Pets"), item => item with { Overrides = _project.PathOf(file) }).Run();
    }

    [TestCase("pets.overlay.yaml")]
    [TestCase("pets.overlay.yml")]
    [TestCase("pets.overlay.json")]
    public void An_overlay_next_to_a_description_is_an_input_when_it_is_added_edited_and_deleted(string file)
    {
        _project.Run();

        Assert.That(_project.WithFile(file, Overlay("A pet.")).Run().Generated, Is.EqualTo(1));
        Assert.That(_project.WithFile(file, Overlay("An animal.")).Run().Generated, Is.EqualTo(1));
        Assert.That(_project.Run().Generated, Is.Zero);

        File.Delete(_project.PathOf(file));
        Assert.That(_project.Run().Generated, Is.EqualTo(1));
        Assert.That(_project.Run().Generated, Is.Zero);
    }

    [TestCase("pets.overlay.yaml", "pets.overlay.yml")]
    [TestCase("pets.overlay.yaml", "pets.overlay.json")]
    [TestCase("pets.overlay.yml", "pets.overlay.json")]
    public void Two_overlays_next_to_a_description_are_an_error_when_the_second_is_added(string first, string second)
    {
        _project.WithFile(first, Overlay("A pet.")).Run();

        var found = _project.WithFile(second, Overlay("An animal.")).Run().Diagnostics.Single();
        Assert.That((found.Descriptor.Code, $"{found.Location}", found.Arguments[0], found.Arguments[1]), Is.EqualTo(("SCH2177", $"{second}(1,1)", first, second)));

        File.Delete(_project.PathOf(first));
        Assert.That(_project.Run().Generated, Is.EqualTo(1));
    }

    [Test]
    public void The_order_of_overlays_is_an_input()
    {
        _project.WithFile("a.yaml", Overlay("A pet.")).WithFile("b.yaml", Overlay("An animal."));

        Assert.That(Use("a.yaml", "b.yaml").Generated, Is.EqualTo(1));
        Assert.That(Use("b.yaml", "a.yaml").Generated, Is.EqualTo(1));
        Assert.That(Use("b.yaml", "a.yaml").Generated, Is.Zero);
        Assert.That(Use("a.yaml").Generated, Is.EqualTo(1));

        GenerationResult Use(params string[] files) =>
            _project.WithApi("pets.yaml", Api("Pets"), item => item with { Overlays = [.. files.Select(_project.PathOf)] }).Run();
    }

    [Test]
    public void A_file_of_overrides_next_to_a_description_may_come_and_go()
    {
        _project.Run();

        Assert.That(_project.WithFile("pets.overrides.yaml", "operations: { RetrieveThing: fetchThing }").Run().Generated, Is.EqualTo(1));
        Assert.That(Requests(), Is.EqualTo("FetchThingRequest"));
        File.Delete(_project.PathOf("pets.overrides.yaml"));
        Assert.That(_project.Run().Generated, Is.EqualTo(1));
        Assert.That(Requests(), Is.EqualTo("RetrieveThingRequest"));
    }

    [TestCase(CompatibilityMode.Warn, false, 1)]
    [TestCase(CompatibilityMode.Off, true, 1)]
    [TestCase(CompatibilityMode.Off, false, 1)]
    public void A_record_next_to_a_description_may_come_and_go(CompatibilityMode compatibility, bool emitsMetadata, int generated)
    {
        Run();
        _project.Run(options => options with { Mode = GenerationMode.Accept });
        Assert.That(File.Exists(_project.PathOf("pets.schematic.lock.json")), Is.True);

        Assert.That(Run(), Is.EqualTo(generated));
        Assert.That(Run(), Is.Zero);
        File.Delete(_project.PathOf("pets.schematic.lock.json"));
        Assert.That(Run(), Is.EqualTo(generated));

        int Run() => _project.Run(options => options with { Compatibility = compatibility, EmitsMetadata = emitsMetadata }).Generated;
    }

    [Test]
    public void Missing_files_that_would_be_inputs_are_listed_with_the_inputs()
    {
        ReadFiles? read = null;
        _project.WithFile("common.yaml", "components: { schemas: { Name: { type: string } } }").WithApi("toys.yaml", """
            openapi: 3.1.0
            info: { title: Toys, version: "1" }
            paths: { /toys: { get: { operationId: list, responses: { "200": { description: All., content: { application/json: { schema: { $ref: "common.yaml#/components/schemas/Name" } } } } } } } }
            """);

        _project.Run(options => options with { Compatibility = CompatibilityMode.Warn, HostText = files => Text(read = files) });

        string[] expected = ["common.yaml", "pets.overlay.json", "pets.overlay.yaml", "pets.overlay.yml", "pets.overrides.yaml", "pets.schematic.lock.json", "toys.overlay.json", "toys.overlay.yaml", "toys.overlay.yml", "toys.overrides.yaml", "toys.schematic.lock.json"];
        Assert.That(read!.Names, Is.EqualTo(expected));
        Assert.That(File.ReadAllLines(Path.Combine(_project.Output, "schematic.inputs")), Is.EqualTo(expected));
        Assert.That(File.ReadAllText(Path.Combine(_project.Output, "schematic.options")), Is.EqualTo("the host's own"));

        static string Text(ReadFiles files) => files.Names.Count > 0 ? "the host's own" : "";
    }

    [Test]
    public void The_list_of_files_that_were_read_is_that_of_the_last_run()
    {
        _project.WithApi("toys.yaml", Api("Toys")).Run();

        _project.WithoutApi("toys.yaml").Run();

        Assert.That(File.ReadAllLines(Path.Combine(_project.Output, "schematic.inputs")), Is.EqualTo(new[] { "pets.overlay.json", "pets.overlay.yaml", "pets.overlay.yml", "pets.overrides.yaml", "pets.schematic.lock.json" }));
        _project.WithoutApi("pets.yaml").Run();
        Assert.That(File.Exists(Path.Combine(_project.Output, "schematic.inputs")), Is.False);
    }

    private string Requests() => Path.GetFileName(Directory.EnumerateFiles(_project.Output, "*.cs", SearchOption.AllDirectories)
        .SelectMany(File.ReadLines).First(line => line.Contains("partial record ", StringComparison.Ordinal) && line.Contains("Request", StringComparison.Ordinal)).Trim().Split(' ').First(word => word.EndsWith("Request", StringComparison.Ordinal)));

    private static IEnumerable<string> Settable(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => property.Name);

    private static ApiItem Changed(ApiItem item, string name, object value) => Set(item with { }, name, value);

    private static GenerationOptions Changed(GenerationOptions options, string name, object value) => Set(options with { }, name, value);

    private static T Set<T>(T target, string name, object value)
        where T : class
    {
        var property = typeof(T).GetProperty(name)!;
        Assert.That(property.GetValue(target), Is.Not.EqualTo(value), "The value has to differ.");
        property.SetValue(target, value);
        return target;
    }

    private object SettingOf(string name) => name switch
    {
        nameof(ApiItem.Namespace) => "Acme.Zoo",
        nameof(ApiItem.ClientName) => "ZooClient",
        nameof(ApiItem.ModulePath) => "Zoo",
        nameof(ApiItem.RequestSuffix) => "Query",
        nameof(ApiItem.Include) => new[] { "RetrieveThing" },
        nameof(ApiItem.Exclude) => new[] { "Nothing" },
        nameof(ApiItem.Overrides) => _project.WithFile("names.yaml", "operations: { RetrieveThing: fetchThing }").PathOf("names.yaml"),
        nameof(ApiItem.Overlays) => new[] { _project.WithFile("changes.yaml", Overlay("A pet.")).PathOf("changes.yaml") },
        nameof(ApiItem.AllowedReferences) => new[] { Path.GetFullPath(_project.PathOf("../shared")) },
        nameof(ApiItem.Companion) => _project.PathOf("names.json"),
        nameof(ApiItem.IsInternal) or nameof(ApiItem.IsStrict) or nameof(ApiItem.HasNamespacePerGroup) or nameof(ApiItem.HasFakes) or nameof(ApiItem.IgnoresEnvironment) or nameof(ApiItem.GeneratesUsed) => true,
        nameof(ApiItem.Groups) => ApiGrouping.Path,
        nameof(ApiItem.ExplicitNulls) => new[] { "PUT" },
        _ => throw new NotSupportedException($"Give a value for '{name}' here, and add it to {nameof(ApiItem)}.{nameof(ApiItem.Settings)}."),
    };

    private object OptionOf(string name) => name switch
    {
        nameof(GenerationOptions.Namespace) => "Acme.Apis",
        nameof(GenerationOptions.ItemNamespaces) => new[] { "Acme.Zoo" },
        nameof(GenerationOptions.BuiltInTemplates) => Copy(Path.Combine(AppContext.BaseDirectory, "templates")),
        nameof(GenerationOptions.OwnTemplates) => _project.WithFile("templates/notes.txt", "None.").PathOf("templates"),
        nameof(GenerationOptions.LanguageVersion) => LanguageVersion.CSharp13,
        nameof(GenerationOptions.MetadataDirectory) => _project.PathOf("docs"),
        nameof(GenerationOptions.Frameworks) => new[] { "net9.0" },
        nameof(GenerationOptions.Compatibility) => CompatibilityMode.Warn,
        nameof(GenerationOptions.Host) => typeof(InputTests).Assembly.Location,
        nameof(GenerationOptions.EmitsGlobalUsings) or nameof(GenerationOptions.HasTools) or nameof(GenerationOptions.EmitsMetadata) => true,
        _ => throw new NotSupportedException($"Give a value for '{name}' here, and add it to {nameof(GenerationOptions)}.{nameof(GenerationOptions.Inputs)}."),
    };

    private string Copy(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            _project.WithFile("copy/" + Path.GetRelativePath(folder, file), File.ReadAllText(file));
        _project.WithFile("copy/" + Path.GetFileName(Directory.EnumerateFiles(folder, "*.scriban").Order(StringComparer.Ordinal).First()), "Another.");
        return _project.PathOf("copy");
    }
}
