using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using static Schematic.Definitions.Tests.Native.NativeText;

namespace Schematic.Definitions.Tests.Native;

public sealed class TypeNotationTests
{
    [TestCase("string", "String")]
    [TestCase("bool", "Boolean")]
    [TestCase("int", "Int32")]
    [TestCase("long", "Int64")]
    [TestCase("ulong", "UInt64")]
    [TestCase("bigint", "BigInteger")]
    [TestCase("float", "Single")]
    [TestCase("double", "Double")]
    [TestCase("decimal", "Decimal")]
    [TestCase("bytes", "Bytes")]
    [TestCase("base64url", "Base64Url")]
    [TestCase("date", "Date")]
    [TestCase("time", "Time")]
    [TestCase("datetime", "DateTime")]
    [TestCase("unixtime", "UnixTime")]
    [TestCase("duration", "Duration")]
    [TestCase("uuid", "Uuid")]
    [TestCase("uri", "Uri")]
    [TestCase("any", "Any")]
    [TestCase("Other", "Other")]
    [TestCase("Other[]", "[Other]")]
    [TestCase("Other[][]", "[[Other]]")]
    [TestCase("map<Other[]>", "{[Other]}")]
    [TestCase("map< string >[]", "[{String}]")]
    [TestCase("string<long>", "quoted Int64")]
    [TestCase("Other | null", "Other|null")]
    [TestCase("(Other | null)[]", "[Other|null]")]
    [TestCase("map<int | null>", "{Int32|null}")]
    [TestCase("Other[] | null", "[Other]|null")]
    public void A_type_is_written_briefly(string notation, string expected)
    {
        var member = MemberOf(notation);

        Assert.That(Describe(member.Type), Is.EqualTo(expected));
        Assert.That(member.IsRequired, Is.True);
    }

    [TestCase("Other?", "Other")]
    [TestCase("map<Other[]>?", "{[Other]}")]
    [TestCase("Other? | null", "Other|null")]
    [TestCase("int = 20", "Int32")]
    public void A_question_mark_or_a_default_makes_a_member_optional(string notation, string expected)
    {
        var member = MemberOf(notation);

        Assert.That(Describe(member.Type), Is.EqualTo(expected));
        Assert.That(member.IsRequired, Is.False);
    }

    [TestCase("int = 20", ScalarKind.Number, "20")]
    [TestCase("double = -1.5e3", ScalarKind.Number, "-1.5e3")]
    [TestCase("bool = true", ScalarKind.Boolean, "true")]
    [TestCase("string = 20", ScalarKind.String, "20")]
    [TestCase("string = two words", ScalarKind.String, "two words")]
    [TestCase("'string = \"\"'", ScalarKind.String, "")]
    [TestCase("Other = on", ScalarKind.String, "on")]
    [TestCase("int? | null = null", ScalarKind.Null, "null")]
    public void A_default_has_the_kind_that_its_type_asks_for(string notation, ScalarKind kind, string text)
    {
        var value = (ScalarNode)MemberOf(notation).Default!;

        Assert.That((value.Kind, value.Text), Is.EqualTo((kind, text)));
    }

    [TestCase("const message", "String", "message")]
    [TestCase("const 3", "Int64", "3")]
    [TestCase("const 0.5", "Double", "0.5")]
    [TestCase("const true", "Boolean", "true")]
    [TestCase("'const \"true\"'", "String", "true")]
    public void A_constant_makes_its_own_type(string notation, string type, string text)
    {
        var member = MemberOf(notation);

        Assert.That(Describe(member.Type), Is.EqualTo(type));
        Assert.That(member.Constant.AsText(), Is.EqualTo(text));
        Assert.That(member.IsRequired, Is.True);
    }

    [TestCase("Other[", 11)]
    [TestCase("map<Other", 14)]
    [TestCase("map", 8)]
    [TestCase("Other[]] ", 12)]
    [TestCase("'Other]'", 11)]
    [TestCase("map<Other?>", 14)]
    [TestCase("string | int", 14)]
    [TestCase("string<Other>", 12)]
    [TestCase("int =", 10)]
    [TestCase("const", 10)]
    [TestCase("file", 5)]
    [TestCase("\"\"", 6)]
    [TestCase("'*'", 6)]
    public void A_faulty_type_is_reported_at_its_column(string notation, int column)
    {
        Assert.That(Errors($"api: Sample\ntypes:\n  Other: [on, off]\n  A:\n    m: {notation}\n"), Is.EqualTo([$"a.yaml(5,{column + 3}) SCH2007"]));
    }

    [Test]
    public void A_fault_behind_an_escape_is_reported_at_the_text()
    {
        Assert.That(Errors("{\"api\": \"Sample\", \"types\": {\"A\": \"Oth\\u0065r[\"}}", "a.json"), Is.EqualTo(["a.json(1,34) SCH2007"]));
    }

    private static Member MemberOf(string notation)
    {
        var api = ReadApi($"api: Sample\ntypes:\n  Other: [on, off]\n  A:\n    m: {notation}\n");
        return ((ObjectDefinition)api.Types[1]).Members.Single();
    }
}
