using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.Native;

/// <summary>The descriptions that come with the repository, against the list of what they have to describe.</summary>
public sealed class DescriptionTests
{
    private static readonly string[] Names = ["anthropic", "elevenlabs", "emqx", "huggingface", "ollama", "openai"];

    [TestCaseSource(nameof(Names))]
    public void A_description_has_no_error(string name)
    {
        Assert.That(Read(name).Diagnostics.Select(diagnostic => diagnostic.ToString()), Is.Empty);
    }

    [Test]
    public void Every_endpoint_of_the_list_is_described()
    {
        var listed = File.ReadAllLines(Repository.PathOf("testassets", "apis", "endpoints.csv")).Skip(1).ToArray();
        var described = Names.SelectMany(name => Read(name).Apis).SelectMany(Rows).ToArray();

        Assert.That(listed, Has.Length.EqualTo(164));
        Assert.That(listed.Except(described), Is.Empty);
    }

    [Test]
    public void APIs_of_one_description_share_their_types_and_endpoints()
    {
        var apis = Read("emqx").Apis;

        Assert.That(apis.Select(api => api.Name), Is.EqualTo(["EmqxBasic", "EmqxBearer"]));
        Assert.That(apis.Select(api => api.ModulePath), Is.All.EqualTo("emqx"));
        Assert.That(apis.Select(api => api.Endpoints.Count), Is.All.EqualTo(36));
        Assert.That(apis[0].Types, Is.SameAs(apis[1].Types));
        Assert.That(apis[0].AuthSchemes.Single(), Is.InstanceOf<BasicScheme>());
        Assert.That(apis[1].AuthSchemes.Single(), Is.InstanceOf<BearerScheme>());
    }

    [TestCaseSource(nameof(Names))]
    public void Every_type_is_declared_once_and_none_is_omitted(string name)
    {
        foreach (var api in Read(name).Apis)
        {
            Assert.That(api.Types.Select(type => type.Name), Is.Unique);
            Assert.That(TypeReachability.Reach(api), Is.SubsetOf(api.Types.Select(type => type.Name)));
        }
    }

    private static IEnumerable<string> Rows(ApiDefinition api) =>
    [
        .. from endpoint in api.Endpoints
           from answer in AnswersOf(endpoint)
           select $"{api.Name},{endpoint.Id},{endpoint.Method},{Plain(endpoint.Path)},{KindOf(endpoint.Body)},{answer}",
        .. api.Sockets.Select(socket => $"{api.Name},{socket.Id},WEBSOCKET,{Plain(socket.Path)},none,socket"),
    ];

    // The list does not show which parameters keep their slashes.
    private static string Plain(PathTemplate path) => path.Text.Replace("{+", "{");

    private static string KindOf(RequestBody? body) => body?.Contents[0] switch
    {
        null => "none",
        JsonBody => "json",
        FormBody => "form",
        TextBody => "text",
        _ => "binary",
    };

    // In one piece, as a stream, or both.
    private static IEnumerable<string> AnswersOf(Endpoint endpoint)
    {
        foreach (var response in endpoint.Responses.Where(response => response.IsSuccess))
        {
            yield return response.Contents switch
            {
                [] => "none",
                [JsonContent] => "json",
                [TextContent] => "text",
                _ => "binary",
            };
        }

        if (endpoint.Stream is { } stream) yield return stream.Framing == StreamFraming.JsonLines ? "lines" : "events";
    }

    private static (IReadOnlyList<ApiDefinition> Apis, IReadOnlyList<Diagnostic> Diagnostics) Read(string name)
    {
        var diagnostics = new DiagnosticBag();
        var folder = Repository.PathOf("testassets", "apis");
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = folder }, diagnostics);
        var root = loader.Load(Path.Combine(folder, $"{name}.schematic.yaml"), new SourceLocation("tests", 0, 0));
        return (root is null ? [] : ApiReader.Read(root, new ApiReaderOptions(), loader, diagnostics), diagnostics.Diagnostics);
    }
}
