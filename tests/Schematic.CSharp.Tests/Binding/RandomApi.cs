using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

/// <summary>APIs put together by chance, the same for the same seed: every construct beside, within and instead of every other.</summary>
internal sealed class RandomApi
{
    private static readonly PrimitiveKind[] Primitives = [.. Enum.GetValues<PrimitiveKind>().Where(kind => kind != PrimitiveKind.File)];

    private readonly Random _random;
    private readonly int _typeCount;

    private RandomApi(int seed, int typeCount)
    {
        _random = new Random(seed);
        _typeCount = typeCount;
    }

    public static ApiDefinition Of(int seed, int typeCount, int endpointCount) => new RandomApi(seed, typeCount).Api(endpointCount);

    private ApiDefinition Api(int endpointCount) => new()
    {
        Name = "Chance",
        Types = [.. Enumerable.Range(0, _typeCount).Select(Type)],
        AuthSchemes = [new BearerScheme("bearer"), new BasicScheme("basic"), new BasicScheme("other"), new ApiKeyScheme("key", ParameterLocation.Cookie, "key"), new MutualTlsScheme("tls"), new OAuth2Scheme("oauth", [])],
        Auth = Policy(),
        Groups = [.. Enumerable.Range(1, 5).Select(number => new EndpointGroup($"group{number}") { Parent = Chance(2) ? Word("group") : null })],
        Servers = Some(2, () => new Server("https://{a}.example.org/{b}?x={{y}}") { Variables = [new ServerVariable("a", "\"1\""), new ServerVariable("b", "2")] }),
        Endpoints = [.. Enumerable.Range(0, endpointCount).Select(Endpoint)],
        Sockets = [.. Enumerable.Range(0, endpointCount / 10).Select(Socket)],
    };

    private TypeDefinition Type(int index)
    {
        TypeDefinition type = _random.Next(6) switch
        {
            0 => new EnumDefinition(Name(index), Pick(PrimitiveKind.String, PrimitiveKind.Int64, PrimitiveKind.Double), [.. Enumerable.Range(0, _random.Next(5)).Select(value => new EnumValue($"{value}") { IsDeprecated = Chance(5) })]),
            1 => new UnionDefinition(Name(index), Some(5, () => new UnionBranch(Reference(2)) { DiscriminatorValues = Some(2, () => Word("v")) })) { Discriminator = Chance(2) ? "kind" : null },
            2 => new AliasDefinition(Name(index), Reference(2)),
            _ => new ObjectDefinition(Name(index), Members()) { AdditionalMembers = Chance(3) ? Reference(1) : null },
        };
        return type with { IsDeprecated = Chance(5), Documentation = Documentation() };
    }

    private IReadOnlyList<Member> Members() =>
    [
        .. Some(8, () => Word("member")).Append("kind").Distinct().Select(name => new Member(name, Reference(2))
        {
            IsRequired = Chance(2),
            IsReadOnly = Chance(6),
            IsWriteOnly = Chance(6),
            IsDeprecated = Chance(6),
            Constant = Constant(),
            Default = Constant(),
            Documentation = Documentation(),
        }),
    ];

    private Endpoint Endpoint(int index) => new()
    {
        Id = $"operation{index}",
        Method = Pick("GET", "POST", "PUT", "QUERY"),
        Group = Chance(3) ? null : Word("group"),
        Path = PathTemplate.Parse(Pick("/a/{x}/b", "/a/{+x}", "/{x}.{y}/{{z}", "/a")),
        Documentation = Documentation(),
        IsDeprecated = Chance(6),
        Parameters =
        [
            .. Some(2, () => Parameter(Pick("x", "y"), ParameterLocation.Path, Pick(ParameterStyle.Simple, ParameterStyle.Label, ParameterStyle.Matrix))).DistinctBy(parameter => parameter.Name),
            .. Some(3, () => Parameter(Word("p"), ParameterLocation.Query, Pick(ParameterStyle.Form, ParameterStyle.DeepObject, ParameterStyle.PipeDelimited))),
            .. Some(2, () => Parameter(Word("p"), ParameterLocation.Header, ParameterStyle.Simple)),
            .. Some(2, () => Parameter(Word("p"), ParameterLocation.Cookie, Pick(ParameterStyle.Form, ParameterStyle.Cookie))),
            .. Some(2, () => Parameter(Word("p"), ParameterLocation.QueryString, ParameterStyle.Form)).Take(1),
        ],
        Body = Chance(2) ? null : new RequestBody([Body()]) { IsRequired = Chance(2) },
        Responses = [.. Some(3, () => Pick("200", "201", "204", "2XX", "404", "5XX", "default")).Distinct().Select(status => new Response(status) { Contents = Some(2, Content) })],
        Stream = Chance(3) ? new StreamedResponse(Pick(Enum.GetValues<StreamFraming>()), Reference(1)) { MediaType = "text/event-stream", Flag = Chance(2) ? "member1" : null, EndMarker = Chance(2) ? "[DONE]" : null } : null,
        Pagination = Chance(3) ? new CursorPagination("p1") { Items = Chance(2) ? null : "member1", Next = Pick("member2", "member1[-1].member2", "kind.kind"), HasMore = "member3" } : null,
        Auth = Chance(2) ? null : Policy(),
        Headers = Some(2, () => new ConstantHeader("X-A", "\"\r\n")),
    };

    private SocketEndpoint Socket(int index) => new()
    {
        Id = $"socket{index}",
        Path = PathTemplate.Parse("/socket/{x}"),
        Group = Chance(2) ? null : Word("group"),
        Parameters = Some(2, () => Parameter(Word("p"), ParameterLocation.Query, ParameterStyle.Form)),
        Messages =
        [
            .. Some(5, () => new SocketMessage(Word("message"), Pick(Enum.GetValues<SocketDirection>()), Chance(5) ? File : Reference(2)) { Role = Pick(Enum.GetValues<SocketMessageRole>()) }),
        ],
    };

    private Parameter Parameter(string name, ParameterLocation location, ParameterStyle style) => new(name, location, Reference(1))
    {
        IsRequired = Chance(2),
        Style = style,
        Explode = Chance(2),
        AllowReserved = Chance(3),
        IsDeprecated = Chance(5),
        Constant = Constant(),
        Default = Constant(),
        ContentType = Chance(6) ? "application/json" : null,
        Documentation = Documentation(),
    };

    private BodyContent Body() => _random.Next(6) switch
    {
        0 => new JsonLinesBody("application/jsonl", Reference(1)),
        1 => new TextBody(Pick("text/plain", "text/csv")),
        2 => new BinaryBody(Pick("audio/*", "application/octet-stream")),
        3 => new FormBody(Pick("multipart/form-data", "multipart/mixed", "application/x-www-form-urlencoded"), Some(5, Field)),
        4 => new JsonBody("application/merge-patch+json", Reference(1)),
        _ => new JsonBody("application/json", Reference(2)),
    };

    private FormField Field() => new(Word("field"), Chance(3) ? Chance(2) ? File : new ArrayReference(File) : Reference(2))
    {
        IsRequired = Chance(2),
        Constant = Constant(),
        ContentTypes = Some(3, () => Pick("application/json", "text/plain", "image/*")),
        IsDeprecated = Chance(5),
    };

    private ResponseContent Content() => _random.Next(5) switch
    {
        0 => new TextContent(Pick("text/plain", "text/csv")),
        1 => new BinaryContent(Pick("*/*", "image/png")),
        _ => new JsonContent(Pick("application/json", "application/problem+json"), Reference(2)),
    };

    private TypeReference Reference(int depth)
    {
        TypeReference reference = _random.Next(6) switch
        {
            0 when depth > 0 => new ArrayReference(Reference(depth - 1)),
            1 when depth > 0 => new MapReference(Reference(depth - 1)),
            2 or 3 => new PrimitiveReference(Pick(Primitives)) { IsQuoted = Chance(4) },
            _ => new NamedReference(Name(_random.Next(_typeCount))),
        };
        return reference with { IsNullable = Chance(3) };
    }

    private AuthPolicy Policy() => new(Some(3, () => new AuthAlternative(Some(3, () => new AuthRequirement(Pick("bearer", "basic", "other", "key", "tls", "oauth", "unknown"), [])))));

    private Documentation Documentation() => new(Chance(2) ? null : "A `summary` of <it>.", Chance(3) ? "One.\n\nTwo." : null);

    private DocumentNode? Constant() => Chance(4) ? BookshopApi.Node(Pick("\"text\"", "1", "-1.5", "true", "null", "[1]", "{}", "12345678901234567890")) : null;

    private static TypeReference File => new PrimitiveReference(PrimitiveKind.File);

    private static string Name(int index) => $"Type{index}";

    private string Word(string stem) => $"{stem}{_random.Next(1, 8)}";

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private List<T> Some<T>(int limit, Func<T> make) => [.. Enumerable.Range(0, _random.Next(limit + 1)).Select(_ => make())];
}
