using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

/// <summary>Compares the kinds of the model with the code that is generated for them: a new kind needs a sample here.</summary>
public sealed class KindsTests
{
    private static readonly TypeReference Word = TypeReference.String;

    private static readonly object[] Samples =
    [
        new JsonBody("application/json", Word),
        new JsonLinesBody("application/jsonl", Word),
        new FormBody("multipart/form-data", [new FormField("file", new PrimitiveReference(PrimitiveKind.File))]),
        new XmlBody("application/xml", Word, new XmlObject { Name = "word" }),
        new TextBody("text/csv"),
        new BinaryBody("image/png"),
        new JsonContent("application/json", Word),
        new XmlContent("application/xml", Word, new XmlObject()),
        new TextContent("text/csv"),
        new BinaryContent("image/png"),
        new AliasDefinition("Sample", Word),
        new ObjectDefinition("Sample", [new Member("name", Word)]),
        new EnumDefinition("Sample", PrimitiveKind.String, [new EnumValue("first")]),
        new UnionDefinition("Sample", [new UnionBranch(Word), new UnionBranch(new PrimitiveReference(PrimitiveKind.Boolean))]),
        new ApiKeyScheme("sample", ParameterLocation.Header, "X-Key"),
        new BearerScheme("sample"),
        new BasicScheme("sample"),
        new HttpScheme("sample", "Digest"),
        new OAuth2Scheme("sample", [new OAuthFlow(OAuthGrant.ClientCredentials) { TokenUrl = "https://example.org/token" }]),
        new OpenIdConnectScheme("sample", "https://example.org/"),
        new MutualTlsScheme("sample"),
    ];

    private static readonly Type[] Bases = [typeof(BodyContent), typeof(ResponseContent), typeof(TypeDefinition), typeof(AuthScheme)];

    private static IEnumerable<Type> Kinds => typeof(ApiDefinition).Assembly.GetTypes().Where(type => Bases.Contains(type.BaseType));

    private static IEnumerable<TestCaseData> Cases => Samples.Select(sample => new TestCaseData(sample).SetArgDisplayNames(sample.GetType().Name));

    [TestCaseSource(nameof(Kinds))]
    public void Every_kind_has_a_sample(Type kind) => Assert.That(Samples.Select(sample => sample.GetType()), Does.Contain(kind));

    [TestCaseSource(nameof(Kinds))]
    public void Every_kind_is_closed(Type kind) => Assert.That(kind.IsSealed);

    [TestCaseSource(nameof(Cases))]
    public void Every_kind_becomes_code_that_compiles(object sample)
    {
        var code = GeneratedCode.Of(With(sample));

        Assert.That(code.Diagnostics, Is.Empty);
        Assert.That(code.CompileModule(), Is.Empty);
    }

    [TestCase("Last")]
    [TestCase("Name0")]
    public void A_chain_of_names_may_be_long(string end)
    {
        const int Length = 100_000;
        var names = Enumerable.Range(0, Length).Select(index =>
            new AliasDefinition($"Name{index}", new NamedReference(index == Length - 1 ? end : $"Name{index + 1}") { IsNullable = index == 1 }));
        var last = new ObjectDefinition("Last", [new Member("name", Word)]);
        var sample = With(new AliasDefinition("First", new NamedReference("Name0")));

        var code = GeneratedCode.Of(sample with { Types = [.. sample.Types, .. names, last] });

        Assert.That(code.Text, Does.Contain(end == "Last" ? "Last? Body { get; init; }" : "JsonElement? Body { get; init; }"));
    }

    private static ApiDefinition With(object sample)
    {
        var endpoint = new Endpoint { Id = "Do", Method = "POST", Path = PathTemplate.Parse("/"), Responses = [new Response("204")] };
        var api = new ApiDefinition { Name = "Sample" };
        return sample switch
        {
            BodyContent body => api with { Endpoints = [endpoint with { Body = new RequestBody([body]) }] },
            ResponseContent content => api with { Endpoints = [endpoint with { Responses = [new Response("200") { Contents = [content] }] }] },
            TypeDefinition type => api with { Endpoints = [endpoint with { Body = new RequestBody([new JsonBody("application/json", new NamedReference(type.Name))]) }], Types = [type] },
            AuthScheme scheme => api with
            {
                Endpoints = [endpoint],
                AuthSchemes = [scheme],
                Auth = new AuthPolicy([new AuthAlternative([new AuthRequirement(scheme.Name, [])])]),
            },
            _ => throw new ArgumentException(null, nameof(sample)),
        };
    }
}
