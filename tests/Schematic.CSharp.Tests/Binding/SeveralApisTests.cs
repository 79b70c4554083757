using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

public sealed class SeveralApisTests
{
    private static readonly IReadOnlyList<TypeDefinition> Models =
    [
        new ObjectDefinition("Model", [new Member("name", TypeReference.String) { IsRequired = true }, new Member("next", new NamedReference("Model"))]),
        new ObjectDefinition("Usage", [new Member("tokens", new PrimitiveReference(PrimitiveKind.Int64))]),
    ];

    private static readonly ApiDefinition Native = Api("Native", "Request", Models);

    [Test]
    public void Types_of_the_same_list_are_shared() => Expect(Api("Other", "OtherRequest", Models), models: ["Model", "Usage"]);

    [Test]
    public void Types_that_are_alike_are_shared() => Expect(
        Api("Other", "OtherRequest",
        [
            new ObjectDefinition("Usage", [new Member("tokens", new PrimitiveReference(PrimitiveKind.Int64))]),
            new ObjectDefinition("Model", [new Member("name", TypeReference.String) { IsRequired = true }, new Member("next", new NamedReference("Model"))]),
        ]),
        models: ["Model", "Usage"]);

    [Test]
    public void Different_types_are_distinguished_by_the_name_of_their_api() => Expect(
        Api("Other", "OtherRequest",
        [
            new ObjectDefinition("Model", [new Member("usage", new NamedReference("Usage"))]),
            new ObjectDefinition("Usage", [new Member("tokens", TypeReference.String)]),
        ]),
        models: ["Model", "Usage", "OtherModel", "OtherUsage"]);

    [Test]
    public void Types_that_differ_only_in_what_they_refer_to_are_not_shared()
    {
        IReadOnlyList<TypeDefinition> Chain(PrimitiveKind kind) =>
        [
            new ObjectDefinition("Outer", [new Member("inner", new NamedReference("Inner"))]),
            new ObjectDefinition("Inner", [new Member("core", new ArrayReference(new NamedReference("Core")))]),
            new ObjectDefinition("Core", [new Member("value", new PrimitiveReference(kind))]),
            new ObjectDefinition("Plain", [new Member("value", TypeReference.String)]),
        ];

        var code = GeneratedCode.Of(Api("Native", "Request", Chain(PrimitiveKind.Int64)), Api("Other", "OtherRequest", Chain(PrimitiveKind.String)));

        string[] models = ["Outer", "Inner", "Core", "Plain", "OtherOuter", "OtherInner", "OtherCore"];
        Assert.That(models.Select(model => code.Text.Split($"partial record {model} :").Length - 1), Is.All.EqualTo(1));
        Assert.That(code.Text, Does.Not.Contain("OtherPlain"));
        Assert.That(code.Compile(), Is.Empty);
    }

    [Test]
    public void Each_api_has_a_client_and_requests_of_its_own_suffix()
    {
        var code = GeneratedCode.Of(Native, Api("Other", "OtherRequest", Models));

        Assert.That(code.Text, Does.Contain("class NativeClient ").And.Contain("class OtherClient ").And.Contain("record GetRequest ").And.Contain("record GetOtherRequest "));
    }

    private static void Expect(ApiDefinition other, string[] models)
    {
        var code = GeneratedCode.Of(Native, other);

        Assert.Multiple(() =>
        {
            Assert.That(models.Select(model => code.Text.Split($"partial record {model} :").Length - 1), Is.All.EqualTo(1));
            Assert.That(code.Text.Split(".IJsonModel<").Length - 1, Is.EqualTo(models.Length));
            Assert.That(code.Compile(), Is.Empty);
        });
    }

    private static ApiDefinition Api(string name, string suffix, IReadOnlyList<TypeDefinition> types) => new()
    {
        Name = name,
        RequestSuffix = suffix,
        Types = types,
        Endpoints =
        [
            new Endpoint
            {
                Id = "Get",
                Method = "GET",
                Path = PathTemplate.Parse("/x"),
                Responses = [new Response("200") { Contents = [new JsonContent("application/json", new NamedReference("Model"))] }],
            },
        ],
    };
}
