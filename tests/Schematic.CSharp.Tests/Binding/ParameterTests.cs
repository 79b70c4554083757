using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

public sealed class ParameterTests
{
    private static readonly TypeReference Word = TypeReference.String;

    private static IEnumerable<TestCaseData> Composed()
    {
        yield return new TestCaseData(new ArrayReference(Word)).SetArgDisplayNames("list");
        yield return new TestCaseData(new MapReference(Word)).SetArgDisplayNames("map");
        yield return new TestCaseData(new NamedReference("Thing")).SetArgDisplayNames("object");
        yield return new TestCaseData(new NamedReference("Either")).SetArgDisplayNames("union");
        yield return new TestCaseData(TypeReference.Any).SetArgDisplayNames("any");
    }

    [TestCaseSource(nameof(Composed))]
    public void A_joined_parameter_says_so(TypeReference type)
    {
        Assert.That(Writes(Query(type) with { Explode = false }), Does.Contain(", explode: false);"));
        Assert.That(Writes(Query(type)), Does.Not.Contain("explode:"));
    }

    [TestCaseSource(nameof(Composed))]
    public void A_separated_header_says_so(TypeReference type)
    {
        Assert.That(Writes(new Parameter("x", ParameterLocation.Header, type) { Explode = true }), Does.Contain(", explode: true);"));
        Assert.That(Writes(new Parameter("x", ParameterLocation.Header, type)), Does.Not.Contain("explode:"));
    }

    [TestCaseSource(nameof(Composed))]
    public void A_joined_field_of_a_form_says_so(TypeReference type)
    {
        Assert.That(Writes(new FormField("x", type) { Explode = false }), Does.Contain(", explode: false);"));
        Assert.That(Writes(new FormField("x", type)), Does.Not.Contain("explode:"));
    }

    [Test]
    public void To_explode_a_single_value_means_nothing() => Assert.That(Writes(Query(Word) with { Explode = false }), Does.Not.Contain("explode:"));

    [Test]
    public void A_required_constant_is_sent_whatever_the_default_is()
    {
        var parameter = Query(Word) with { IsRequired = true, Constant = Text("fixed"), Default = Text("other") };

        Assert.That(Writes(parameter), Does.Contain("request.Query(\"x\", \"fixed\", "));
    }

    [Test]
    public void An_optional_constant_is_left_to_the_caller()
    {
        var code = Code(Query(Word) with { Constant = Text("fixed"), Default = Text("other") });

        Assert.That(code, Does.Contain("request.Query(\"x\", X, ").And.Contain("Default: <c>other</c>."));
    }

    [Test]
    public void A_default_next_to_a_constant_is_documented_and_not_assigned()
    {
        var member = new Member("x", Word) { IsRequired = true, Constant = Text("fixed"), Default = Text("other") };
        var code = GeneratedCode.Of(Api(endpoint => endpoint with { Parameters = [Query(new NamedReference("Thing"))] }) with { Types = [new ObjectDefinition("Thing", [member])] }).Text;

        Assert.That(code, Does.Contain("public string X { get; init; } = \"fixed\";").And.Contain("Default: <c>other</c>."));
    }

    private static Parameter Query(TypeReference type) => new("x", ParameterLocation.Query, type) { Style = ParameterStyle.Form, Explode = true };

    private static string Writes(FormField field) => WriteOf(GeneratedCode.Of(Api(endpoint => endpoint with
    {
        Body = new RequestBody([new FormBody("application/x-www-form-urlencoded", [field])]),
    })).Text);

    private static string Writes(Parameter parameter) => WriteOf(Code(parameter));

    private static string Code(Parameter parameter) => GeneratedCode.Of(Api(endpoint => endpoint with { Parameters = [parameter] })).Text;

    private static string WriteOf(string code) => code[code.IndexOf("public void Write(", StringComparison.Ordinal)..];

    private static ApiDefinition Api(Func<Endpoint, Endpoint> change) => new()
    {
        Name = "Sample",
        Endpoints = [change(new Endpoint { Id = "Do", Method = "POST", Path = PathTemplate.Parse("/x"), Responses = [new Response("204")] })],
        Types =
        [
            new ObjectDefinition("Thing", [new Member("name", Word)]),
            new UnionDefinition("Either", [new UnionBranch(Word), new UnionBranch(new PrimitiveReference(PrimitiveKind.Boolean))]),
        ],
    };

    private static DocumentNode Text(string value) => BookshopApi.Node($"\"{value}\"");
}
