using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

/// <summary>Two APIs of a module share the types that they define alike, down to the types that these refer to.</summary>
public sealed class SharedTypesTests
{
    private static readonly ObjectDefinition Leaf = new("Leaf", [new Member("x", TypeReference.String)]);
    private static readonly ObjectDefinition OtherLeaf = new("Leaf", [new Member("y", TypeReference.String)]);
    private static readonly ObjectDefinition Branch = new("Branch", [new Member("leaf", new NamedReference("Leaf"))]);
    private static readonly ObjectDefinition Root = new("Root", [new Member("branch", new ArrayReference(new NamedReference("Branch")))]);
    private static readonly ObjectDefinition Alone = new("Alone", [new Member("x", TypeReference.String)]);

    [Test]
    public void Types_are_shared_with_all_that_they_refer_to() =>
        Assert.That(SharedTypes.Between([Root, Branch, Leaf], [Leaf, Branch, Root]), Is.EquivalentTo(new[] { "Root", "Branch", "Leaf" }));

    [Test]
    public void Types_that_differ_only_in_what_they_refer_to_are_not_shared() =>
        Assert.That(SharedTypes.Between([Root, Branch, Leaf, Alone], [Root, Branch, OtherLeaf, Alone]), Is.EquivalentTo(new[] { "Alone" }));

    [Test]
    public void A_type_that_refers_to_one_that_the_other_api_lacks_is_not_shared() => Assert.That(SharedTypes.Between([Branch, Leaf], [Branch]), Is.Empty);

    [Test]
    public void A_type_that_one_api_alone_defines_is_not_shared() => Assert.That(SharedTypes.Between([Alone], [Leaf, Alone]), Is.EqualTo(new[] { "Alone" }));

    [Test]
    public void Types_that_refer_to_each_other_are_shared()
    {
        var cycle = new ObjectDefinition("Leaf", [new Member("root", new NamedReference("Root"))]);

        Assert.That(SharedTypes.Between([Root, Branch, cycle], [Root, Branch, cycle with { }]), Has.Count.EqualTo(3));
    }

    private static IEnumerable<TestCaseData> Differences()
    {
        var member = new Member("x", TypeReference.String);
        yield return Case("constant", member with { Constant = Text("a") });
        yield return Case("default", member with { Default = Text("a") });
        yield return Case("constant instead of default", member with { Constant = Text("a") }, member with { Default = Text("a") });
        yield return Case("default next to a constant", member with { Constant = Text("a"), Default = Text("a") }, member with { Constant = Text("a") });
        yield return Case("required", member with { IsRequired = true });
        yield return Case("read-only", member with { IsReadOnly = true });
        yield return Case("write-only", member with { IsWriteOnly = true });
        yield return Case("deprecated", member with { IsDeprecated = true });
        yield return Case("code name", member with { CodeName = "y" });
        yield return Case("nullable", member with { Type = TypeReference.String with { IsNullable = true } });
        yield return Case("quoted", member with { Type = new PrimitiveReference(PrimitiveKind.Int64) { IsQuoted = true } }, member with { Type = new PrimitiveReference(PrimitiveKind.Int64) });
        yield return Case("list instead of map", member with { Type = new ArrayReference(TypeReference.String) }, member with { Type = new MapReference(TypeReference.String) });
    }

    [TestCaseSource(nameof(Differences))]
    public void Objects_whose_members_differ_are_not_shared(Member first, Member second) =>
        Assert.That(SharedTypes.Between([new ObjectDefinition("A", [first])], [new ObjectDefinition("A", [second])]), Is.Empty);

    [Test]
    public void Unions_whose_default_branches_differ_are_not_shared()
    {
        var branch = new UnionBranch(new NamedReference("Leaf"));
        var first = new UnionDefinition("Either", [branch with { IsDefault = true }]) { Discriminator = "kind" };

        Assert.That(SharedTypes.Between([first, Leaf], [first with { Branches = [branch] }, Leaf]), Is.EquivalentTo(new[] { "Leaf" }));
    }

    [Test]
    public void Documentation_does_not_matter() =>
        Assert.That(SharedTypes.Between([Leaf], [Leaf with { Documentation = new Documentation("Another sentence.") }]), Is.EquivalentTo(new[] { "Leaf" }));

    private static TestCaseData Case(string name, Member second, Member? first = null) =>
        new TestCaseData(first ?? new Member("x", TypeReference.String), second).SetArgDisplayNames(name);

    private static DocumentNode Text(string value) => BookshopApi.Node($"\"{value}\"");
}
