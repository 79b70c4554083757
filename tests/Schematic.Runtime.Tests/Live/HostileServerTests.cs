using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Schematic.Runtime.Tests.Http;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Live;

/// <summary>The rows of the table in <c>docs/reliability.md</c>, "Hostile servers": what a server sent, and what the client did. Whatever
/// it was, callers see an <see cref="ApiException"/>.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class HostileServerTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nConnection: close\r\n";
    private const string Json200 = Head + "Content-Type: application/json\r\n";
    private readonly InstantTime _time = new();

    private static readonly TestCaseData[] Unreadable =
    [
        Row("JSON cut off", Body("{\"id\":\"te")),
        Row("HTML instead of JSON", "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\n\r\n<html>"),
        Row("no body", Body("")),
        Row("not-a-number", Body("""{"id":"1","price":NaN}""")),
        Row("infinity", Body("""{"id":"1","price":-Infinity}""")),
        Row("a number beyond all types", Body("""{"id":"1","price":1e999999999}""")),
        Row("half a character", Body("""{"id":"\ud800"}""")),
        Row("half a character in a name", Body("""{"\ud800":1}""")),
        Row("invalid UTF-8", Body("{\"id\":\"\u00c3\u0028\"}")),
        Row("nesting without end", Body(new string('[', 100_000))),
        Row("an answer in UTF-7", Head + "Content-Type: application/json; charset=utf-7\r\n\r\n+AHs-"),
        Row("an unknown character set", Head + "Content-Type: application/json; charset=x-unknown\r\n\r\n\u00ff\u00fe"),
        Row("gzip that is none", Json200 + "Content-Encoding: gzip\r\n\r\n{\"id\":\"1\"}"),
        Row("gzip cut off", Json200 + "Content-Encoding: gzip\r\n\r\n" + Zipped("""{"id":"1","name":"0123456789abcdefghijklmnopqrstuvwxyz"}""")[..30]),
        Row("deflate that is none", Json200 + "Content-Encoding: deflate\r\n\r\n\u0000\u0001\u0002"),
        Row("Brotli that is none", Json200 + "Content-Encoding: br\r\n\r\n{\"id\":\"1\"}"),
        Row("an encoding that nobody knows", Json200 + "Content-Encoding: zstd\r\n\r\n\u0028\u00b5\u002f\u00fd"),
        Row("a Location that is no URL", "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: //[\r\n\r\n"),
        Row("a Location with another scheme", "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: javascript:alert(1)\r\n\r\n"),
        Row("no Location", "HTTP/1.1 301 Moved\r\nConnection: close\r\n\r\n"),
        Row("a port that is none", "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: http://127.0.0.1:99999/\r\n\r\n"),
        Row("status 600", "HTTP/1.1 600 What\r\nConnection: close\r\n\r\n"),
        Row("status 999", "HTTP/1.1 999 What\r\nConnection: close\r\n\r\n"),
        Row("status 101 that nobody asked for", "HTTP/1.1 101 Switching Protocols\r\nConnection: close\r\n\r\n"),
        Row("status 206 with a range that makes no sense", "HTTP/1.1 206 Partial\r\nConnection: close\r\nContent-Range: bytes 9-1/x\r\nContent-Type: application/json\r\n\r\n{"),
        Row("headers twice", "HTTP/1.1 400 Bad\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Type: application/json\r\nRetry-After: 1\r\nRetry-After: x\r\n\r\nno"),
        Row("headers with nonsense", "HTTP/1.1 400 Bad\r\nConnection: close\r\nContent-Type: ;;;\r\nRetry-After: \u00ff\r\nDate: never\r\nETag: \"\r\n\r\nno"),
        Row("a failure whose gzip is none", "HTTP/1.1 500 No\r\nConnection: close\r\nContent-Encoding: gzip\r\n\r\nno"),
        Row("a failure in UTF-7", "HTTP/1.1 400 No\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n+AHs-"),
        Row("a name of a member as long as the answer", Body($$"""{"{{new string('n', 100_000)}}":1e999999999999}""")),
    ];

    [TestCaseSource(nameof(Unreadable))]
    public async Task What_is_not_the_answer_that_was_promised_is_a_failure(string text)
    {
        await using var server = new RawServer(new RawAnswer(text));
        var client = server.Client.With(options => options with { MaxRetries = 0, Timeout = TimeSpan.FromSeconds(30) });

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetItemAsync("tea"));

        Assert.That(failure!.ToString(), Does.Not.Contain("s3cret"));
        Assert.That(failure.Message, Has.Length.LessThan(2000));
    }

    [TestCase("utf-7")]
    [TestCase("x-unknown")]
    [TestCase("\"")]
    public async Task Text_in_a_character_set_that_is_unknown_is_read_as_UTF8(string charset)
    {
        await using var server = new RawServer(new RawAnswer($"{Head}Content-Type: text/plain; charset={charset}\r\n\r\nGr\u00c3\u00b6\u00c3\u009fe"));

        Assert.That(await server.Client.Files.ReadTextAsync("x"), Is.EqualTo("Größe"));
    }

    [TestCase("""{"s3cret":1e999}""")]
    [TestCase("""{"price":"s3cret"}""")]
    public async Task A_secret_that_comes_back_in_JSON_is_not_shown(string json)
    {
        await using var server = new RawServer(RawAnswer.Json(json));

        var failure = await Assert.ThrowsAsync<ApiException>(() => server.Client.With(options => options with { MalformedValues = MalformedValues.Fail }).SendAsync(new Prices()));

        Assert.That(failure!.ToString() + failure.JsonPath, Does.Not.Contain("s3cret"));
    }

    [TestCase("2147483647")]
    [TestCase("99999")]
    [TestCase("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task A_wait_of_years_is_not_kept(string retryAfter)
    {
        await using var server = new RawServer(Busy(retryAfter), RawAnswer.Json("""{"id":"1"}"""));
        var client = server.Client.With(options => options with { TimeProvider = _time, Timeout = Timeout.InfiniteTimeSpan });

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetItemAsync("1"));

        Assert.That((int)failure!.StatusCode, Is.EqualTo(429));
        Assert.That(_time.Waits, Is.Empty);
    }

    [TestCase("99999999999999999999")]
    [TestCase("-1")]
    [TestCase("1.5")]
    [TestCase("soon")]
    [TestCase("")]
    [TestCase("Thu, 01 Jan 1970 00:00:00 GMT")]
    public async Task A_wait_that_makes_no_sense_is_none_of_the_servers(string retryAfter)
    {
        await using var server = new RawServer(Busy(retryAfter), RawAnswer.Json("""{"id":"1"}"""));

        await server.Client.With(options => options with { TimeProvider = _time }).GetItemAsync("1");

        Assert.That(_time.Waits.Sum(wait => wait.TotalSeconds), Is.LessThan(1));
    }

    [Test]
    public async Task A_wait_within_the_option_is_kept()
    {
        await using var server = new RawServer(Busy("86400"), RawAnswer.Json("""{"id":"1"}"""));
        var time = new InstantTime(TimeSpan.FromDays(1));
        var client = server.Client.With(options => options with { TimeProvider = time, Timeout = Timeout.InfiniteTimeSpan, MaxRetryAfter = TimeSpan.FromDays(1) });

        await client.GetItemAsync("1");

        Assert.That(time.Waits, Is.EqualTo(new[] { TimeSpan.FromDays(1) }));
    }

    [TestCase("https://evil.example/next")]
    [TestCase("//evil.example/next")]
    [TestCase("//[")]
    [TestCase("http://")]
    [TestCase("javascript:alert(1)")]
    [TestCase("file:///etc/passwd")]
    [TestCase("http://127.0.0.1@evil.example/")]
    public async Task A_next_page_elsewhere_is_a_failure(string link)
    {
        await using var inHeader = new RawServer(new RawAnswer($"{Json200}Link: <{link}>; rel=\"next\"\r\n\r\n[1]"));
        await using var inBody = new RawServer(new RawAnswer($"{Json200}\r\n[{JsonSerializer.Serialize(link)}]"));

        await Assert.ThatAsync(() => CountAsync(ApiPager.ByLink<Listing, JsonElement, JsonElement>(inHeader.Client, new Listing(), Items)), Throws.TypeOf<ApiException>());
        await Assert.ThatAsync(() => CountAsync(ApiPager.ByLink<Listing, JsonElement, JsonElement>(inBody.Client, new Listing(), Items, page => page[0].GetString())), Throws.TypeOf<ApiException>());

        Assert.That((inHeader.Heads.Count, inBody.Heads.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Empty_pages_without_end_are_a_failure()
    {
        var page = 0;
        await using var server = await LiveServer.StartAsync(context => context.Response.WriteAsync($$"""{"next":"{{++page}}"}"""));
        var client = server.Client.With(options => options with { MaxEmptyPages = 10 });

        var failure = await Assert.ThrowsAsync<ApiException>(() => CountAsync(ByCursor(client)));

        Assert.That(failure!.Message, Does.Contain("the option MaxEmptyPages allows, 10"));
        Assert.That(page, Is.EqualTo(11));
    }

    [TestCase(1, 1)]
    [TestCase(3, 100_000)]
    public async Task Cursors_that_come_again_are_a_failure(int period, int length)
    {
        var page = 0;
        await using var server = await LiveServer.StartAsync(context => context.Response.WriteAsync(
            $$"""{"next":"{{new string('c', length)}}{{page % period}}","items":[{{page++}}]}"""));

        await Assert.ThatAsync(() => CountAsync(ByCursor(server.Client)), Throws.TypeOf<ApiException>());

        Assert.That(page, Is.LessThanOrEqualTo(period + 1));
    }

    [TestCase("1e300", 1)]
    [TestCase("1e999", 1)]
    [TestCase("9223372036854775807", 1)]
    [TestCase("\"1e300\"", 1)]
    [TestCase("\"3600\"", 1)]
    [TestCase("\"soon\"", 1)]
    [TestCase("\"\\ud800\"", 0)]
    [TestCase("null", 1)]
    [TestCase("[]", 1)]
    [TestCase("true", 1)]
    [TestCase("\"NaN\"", 1)]
    [TestCase("-1", 2)]
    [TestCase("-1e300", 2)]
    [TestCase("0", 2)]
    public async Task A_life_of_a_token_that_makes_no_sense_is_taken_for_what_it_may_mean(string expiresIn, int fetched)
    {
        var server = new ScriptedServer();
        var token = $$"""{"access_token":"t1","expires_in":{{expiresIn}}}""";
        for (var call = 0; call < 2; call++) server.Answers(HttpStatusCode.OK, token).Answers(HttpStatusCode.NoContent);
        if (fetched == 1) (server = new ScriptedServer()).Answers(HttpStatusCode.OK, token).Answers(HttpStatusCode.NoContent).Answers(HttpStatusCode.NoContent);
        var client = server.Client(TokenOptions);

        if (fetched == 0)
        {
            await Assert.ThatAsync(() => client.DeleteItemAsync("1"), Throws.TypeOf<ApiException>());
            return;
        }

        await client.DeleteItemAsync("1");
        await client.DeleteItemAsync("2");

        Assert.That(server.Requests.Count(request => request.Url.StartsWith("https://login.example", StringComparison.Ordinal)), Is.EqualTo(fetched));
    }

    [TestCase("""{"access_token":"\ud800"}""")]
    [TestCase("""{"access_token":"t\r\nEvil: 1"}""")]
    [TestCase("""{"access_token":""}""")]
    [TestCase("""{"access_token":1}""")]
    [TestCase("""{"access_token":"t","refresh_token":"\ud800"}""")]
    [TestCase("""["access_token"]""")]
    [TestCase("<html>")]
    [TestCase("")]
    public async Task An_answer_without_a_token_is_a_failure(string body)
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, body);

        await Assert.ThatAsync(() => server.Client(TokenOptions).DeleteItemAsync("1"), Throws.TypeOf<ApiException>().With.Message.Contains("no access token"));
    }

    [TestCase("data: {\"id\":\"\\ud800\"}\n\n")]
    [TestCase("data: {\"id\":\"\u00c3\u0028\"}\n\n")]
    [TestCase("data: NaN\n\n")]
    [TestCase("data: {\"id\":\n\n")]
    [TestCase("retry: 99999999999999999999\nid: \0\ndata: 1\n\n")]
    public async Task An_event_that_is_not_what_was_promised_is_a_failure(string events)
    {
        await using var server = new RawServer(new RawAnswer($"{Head}Content-Type: text/event-stream\r\n\r\n{events}"));

        await Assert.ThatAsync(
            async () =>
            {
                await foreach (var item in server.Client.StreamItemsAsync()) Assert.That(item, Is.Null);
            },
            Throws.TypeOf<ApiException>());
    }

    [TestCase("gzip", "not gzip")]
    [TestCase("br", "not Brotli at all")]
    public async Task A_stream_that_cannot_be_decompressed_is_a_failure(string encoding, string body)
    {
        await using var server = new RawServer(new RawAnswer($"{Head}Content-Type: text/event-stream\r\nContent-Encoding: {encoding}\r\n\r\n{body}"));

        await Assert.ThatAsync(
            async () =>
            {
                await foreach (var item in server.Client.StreamItemsAsync()) Assert.That(item, Is.Null);
            },
            Throws.TypeOf<ApiException>());
    }

    private ShopClientOptions TokenOptions => new()
    {
        TimeProvider = new InstantTime(TimeSpan.Zero),
        ApiKey = OAuth2.ClientCredentials(new OAuth2Settings(new Uri("https://login.example/token"), "id") { ClientSecret = "s3cret" }),
    };

    private static TestCaseData Row(string name, string text) => new TestCaseData(text).SetArgDisplayNames(name);

    private static string Body(string json) => $"{Json200}Content-Length: {json.Length}\r\n\r\n{json}";

    private static RawAnswer Busy(string retryAfter) => new($"HTTP/1.1 429 Busy\r\nConnection: close\r\nRetry-After: {retryAfter}\r\nContent-Length: 0\r\n\r\n");

    private static string Zipped(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return Encoding.Latin1.GetString(bytes.ToArray());
    }

    private static IReadOnlyList<JsonElement> Items(JsonElement page) => [.. page.EnumerateArray()];

    private static ApiPager<JsonElement, JsonElement> ByCursor(ShopClient client) => ApiPager.ByCursor<Listing, JsonElement, JsonElement>(
        client,
        new Listing(),
        (request, cursor) => request with { Cursor = cursor },
        page => page.TryGetProperty("items", out var items) ? Items(items) : [],
        response => response.Value.GetProperty("next").GetString());

    private static async Task<int> CountAsync(ApiPager<JsonElement, JsonElement> pager)
    {
        var count = 0;
        await foreach (var item in pager)
        {
            Assert.That(item.ValueKind, Is.Not.EqualTo(JsonValueKind.Undefined));
            count++;
        }

        return count;
    }

    private sealed record Listing : IApiRequest<JsonElement>
    {
        public string? Cursor { get; init; }

        public ApiOperation<JsonElement> GetOperation() => new("List", "GET", "/items", ApiResponseFormat.Json(Json.Any));

        public void Write(ApiRequestWriter request) => request.Path("/items");
    }

    private sealed record Prices : IApiRequest<IReadOnlyDictionary<string, decimal>>
    {
        public ApiOperation<IReadOnlyDictionary<string, decimal>> GetOperation() => new("Prices", "GET", "/prices", ApiResponseFormat.Json(Json.Map(Json.Decimal)));

        public void Write(ApiRequestWriter request) => request.Path("/prices");
    }
}
