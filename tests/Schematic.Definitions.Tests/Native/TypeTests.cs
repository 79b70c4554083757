using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using static Schematic.Definitions.Tests.Native.NativeText;

namespace Schematic.Definitions.Tests.Native;

public sealed class TypeTests
{
    [TestCase("string[]", "[String]")]
    [TestCase("{ $type: map<int>, $summary: x }", "{Int32}")]
    public void A_text_is_an_alias(string text, string expected)
    {
        Assert.That(Describe(((AliasDefinition)TypeOf(text)).Target), Is.EqualTo(expected));
    }

    [TestCase("[a, on, 1, 1.10]", PrimitiveKind.String, "a on 1 1.10")]
    [TestCase("[1, -1]", PrimitiveKind.Int64, "1 -1")]
    [TestCase("[0.5, 1]", PrimitiveKind.Double, "0.5 1")]
    [TestCase("{ $enum: { Up: 1, Down: { value: -1, deprecated: true } } }", PrimitiveKind.Int64, "Up=1 Down=-1")]
    [TestCase("[{ value: a, name: First, summary: x }]", PrimitiveKind.String, "First=a")]
    public void A_list_is_an_enum(string text, PrimitiveKind valueType, string expected)
    {
        var type = (EnumDefinition)TypeOf(text);

        Assert.That(type.ValueType, Is.EqualTo(valueType));
        Assert.That(string.Join(' ', type.Values.Select(value => value.CodeName is null ? value.Value : $"{value.CodeName}={value.Value}")), Is.EqualTo(expected));
    }

    [Test]
    public void A_mapping_is_an_object_with_members()
    {
        var type = (ObjectDefinition)TypeOf("""
            {
                $summary: A thing., $docs: https://a.example, $deprecated: true, $additional: any,
                a: string, b: string?, c: string | null, d: "string? | null",
                e: { type: int, readOnly: true, name: Number, summary: x }, f: { const: 3 }, $members: { $g: string },
            }
            """);

        Assert.That(type.Documentation, Is.EqualTo(new Documentation("A thing.", null, "https://a.example")));
        Assert.That(type.IsDeprecated, Is.True);
        Assert.That(Describe(type.AdditionalMembers!), Is.EqualTo("Any"));
        Assert.That(type.Members.Select(member => $"{member.Name} {Describe(member.Type)} {(member.IsRequired ? "required" : "optional")}"), Is.EqualTo(
        [
            "a String required", "b String optional", "c String|null required", "d String|null optional", "e Int32 required", "f Int64 required",
            "$g String required",
        ]));
        Assert.That((type.Members[4].CodeName, type.Members[4].IsReadOnly, type.Members[4].Documentation.Summary), Is.EqualTo(("Number", true, "x")));
        Assert.That(type.Members[5].Constant.AsInt64(), Is.EqualTo(3));
    }

    [Test]
    public void What_an_object_includes_is_merged_into_it()
    {
        var types = ReadApi("""
            api: A
            types:
              Last: { $includes: [First, Middle], a: int, e: int }
              First: { a: string, b: string, $additional: any }
              Middle: { $includes: First, b: int, c: int }
            """).Types.Cast<ObjectDefinition>().ToArray();

        Assert.That(types.Select(type => $"{type.Name}: {string.Join(", ", type.Members.Select(member => $"{member.Name} {Describe(member.Type)}"))}"), Is.EqualTo(
        [
            "Last: a Int32, b Int32, c Int32, e Int32", "First: a String, b String", "Middle: a String, b Int32, c Int32",
        ]));
        Assert.That(types.Select(type => type.AdditionalMembers), Is.All.Not.Null);
    }

    [TestCase("{ $discriminator: kind, $oneOf: [Cat, Dog] }", "kind", "Cat(cat) Dog(dog)")]
    [TestCase("{ $discriminator: kind, $oneOf: { c: Cat, d: Dog, e: Dog } }", "kind", "Cat(c) Dog(d,e)")]
    [TestCase("{ $oneOf: [string, Cat] }", null, "String() Cat()")]
    [TestCase("{ $oneOf: { Text: string, Pet: Cat } }", null, "Text=String() Pet=Cat()")]
    public void A_union_has_branches(string text, string? discriminator, string expected)
    {
        var type = (UnionDefinition)TypeOf(text);

        Assert.That(type.Discriminator, Is.EqualTo(discriminator));
        Assert.That(
            string.Join(' ', type.Branches.Select(branch =>
                $"{(branch.CodeName is null ? "" : branch.CodeName + "=")}{Describe(branch.Type)}({string.Join(',', branch.DiscriminatorValues)})")),
            Is.EqualTo(expected));
    }

    private static TypeDefinition TypeOf(string text) =>
        ReadApi($"api: A\ntypes:\n  Thing: {text}\n  Cat: {"{"} kind: const cat {"}"}\n  Dog: {"{"} kind: const dog {"}"}\n").Types[0];
}
