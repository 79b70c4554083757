using Schematic.Runtime.Tests.Http;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Live;

/// <summary>No value from a caller can begin a new line in the head of a request.</summary>
internal sealed class HeaderInjectionTests
{
    private const string Evil = "a/b\r\nEvil: 1";

    private static readonly TestCaseData[] Values =
    [
        Case("the type of a file", request => request.Binary(File(contentType: Evil))),
        Case("the type of a file with a line feed alone", request => request.Binary(File(contentType: "a/b\nEvil: 1"))),
        Case("the type of a file with a carriage return alone", request => request.Binary(File(contentType: "a/b\rEvil: 1"))),
        Case("the type of a file with a null character", request => request.Binary(File(contentType: "a/b\0"))),
        Case("the type of a file with an escape character", request => request.Binary(File(contentType: "a/b\u001b[31m"))),
        Case("the type of a file on disk", request => request.Binary(ApiFile.FromPath(typeof(HeaderInjectionTests).Assembly.Location, null, Evil))),
        Case("the type of bytes", request => request.Binary(File(), Evil)),
        Case("the type of a file in a form", request => request.Multipart().File("f", File(contentType: Evil))),
        Case("the type of a part of a form", request => request.Multipart().File("f", File(), Evil)),
        Case("the type of a field of a form", request => request.Multipart().Field("f", "1", Json.String, Evil)),
        Case("the type of a JSON field of a form", request => request.Multipart().JsonField("f", "1", Json.String, Evil)),
        Case("the type of a form", request => request.Multipart(Evil)),
        Case("the type of JSON", request => request.Json("1", Json.String, Evil)),
        Case("the type of text", request => request.Text("1", Evil)),
        Case("the type of JSON lines", request => request.JsonLines(["1"], Json.String, Evil)),
        Case("a header's value", request => request.Header("X-A", Evil, Json.String)),
        Case("an item of a header's value", request => request.Header("X-A", ["1", Evil], Json.List(Json.String))),
        Case("a member of a header's value", request => request.Header("X-A", new Dictionary<string, string> { [Evil] = "1" }, Json.Map(Json.String), explode: true)),
        Case("a header's name", request => request.Header("X-A: 1\r\nEvil", "1", Json.String)),
        Case("a header's name with a blank", request => request.Header("X A", "1", Json.String)),
        Case("a header's name that is empty", request => request.Header("", "1", Json.String)),
        Case("a content type as a header", request => request.Header("Content-Type", Evil, Json.String)),
        Case("a path", request => request.Path("/x HTTP/1.1\r\nEvil: 1\r\n\r\n")),
        Case("a path with a blank", request => request.Path("/x y")),
    ];

    private static readonly TestCaseData[] Options =
    [
        new TestCaseData((ShopClientOptions options) => options with { Headers = new Dictionary<string, string> { ["X-A"] = Evil } }).SetArgDisplayNames("a header"),
        new TestCaseData((ShopClientOptions options) => options with { Headers = new Dictionary<string, string> { ["User-Agent"] = Evil } }).SetArgDisplayNames("the user agent"),
        new TestCaseData((ShopClientOptions options) => options with { Headers = new Dictionary<string, string> { ["Cookie"] = Evil } }).SetArgDisplayNames("a cookie"),
        new TestCaseData((ShopClientOptions options) => options with { Headers = new Dictionary<string, string> { [Evil] = "1" } }).SetArgDisplayNames("the name of a header"),
        new TestCaseData((ShopClientOptions options) => options with { ApiKey = "s3cret\r\nEvil: 1" }).SetArgDisplayNames("a credential"),
        new TestCaseData((ShopClientOptions options) => options with { ApiKey = ApiCredential.From(_ => new("s3cret\nEvil: 1")) }).SetArgDisplayNames("a credential that is asked for"),
        new TestCaseData((ShopClientOptions options) => options with
        {
            OnRequest = (message, _) =>
            {
                message.Headers.TryAddWithoutValidation("X-A", Evil);
                return default;
            },
        }).SetArgDisplayNames("a hook"),
        new TestCaseData((ShopClientOptions options) => options with { BaseUrl = new Uri(options.BaseUrl + "a\r\nEvil: 1") }).SetArgDisplayNames("the base URL"),
    ];

    [TestCaseSource(nameof(Values))]
    public async Task A_value_that_would_split_a_request_is_refused(Action<ApiRequestWriter> content)
    {
        await using var server = new RawServer(new RawAnswer("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"));

        await Assert.ThatAsync(
            () => server.Client.SendAsync(new Probe(
                request =>
                {
                    request.Path("/x");
                    content(request);
                },
                "POST")),
            Throws.ArgumentException.With.Message.Not.Contains("Evil"));

        Assert.That(server.Heads, Is.Empty);
    }

    [TestCaseSource(nameof(Options))]
    public async Task An_option_that_would_split_a_request_is_refused(Func<ShopClientOptions, ShopClientOptions> change)
    {
        await using var server = new RawServer(RawAnswer.Json("""{"id":"tea"}"""));

        await Assert.ThatAsync(() => server.Client.With(change).GetItemAsync("tea"), Throws.ArgumentException.With.Message.Not.Contains("s3cret"));

        Assert.That(server.Heads, Is.Empty);
    }

    [TestCase("GET /\r\nEvil: 1")]
    [TestCase("G T")]
    [TestCase("")]
    public void A_method_that_would_split_a_request_is_refused(string method) =>
        Assert.That(() => new ApiOperation<NoContent>("X", method, "/x", ApiResponseFormat.None), Throws.ArgumentException);

    [TestCase("v1\r\nEvil: 1")]
    [TestCase("v1,v2")]
    public async Task A_subprotocol_that_would_split_a_handshake_is_refused(string subprotocol)
    {
        await using var server = new RawServer(new RawAnswer(""));
        var handshakes = 0;
        var client = server.Client.With(options => options with { WebSocketFactory = (_, _, _, _) => throw new InvalidOperationException($"{++handshakes}") });

        await Assert.ThatAsync(() => client.ConnectAsync(new Socket(subprotocol)), Throws.ArgumentException);
        await Assert.ThatAsync(() => server.Client.ConnectAsync(new Socket(subprotocol)), Throws.ArgumentException);

        Assert.That(handshakes, Is.Zero);
        Assert.That(server.Heads, Is.Empty);
    }

    [TestCase("a\r\nb", "a%0D%0Ab")]
    [TestCase("a\"; filename=\"b", "a%22; filename=%22b")]
    [TestCase("a\0b", "a%00b")]
    [TestCase("a\u001bb", "a%1Bb")]
    [TestCase("a\\", "a%5C")]
    [TestCase("a\\b", "a\\b")]
    public async Task Names_of_fields_and_files_stay_in_their_quotes(string name, string expected)
    {
        var body = "";
        await using var server = await LiveServer.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            body = await reader.ReadToEndAsync();
            context.Response.StatusCode = 204;
        });

        await server.Client.SendAsync(new Probe(
            request =>
            {
                request.Path("/x");
                var form = request.Multipart();
                form.Field(name, "1", Json.String);
                form.File("f", File(name));
            },
            "POST"));

        var lines = body.Split("\r\n");
        Assert.That(lines[1], Is.EqualTo($"Content-Disposition: form-data; name=\"{expected}\""));
        Assert.That(lines[5], Is.EqualTo($"Content-Disposition: form-data; name=\"f\"; filename=\"{expected}\""));
    }

    [TestCase("/größe", "/gr%C3%B6%C3%9Fe")]
    [TestCase("/\u010a\u010d", "/%C4%8A%C4%8D")]
    public async Task Whatever_is_not_ASCII_in_a_path_is_escaped(string path, string expected)
    {
        await using var server = new RawServer(new RawAnswer("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"));

        await server.Client.SendAsync(new Probe(request => request.Path(path)));

        Assert.That(server.Heads.Single(), Does.StartWith($"GET {expected} HTTP/1.1\r\n"));
    }

    private static TestCaseData Case(string name, Action<ApiRequestWriter> content) => new TestCaseData(content).SetArgDisplayNames(name);

    private static ApiFile File(string? name = null, string? contentType = null) => ApiFile.FromBytes("abc"u8.ToArray(), name, contentType);

    private sealed record Socket(string Subprotocol) : IApiSocketRequest
    {
        public ApiSocketOperation GetOperation() => new("Room", "/room") { Subprotocols = [Subprotocol] };

        public void Write(ApiRequestWriter request) => request.Path("/room");
    }
}
