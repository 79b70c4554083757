using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

public sealed class HostileNamesTests
{
    private static readonly TypeReference Text = TypeReference.String;

    private static readonly Dictionary<string, string> Namespaces = new(StringComparer.Ordinal) { ["Task"] = "Threading.Tasks.", ["File"] = "IO.", ["Range"] = "", ["Timer"] = "Threading.", ["Lock"] = "Threading." };

    private static readonly string[] Names =
    [
        "System", "Task", "Json", "String", "Object", "Uri", "Guid", "Stream", "Func", "Obsolete", "JsonModel", "JsonMembers", "Json Members", "IReadOnlyList",
        "CancellationToken", "ApiClient", "Values", "Value", "Known", "Members", "Operation", "Request", "Path", "Client", "Options", "SendAsync", "Dispose",
        "Equals", "GetHashCode", "GetType", "ToString", "Clone", "EqualityContract", "PrintMembers", "Finalize", "MemberwiseClone", "ReferenceEquals",
        "class", "event", "await", "record", "field", "global", "namespace", "_", "", " ", "1", "-1", "+1", "$", "@", "*", "a b", "a-b", "a_b", "a.b", "A_B",
        "\U0001F600", "名前", "é", "e\u0301", "\u200Bhidden", "hidden\u200B", "\u200B", "\u00A0x\u00A0", "x\u202Ey", "quote\"", "back\\slash", "new\nline", "</summary>", "*/", "#if", "{", "}", "{0}",
        "SampleClient", "SampleClientOptions", "SampleAuth", "ModuleJson", "ModuleRegistration", "reader", "writer", "context", "members", "request", "form",
        "cancellationToken", "page", "response", "cursor", "number", "last", "next", "session", "open", "JsonShape", "ReadJson", "WriteJson", "AdditionalMembers",
        new string('x', 300), new string('x', 299) + "y",
    ];

    [TestCase("Task")]
    [TestCase("File")]
    [TestCase("Range")]
    [TestCase("Timer")]
    [TestCase("Lock")]
    public void An_alias_selects_between_a_type_and_that_of_an_implicit_using(string name)
    {
        var code = GeneratedCode.Of(new ApiDefinition { Name = "Sample", Types = [Object(name)], Endpoints = [new Endpoint { Id = "Get", Method = "GET", Path = PathTemplate.Parse("/"), Responses = [new Response("200") { Contents = [new JsonContent("application/json", new NamedReference(name))] }] }] });
        const string Usings = "global using System; global using System.IO; global using System.Threading; global using System.Threading.Tasks; global using Vendor.Module;";
        var alias = $"global using Sample{name} = Vendor.Module.{name}; global using {name} = System.{Namespaces[name]}{name};";
        const string Call = "class A { static async Task<int> Call(SampleClient client) { var result = await client.GetAsync(); return result.GetHashCode(); } }";

        Assert.Multiple(() =>
        {
            Assert.That(code.CompileWith(Usings, Call), Is.Empty, "calls do not mention the name");
            Assert.That(code.CompileWith(Usings, $"class B {{ {name} Field; }}"), Has.Some.Contains("CS0104"));
            Assert.That(code.CompileWith(Usings + alias, $"class C {{ static Type One => typeof({name}); static Type Other => typeof(Sample{name}); }}"), Is.Empty);
        });
    }

    [Test]
    public void Types_of_any_name_compile() => Expect(new ApiDefinition
    {
        Name = "Sample",
        Types =
        [
            .. Names.Select<string, TypeDefinition>((name, index) => index % 3 == 0 ? Object(name) : index % 3 == 1 ? Enum(name) : Union(name)),
            new ObjectDefinition("All", [.. Names.Select(name => new Member(name, new NamedReference(name)))]),
        ],
    });

    [Test]
    public void Members_of_any_name_compile() => Expect(new ApiDefinition
    {
        Name = "Sample",
        Types = [new ObjectDefinition("Members", Members) { AdditionalMembers = TypeReference.Any }, new ObjectDefinition("Json", Members), new ObjectDefinition("System", Members)],
    });

    [Test]
    public void Members_named_like_their_type_compile() => Expect(new ApiDefinition
    {
        Name = "Sample",
        Types = [.. Names.Select(name => new ObjectDefinition(name, [new Member(name, new NamedReference(name)) { IsRequired = true }]))],
    });

    [Test]
    public void Enum_values_of_any_name_compile() => Expect(new ApiDefinition
    {
        Name = "Sample",
        Types =
        [
            new EnumDefinition("Known", PrimitiveKind.String, [.. Names.Select(name => new EnumValue(name))]),
            new EnumDefinition("Values", PrimitiveKind.String, [.. Names.Select(name => new EnumValue(name))]),
            new EnumDefinition("Numbers", PrimitiveKind.Int64, [new EnumValue("-1"), new EnumValue("+1"), new EnumValue("1"), new EnumValue("9223372036854775807")]),
            new EnumDefinition("Reals", PrimitiveKind.Double, [new EnumValue("-0.5"), new EnumValue("1e300"), new EnumValue("1")]),
            new EnumDefinition("Nothing", PrimitiveKind.String, []),
        ],
    });

    [Test]
    public void Endpoints_groups_and_parameters_of_any_name_compile() => Expect(new ApiDefinition
    {
        Name = "Sample",
        AuthSchemes = [.. Names.Select(name => new BearerScheme(name) { Environment = [name] })],
        Auth = new AuthPolicy([.. Names.Select(name => new AuthAlternative([new AuthRequirement(name, [])]))]),
        Endpoints = [.. Names.Select((name, index) => Endpoint(name, index % 2 == 0 ? null : name))],
        Types = [.. Names.Select(name => Object(name + "Request"))],
    });

    [Test]
    public void Parameters_of_any_name_compile() => Expect(new ApiDefinition
    {
        Name = "Sample",
        Endpoints =
        [
            Endpoint("Get", null) with
            {
                Parameters =
                [
                    .. Names.Select(name => new Parameter(name, ParameterLocation.Query, Text) { IsRequired = name.Length % 2 == 0, Style = ParameterStyle.Form, Explode = true }),
                    .. Names.Select(name => new Parameter(name, ParameterLocation.Header, Text)),
                    .. Names.Select(name => new Parameter(name, ParameterLocation.Cookie, Text) { Style = ParameterStyle.Form, Explode = true }),
                ],
            },
            Endpoint("Post", null) with { Body = new RequestBody([new FormBody("multipart/form-data", [.. Names.Select(name => new FormField(name, Text))])]) },
        ],
    });

    [Test]
    public void Prose_of_any_kind_compiles() => Expect(new ApiDefinition
    {
        Name = "Sample",
        Documentation = new Documentation(string.Join("\n\n", Names), string.Join('\u2028', Names), "https://example.org/?a=\"b\"&c=<d>"),
        Types = [.. Names.Select(name => Object("T" + name) with { Documentation = new Documentation(name, $"`{name}`\r{name}\n\n{name}") })],
    });

    [Test]
    public void An_api_of_any_name_compiles([ValueSource(nameof(Names))] string name) =>
        Assert.That(GeneratedCode.Of(new ApiDefinition { Name = name, Endpoints = [Endpoint("Get", null)] }).CompileModule(), Is.Empty);

    private static IReadOnlyList<Member> Members => [.. Names.Select((name, index) => new Member(name, Text) { IsRequired = index % 2 == 0, IsDeprecated = index % 3 == 0 })];

    private static void Expect(ApiDefinition api)
    {
        Assert.That(GeneratedCode.Of(api).Compile(), Is.Empty);
        if (api.Endpoints.Any(endpoint => endpoint.Group is not null))
            Assert.That(GeneratedCode.Of([api], options => options with { HasNamespacePerGroup = true }).Compile(), Is.Empty);
    }

    private static ObjectDefinition Object(string name) => new(name, [new Member("id", Text) { IsRequired = true }]);

    private static EnumDefinition Enum(string name) => new(name, PrimitiveKind.String, [new EnumValue("a")]);

    private static UnionDefinition Union(string name) => new(name, [new UnionBranch(Text), new UnionBranch(new NamedReference(name)), new UnionBranch(new ArrayReference(new NamedReference(name)))]);

    private static Endpoint Endpoint(string id, string? group) => new()
    {
        Id = id,
        Group = group,
        Method = "GET",
        Path = PathTemplate.Parse("/x"),
        Responses = [new Response("200") { Contents = [new JsonContent("application/json", Text)] }],
    };
}
