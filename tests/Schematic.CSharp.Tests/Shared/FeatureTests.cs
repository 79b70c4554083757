using System.Text.RegularExpressions;
using Schematic.CSharp.Tests.Binding;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Shared;

/// <summary>Each feature by itself: with all that it needs of the run-time part, and nothing that only others need.</summary>
public sealed partial class FeatureTests
{
    private static readonly string[] OfFeatures =
    [
        "ApiFile", "ApiFormWriter", "ApiKeyAuthScheme", "ApiMultipartWriter", "ApiPager", "ApiSocket", "ApiStream", "BasicAuthScheme", "BinaryResponseFormat",
        "DelimitedFramer", "JsonLinesBody", "JsonMapCodec", "JsonUnion", "LinkHeader", "OAuth2", "Optional", "OptionalJsonResponseFormat", "ParameterExpansion",
        "ServerSentEventFramer", "TextResponseFormat", "XmlBody", "XmlErrorFormat", "XmlResponseFormat", "XmlShape", "XmlUnionShape",
    ];

    [TestCaseSource(nameof(Features))]
    public void An_api_of_one_feature_has_what_that_needs_and_nothing_more(ApiDefinition api, string[] types)
    {
        var code = GeneratedCode.Of(api);

        Assert.Multiple(() =>
        {
            Assert.That(code.Compile(), Is.Empty);
            Assert.That(OfFeatures.Intersect(Declaration().Matches(code.RuntimeText).Select(match => match.Groups["name"].Value)), Is.EquivalentTo(types));
        });
    }

    [Test]
    public void A_kind_of_value_has_its_codec_and_no_other([Values] PrimitiveKind kind, [Values] bool isQuoted)
    {
        var type = new PrimitiveReference(kind) { IsQuoted = isQuoted };
        var code = GeneratedCode.Of(Api(endpoint => endpoint with { Parameters = [Query(type)], Responses = [Json(type)] }));

        // A codec whose name is that of a type comes wherever its class mentions the type.
        var other = kind == PrimitiveKind.BigInteger && isQuoted ? "BigInteger" : "Any";
        Assert.That(Codec().Matches(code.RuntimeText).Select(match => match.Groups["name"].Value).Except(["Any", other]).Count(), Is.LessThanOrEqualTo(1));
    }

    [Test]
    public void All_kinds_of_values_have_their_codecs()
    {
        var types = Enum.GetValues<PrimitiveKind>().SelectMany(_ => new[] { false, true }, (kind, isQuoted) => new PrimitiveReference(kind) { IsQuoted = isQuoted }).ToList();
        var code = GeneratedCode.Of(Api(endpoint => endpoint with { Responses = [Json(new NamedReference("All"))] }) with
        {
            Types = [new ObjectDefinition("All", [.. types.Select(type => new Member($"{type.Kind}{type.IsQuoted}", type))])],
        });

        Assert.That(code.Compile(), Is.Empty);
    }

    private static IEnumerable<TestCaseData> Features()
    {
        var text = TypeReference.String;
        var file = new PrimitiveReference(PrimitiveKind.File);
        var list = new ArrayReference(text);
        yield return Case("nothing", Api(endpoint => endpoint));
        yield return Case("JSON", Api(endpoint => endpoint with { Body = Body(new JsonBody("application/json", text)), Responses = [Json(text)] }));
        yield return Case("JSON or nothing", Api(endpoint => endpoint with { Responses = [Json(text), new Response("204")] }), "OptionalJsonResponseFormat");
        yield return Case("a list in the query", Api(endpoint => endpoint with { Parameters = [Query(list)] }));
        yield return Case("a header", Api(endpoint => endpoint with { Parameters = [new Parameter("x", ParameterLocation.Header, text)] }), "ParameterExpansion");
        yield return Case("a cookie", Api(endpoint => endpoint with { Parameters = [new Parameter("x", ParameterLocation.Cookie, text)] }));
        yield return Case("text in the path", Api(endpoint => endpoint with { Path = PathTemplate.Parse("/{x}") }));
        yield return Case("a list in the path", Api(endpoint => endpoint with { Path = PathTemplate.Parse("/{x}"), Parameters = [new Parameter("x", ParameterLocation.Path, list) { IsRequired = true }] }), "ParameterExpansion");
        yield return Case("a whole query", Api(endpoint => endpoint with { Parameters = [new Parameter("x", ParameterLocation.QueryString, new MapReference(text))] }), "JsonMapCodec");
        yield return Case("XML in a request", Api(endpoint => endpoint with { Body = Body(new XmlBody("application/xml", text, new XmlObject { Name = "x" })) }), "XmlBody", "XmlShape");
        yield return Case("XML in a response", Api(endpoint => endpoint with { Responses = [new Response("200") { Contents = [new XmlContent("application/xml", text, new XmlObject { Name = "x" })] }] }), "XmlResponseFormat", "XmlShape");
        yield return Case("XML in an error", Api(endpoint => endpoint with { Responses = [new Response("404") { Contents = [new XmlContent("application/xml", text, new XmlObject { Name = "x" })] }] }), "XmlErrorFormat", "XmlShape");
        yield return Case("a text", Api(endpoint => endpoint with { Body = Body(new TextBody("text/csv")), Responses = [new Response("200") { Contents = [new TextContent("text/csv")] }] }), "TextResponseFormat");
        yield return Case("a file", Api(endpoint => endpoint with { Body = Body(new BinaryBody("image/png")) }), "ApiFile");
        yield return Case("bytes", Api(endpoint => endpoint with { Responses = [new Response("200") { Contents = [new BinaryContent("image/png")] }] }), "BinaryResponseFormat");
        yield return Case("lines", Api(endpoint => endpoint with { Body = Body(new JsonLinesBody("application/jsonl", text)) }), "JsonLinesBody");
        yield return Case("a form", Api(endpoint => endpoint with { Body = Body(new FormBody("application/x-www-form-urlencoded", [new FormField("x", text)])) }), "ApiFormWriter");
        yield return Case("parts", Api(endpoint => endpoint with { Body = Body(new FormBody("multipart/form-data", [new FormField("x", file), new FormField("y", text)])) }), "ApiFile", "ApiMultipartWriter");
        yield return Case("events", Api(endpoint => endpoint with { Stream = new StreamedResponse(StreamFraming.ServerSentEvents, text) { MediaType = "text/event-stream" } }), "ApiStream", "ServerSentEventFramer");
        yield return Case("a sequence", Api(endpoint => endpoint with { Stream = new StreamedResponse(StreamFraming.JsonSequence, text) { MediaType = "application/json-seq" } }), "ApiStream", "DelimitedFramer");
        yield return Case("streamed lines in a group", Api(endpoint => endpoint with { Group = "g", Stream = new StreamedResponse(StreamFraming.JsonLines, text) { MediaType = "application/jsonl" } }), "ApiStream", "DelimitedFramer");
        yield return Case("pages by cursor", Paged(new CursorPagination("x") { Items = "items", Next = "next" }), "ApiPager");
        yield return Case("pages by offset", Paged(new OffsetPagination("n") { Items = "items" }), "ApiPager");
        yield return Case("pages by number", Paged(new PageNumberPagination("n") { Items = "items" }), "ApiPager");
        yield return Case("pages by link", Paged(new LinkPagination { Items = "items" }), "ApiPager", "LinkHeader");
        yield return Case("a patch", Typed(Api(endpoint => endpoint with { Method = "PATCH", Body = Body(new JsonBody("application/merge-patch+json", new NamedReference("Page"))) })), "Optional");
        yield return Case("a union", Api(endpoint => endpoint with { Responses = [Json(new NamedReference("Either"))] }) with
        {
            Types = [new UnionDefinition("Either", [new UnionBranch(text), new UnionBranch(new PrimitiveReference(PrimitiveKind.Boolean))])],
        }, "JsonUnion");
        yield return Case("a key", Secured(new ApiKeyScheme("s", ParameterLocation.Query, "key")), "ApiKeyAuthScheme");
        yield return Case("a bearer token", Secured(new BearerScheme("s")), "ApiKeyAuthScheme", "OAuth2");
        yield return Case("a user", Secured(new BasicScheme("s")), "BasicAuthScheme");
        yield return Case("a token endpoint", Secured(new OAuth2Scheme("s", [new OAuthFlow(OAuthGrant.ClientCredentials) { TokenUrl = "https://example.org/token" }])), "ApiKeyAuthScheme", "OAuth2");
        yield return Case("no token endpoint", Secured(new OAuth2Scheme("s", [new OAuthFlow(OAuthGrant.Implicit)])), "ApiKeyAuthScheme");
        yield return Case("a socket", Connected(null), "ApiSocket");
        yield return Case("a socket in a group", Connected("g"), "ApiSocket");
    }

    private static TestCaseData Case(string name, ApiDefinition api, params string[] types) => new TestCaseData(api, types).SetArgDisplayNames(name);

    private static ApiDefinition Api(Func<Endpoint, Endpoint> change) => new()
    {
        Name = "Sample",
        Endpoints = [change(new Endpoint { Id = "Do", Method = "POST", Path = PathTemplate.Parse("/x"), Responses = [new Response("204")] })],
    };

    private static ApiDefinition Paged(Pagination pagination) => Typed(Api(endpoint => endpoint with
    {
        Method = "GET",
        Parameters = [Query(TypeReference.String), new Parameter("n", ParameterLocation.Query, new PrimitiveReference(PrimitiveKind.Int32)) { Style = ParameterStyle.Form, Explode = true }],
        Pagination = pagination,
        Responses = [Json(new NamedReference("Page"))],
    }));

    private static ApiDefinition Typed(ApiDefinition api) => api with
    {
        Types =
        [
            new ObjectDefinition("Page", [new Member("items", new ArrayReference(TypeReference.String)), new Member("next", TypeReference.String)]),
        ],
    };

    private static ApiDefinition Secured(AuthScheme scheme) => Api(endpoint => endpoint) with
    {
        AuthSchemes = [scheme],
        Auth = new AuthPolicy([new AuthAlternative([new AuthRequirement("s", [])])]),
    };

    private static ApiDefinition Connected(string? group) => Api(endpoint => endpoint) with
    {
        Sockets = [new SocketEndpoint { Id = "Talk", Group = group, Path = PathTemplate.Parse("/talk"), Messages = [new SocketMessage("Word", SocketDirection.Both, TypeReference.String)] }],
    };

    private static RequestBody Body(BodyContent content) => new([content]);

    private static Parameter Query(TypeReference type) => new("x", ParameterLocation.Query, type) { Style = ParameterStyle.Form, Explode = true };

    private static Response Json(TypeReference type) => new("200") { Contents = [new JsonContent("application/json", type)] };

    [GeneratedRegex(@"^(public|internal) [a-z ]*(class|struct|record) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"public static readonly JsonCodec<\S+> (?<name>\w+)")]
    private static partial Regex Codec();
}
