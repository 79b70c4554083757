using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Tests.Binding.Names;

public sealed class NameScopeTests
{
    [TestCase("Pet Pet Pet", "Pet Pet2 Pet3")]
    [TestCase("Pet pet", "Pet pet")]
    [TestCase("Pet2 Pet Pet Pet", "Pet2 Pet Pet3 Pet4")]
    [TestCase("Pet Pet Pet2 Pet", "Pet Pet2 Pet2_2 Pet3")]
    [TestCase("V1 V1 V1", "V1 V1_2 V1_3")]
    [TestCase("Equals Client", "Equals2 Client2")]
    public void A_name_that_is_taken_gets_the_first_free_number(string names, string expected)
    {
        var scope = new NameScope(["Equals"], ["Client"]);

        Assert.That(string.Join(' ', names.Split(' ').Select(scope.Add)), Is.EqualTo(expected));
    }

    [Test]
    public void A_scope_contains_its_names_and_those_that_are_reserved()
    {
        var scope = new NameScope(["Equals"], ["Client"]);
        scope.Add("Pet");

        Assert.That(((string[])["Equals", "Client", "Pet", "pet", "Pet2"]).Where(scope.Contains), Is.EqualTo(new[] { "Equals", "Client", "Pet" }));
    }

    [Test]
    public void Reserved_names_of_several_scopes_stay_the_same()
    {
        HashSet<string> common = ["Equals"];

        new NameScope(common, []).Add("Pet");

        Assert.That(new NameScope(common, []).Add("Pet"), Is.EqualTo("Pet"));
    }
}
