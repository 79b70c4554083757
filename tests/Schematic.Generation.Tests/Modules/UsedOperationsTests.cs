using Schematic.Generation.Modules;
using Schematic.Generation.Pipeline;

namespace Schematic.Generation.Tests.Modules;

/// <summary>A module is generated again if the sources mention other names of it, and only then.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class UsedOperationsTests : IDisposable
{
    private const string Pets = """
        api: Pets
        baseUrl: https://example.org
        endpoints:
          ListPets: { get: /pets, returns: "Pet[]" }
          FindPet: { get: "/pets/{id}", returns: Pet }
          ListToys: { get: /toys, returns: "Toy[]" }
        types:
          Pet: { name: string }
          Toy: { color: string }
        """;

    private readonly ProjectFolder _project = new ProjectFolder().WithApi("pets.yaml", Pets, item => item with { GeneratesUsed = true }).WithFile("Program.cs", "await pets.ListPetsAsync();");

    public void Dispose() => _project.Dispose();

    [Test]
    public void A_new_call_generates_the_module_and_other_edits_do_not()
    {
        Assert.That(Run().Generated, Is.EqualTo(1));
        Assert.That(Requests(), Is.EqualTo("ListPetsRequest"));
        Assert.That(Run().Generated, Is.Zero);

        Assert.That(Run("await pets.ListPetsAsync(); // a comment").Generated, Is.Zero);
        Assert.That(Run("await pets.ListPetsAsync(); await pets.FindPetAsync(id);").Generated, Is.EqualTo(1));
        Assert.That(Requests(), Is.EqualTo("FindPetRequest ListPetsRequest"));
        Assert.That(Run("await pets.ListToysAsync();").Generated, Is.EqualTo(1));
        Assert.That(Requests(), Is.EqualTo("ListToysRequest"));
        Assert.That(Run("").Generated, Is.EqualTo(1));
        Assert.That(Requests(), Is.Empty);
    }

    [Test]
    public void A_new_call_generates_its_module_only()
    {
        _project.WithApi("toys.yaml", ProjectFolder.Api("Toys"), item => item with { GeneratesUsed = true });
        Assert.That(Run().Generated, Is.EqualTo(2));

        var result = Run("await pets.ListPetsAsync(); await toys.RetrieveThingAsync(id);");

        Assert.That(result.Generated, Is.EqualTo(1));
        Assert.That(result.UpToDate, Is.EqualTo(new[] { "Pets" }));
    }

    [Test]
    public void A_new_call_is_the_reason_of_a_run_after_changes_of_files()
    {
        Run();
        Assert.That(Run("await pets.FindPetAsync(id);").Reasons, Is.EqualTo(new[] { "the sources mention other operations of Pets" }));

        _project.WithFile("pets.yaml", Pets.Replace("color", "size", StringComparison.Ordinal));
        Assert.That(Run("await pets.ListToysAsync();").Reasons, Is.EqualTo(new[] { "pets.yaml changed" }));

        var file = Directory.EnumerateFiles(_project.PathOf("obj/schematic/Debug/Pets"), "*.cs").Order(StringComparer.Ordinal).First();
        File.Delete(file);
        _project.WithFile("pets.yaml", Pets);
        Assert.That(Run("await pets.ListPetsAsync();").Reasons, Is.EqualTo(new[] { $"Pets/{Path.GetFileName(file)} was missing" }));
    }

    [Test]
    public void The_names_that_a_build_compares_are_those_of_the_last_run()
    {
        Run();

        Assert.That(Mentions(), Is.EqualTo("Pets: ListPetsAsync\n"));
        Assert.That(Mentions(), Is.EqualTo("Pets: ListPetsAsync\n"), "with the results of the last search");

        _project.WithFile("Program.cs", "pets.FindPetAsync, Pet");
        File.SetLastWriteTimeUtc(_project.PathOf("Program.cs"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.That(Mentions(), Is.EqualTo("Pets: FindPetAsync Pet\n"));
        Assert.That(Mentions(), Is.EqualTo("Pets: FindPetAsync Pet\n"), "with the results of the last search");
    }

    [Test]
    public void A_source_that_does_not_exist_mentions_nothing()
    {
        Assert.That(_project.Run(options => options with { Sources = [_project.PathOf("Missing.cs")] }).HasErrors, Is.False);
        Assert.That(Requests(), Is.Empty);
    }

    [Test]
    public void Words_outside_of_the_sources_count()
    {
        Assert.That(_project.Run(options => options with { SourceWords = ["Shop.Apis.Pets.FindPetRequest"] }).Generated, Is.EqualTo(1));
        Assert.That(Requests(), Is.EqualTo("FindPetRequest"));
        Assert.That(_project.Run(options => options with { SourceWords = ["System.Collections.Generic.List<Shop.Apis.Pets.FindPetRequest>"] }).Generated, Is.Zero);
        Assert.That(_project.Run(options => options with { SourceWords = ["Shop.Apis.Pets.ListToysRequest"] }).Generated, Is.EqualTo(1));
        Assert.That(Requests(), Is.EqualTo("ListToysRequest"));
    }

    private string Mentions() => new SourceMentions([_project.PathOf("Program.cs")], [], _project.PathOf("obj/mentions.cache")).FindNames(_project.Output);

    private GenerationResult Run(string? program = null)
    {
        if (program is not null) _project.WithFile("Program.cs", program);
        return _project.Run(options => options with { Sources = [_project.PathOf("Program.cs")] });
    }

    private string Requests() => string.Join(' ', Directory.EnumerateFiles(Path.Combine(_project.Output, "Pets"), "Requests*.cs").SelectMany(File.ReadLines)
        .Where(line => line.Contains("partial record ", StringComparison.Ordinal)).Select(line => line.Split("record ")[1].Split(' ', ':', '(')[0]).Order(StringComparer.Ordinal));
}
