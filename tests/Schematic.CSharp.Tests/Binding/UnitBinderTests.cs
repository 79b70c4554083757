using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

public sealed class UnitBinderTests
{
    [Test]
    public void File_names_suit_every_file_system()
    {
        var code = GeneratedCode.Of(Api("名前", "con", "CON", "a/b", "..", new string('x', 300), new string('x', 301)));

        var names = code.Files.Select(file => file.FileName).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(names, Is.All.Matches("^[A-Za-z0-9_.]{1,100}[.]g[.]cs$"));
            Assert.That(names.Select(name => name.ToUpperInvariant()), Is.Unique);
            Assert.That(names.Select(name => name.Split('.')[0]), Has.None.AnyOf("CON", "con", "NUL", "AUX", ""));
        });
    }

    [Test]
    public void A_file_has_no_more_than_a_hundred_declarations()
    {
        var code = GeneratedCode.Of(Api() with { Types = [.. Enumerable.Range(0, 250).Select(number => new ObjectDefinition($"Type{number}", []))] });

        Assert.That(code.Files.Where(file => file.FileName.StartsWith("Models", StringComparison.Ordinal)).Select(file => file.FileName), Is.EqualTo(new[] { "Models.g.cs", "Models.2.g.cs", "Models.3.g.cs" }));
    }

    [Test]
    public void Types_lie_with_the_group_that_alone_uses_them()
    {
        var pet = new JsonContent("application/json", new NamedReference("Pet"));
        var code = GeneratedCode.Of(Api() with
        {
            Endpoints = [Endpoint("Pets", pet)],
            Types = [new ObjectDefinition("Pet", [new Member("owner", new NamedReference("Owner"))]), new ObjectDefinition("Owner", []), new ObjectDefinition("Alone", [])],
        });

        Assert.That(code.Files.Single(file => file.FileName == "Models.Pets.g.cs").Text, Does.Contain("record Pet ").And.Contain("record Owner ").And.Not.Contain("record Alone "));
    }

    private static ApiDefinition Api(params string[] groups) => new() { Name = "Sample", Endpoints = [.. groups.Select(group => Endpoint(group))] };

    private static Endpoint Endpoint(string group, params ResponseContent[] contents) => new()
    {
        Id = "Get" + group,
        Group = group,
        Method = "GET",
        Path = PathTemplate.Parse("/x"),
        Responses = [new Response("200") { Contents = contents }],
    };
}
