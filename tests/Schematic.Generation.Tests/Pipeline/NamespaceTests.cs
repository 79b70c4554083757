using Schematic.Definitions.Documents;
using static Schematic.Generation.Tests.ProjectFolder;

namespace Schematic.Generation.Tests.Pipeline;

/// <summary>Several modules in one namespace, and modules whose namespaces contain each other.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class NamespaceTests : IDisposable
{
    private readonly ProjectFolder _project = new();

    public void Dispose() => _project.Dispose();

    [Test]
    public void Modules_without_equal_names_share_a_namespace()
    {
        var result = With(("pets.yaml", Api("Pets", "Pet"), "Shop"), ("toys.yaml", Api("Toys", "Toy"), "Shop")).Run();

        Assert.That(result.Diagnostics, Is.Empty);
        Assert.That(_project.Files, Is.SupersetOf(new[] { "Pets/PetsClient.g.cs", "Toys/ToysClient.g.cs" }));
    }

    [Test]
    public void A_type_is_renamed_if_its_name_is_that_of_a_stated_namespace()
    {
        With(("a.yaml", Api("Pets", "Toy"), "Shop"), ("b.yaml", Api("Toys", "Ball"), "Shop.Toy.Box"));

        var result = _project.Run(options => options with { ItemNamespaces = ["Shop", "Shop.Toy.Box"] });

        Assert.That(result.Diagnostics, Is.Empty);
        Assert.That(File.ReadAllText(_project.Output + "/Pets/Models.g.cs"), Does.Not.Match(@"record Toy\b"));
    }

    [TestCase("Pets", "Thing", "Shop", "Toys", "Thing", "Shop", "'Shop.RetrieveThingRequest' and 1 more", TestName = "A type and a request in one stated namespace")]
    [TestCase("Pets", "Thing", null, "Toys", "Thing", "Shop.Apis.Pets", "'Shop.Apis.Pets.RetrieveThingRequest' and 1 more", TestName = "A stated namespace that is the default of another module")]
    [TestCase("Pets", "Thing", null, "Pets", "Ball", "Shop.Apis.Pets", "'Shop.Apis.Pets.PetsClient' and 2 more", TestName = "A client and what belongs to it")]
    [TestCase("Pets", "Toys", "Shop.Apis", "Toys", "Ball", null, "'Shop.Apis.Toys'", TestName = "A type with the name of a default namespace")]
    public void The_same_full_name_in_two_modules_is_an_error(string first, string firstType, string? firstNamespace, string second, string secondType, string? secondNamespace, string names)
    {
        With(("a.yaml", Api(first, firstType), firstNamespace), ("b.yaml", Api(second, secondType), secondNamespace));

        var result = _project.Run(options => options with
        {
            ItemNamespaces = [.. new[] { firstNamespace, secondNamespace }.OfType<string>()],
            LocationOf = item => new SourceLocation("Shop.csproj", item.DisplayPath == "b.yaml" ? 9 : 8, 5),
        });

        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.ToString()), Has.Some.Match(@"^Shop\.csproj\([89],5\): error SCH9040: '[ab]\.yaml' and '[ab]\.yaml' both declare " + names.Replace(".", "\\.", StringComparison.Ordinal)));
        Assert.That(_project.Files, Has.None.EndsWith(".g.cs"));
    }

    [Test]
    public void A_module_that_is_up_to_date_is_compared_with_one_that_is_not()
    {
        With(("a.yaml", Api("Pets", "Pet"), "Shop"), ("b.yaml", Api("Toys", "Toy"), "Shop.Toys"), ("c.yaml", Api("Cars", "Car"), null)).Run();
        Assert.That(_project.Run().Generated, Is.Zero);

        var later = With(("b.yaml", Api("Toys", "Pet"), "Shop")).Run();
        var corrected = With(("b.yaml", Api("Toys", "Ball"), "Shop")).Run();

        Assert.That(later.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Code), Is.EqualTo(new[] { "SCH9040" }));
        Assert.That(corrected.Diagnostics, Is.Empty);
        Assert.That(_project.Run().Generated, Is.Zero);
    }

    private ProjectFolder With(params (string Path, string Text, string? Namespace)[] apis)
    {
        foreach (var (path, text, name) in apis) _project.WithApi(path, text, item => item with { Namespace = name });
        return _project;
    }
}
