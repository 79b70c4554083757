using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Schematic.Runtime.Tests.Http;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Live;

/// <summary>Answers of a server, of every kind that a description can promise and some that none does.</summary>
internal sealed class AnswerTests
{
    private const string Tea = """{"id":"tea"}""";

    [Test]
    public async Task An_error_page_is_an_error_without_JSON()
    {
        await using var server = await LiveServer.StartAsync(context => AnswerAsync(context, 502, "text/html", "<html><h1>Bad gateway</h1></html>"));

        var failure = await Assert.ThrowsAsync<ApiException>(() => server.Client.With(Hasty).GetItemAsync("tea"));

        Assert.That(failure!.StatusCode, Is.EqualTo(HttpStatusCode.BadGateway));
        Assert.That(failure.Body, Is.EqualTo("<html><h1>Bad gateway</h1></html>"));
        Assert.That(failure.TryGetError<string>(out _), Is.False);
        Assert.That(failure.TryGetError<JsonElement>(out _), Is.False);
    }

    [TestCase(200, "text/html", "<html>Please sign in</html>")]
    [TestCase(200, "application/json", "")]
    [TestCase(204, null, "")]
    [TestCase(200, "application/json", "{\"id\":")]
    public async Task An_answer_without_the_JSON_that_was_promised_is_a_failure(int status, string? type, string body)
    {
        await using var server = await LiveServer.StartAsync(context => AnswerAsync(context, status, type, body));

        var failure = await Assert.ThrowsAsync<ApiException>(() => server.Client.GetItemAsync("tea"));

        Assert.That((int)failure!.StatusCode, Is.EqualTo(status));
        Assert.That(failure.Body, Is.EqualTo(body));
    }

    [Test]
    public async Task The_error_of_the_description_is_read()
    {
        await using var server = await LiveServer.StartAsync(context => AnswerAsync(context, 404, "application/json", Tea));

        var failure = await Assert.ThrowsAsync<ApiException>(() => server.Client.GetItemAsync("tea"));

        Assert.That(failure!.TryGetError<Item>(out var error), Is.True);
        Assert.That(error!.Id, Is.EqualTo("tea"));
    }

    [TestCase(429, "7", 7)]
    [TestCase(429, "Mon, 23 Nov 2026 12:00:09 GMT", 9)]
    [TestCase(503, "Mon, 23 Nov 2026 11:00:00 GMT", 0)]
    public async Task The_wait_that_the_server_asks_for_is_kept(int status, string retryAfter, int seconds)
    {
        var attempts = 0;
        await using var server = await LiveServer.StartAsync(context =>
        {
            if (++attempts > 1) return AnswerAsync(context, 200, "application/json", Tea);
            context.Response.Headers.RetryAfter = retryAfter;
            return AnswerAsync(context, status, "text/plain", "later");
        });
        var time = new InstantTime();

        await server.Client.With(options => options with { TimeProvider = time }).GetItemAsync("tea");

        Assert.That(attempts, Is.EqualTo(2));
        Assert.That(time.Waits.Sum(wait => wait.TotalSeconds), Is.EqualTo(seconds));
    }

    [TestCase(408)]
    [TestCase(500)]
    [TestCase(503)]
    public async Task A_failure_that_passes_is_not_seen(int status)
    {
        var attempts = 0;
        await using var server = await LiveServer.StartAsync(context =>
            ++attempts < 3 ? AnswerAsync(context, status, "text/plain", "busy") : AnswerAsync(context, 200, "application/json", Tea));

        var item = await server.Client.With(Hasty).GetItemAsync("tea");

        Assert.That(item.Id, Is.EqualTo("tea"));
        Assert.That(attempts, Is.EqualTo(3));
    }

    [Test]
    public async Task A_request_that_is_not_idempotent_is_sent_once()
    {
        var attempts = 0;
        await using var server = await LiveServer.StartAsync(context =>
        {
            attempts++;
            return AnswerAsync(context, 503, "text/plain", "busy");
        });

        await Assert.ThatAsync(() => server.Client.With(Hasty).CreateItemAsync(new Item { Id = "tea" }), Throws.TypeOf<ApiException>());

        Assert.That(attempts, Is.EqualTo(1));
    }

    [Test]
    public async Task No_answer_is_read_where_none_is_promised()
    {
        await using var server = await LiveServer.StartAsync(context => AnswerAsync(context, 200, "text/html", "<html>"));

        await Assert.ThatAsync(() => server.Client.DeleteItemAsync("tea"), Throws.Nothing);
    }

    [TestCase("br")]
    [TestCase("deflate")]
    public async Task Answers_are_decompressed(string encoding)
    {
        await using var server = await LiveServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            await using Stream compressed = encoding == "br"
                ? new BrotliStream(context.Response.Body, CompressionLevel.Fastest)
                : new ZLibStream(context.Response.Body, CompressionLevel.Fastest);
            await compressed.WriteAsync("{\"id\":\"tea\"}"u8.ToArray());
        });

        Assert.That((await server.Client.GetItemAsync("tea")).Id, Is.EqualTo("tea"));
    }

    [TestCase("application/jsonl", "{\"id\":\"1\"}\n\n{\"id\":\"2\"}\r\n{\"id\":\"3\"}")]
    [TestCase("application/json-seq", "\u001e{\"id\":\"1\"}\n\u001e{\"id\":\"2\"}\n\u001e{\"id\":\"3\"}\n")]
    [TestCase("text/event-stream", "data: {\"id\":\"1\"}\n\n: ping\n\ndata: {\"id\":\"2\"}\r\n\r\nid: x\ndata: {\"id\":\ndata: \"3\"}\n\n")]
    public async Task Streams_are_read_while_they_come(string type, string body)
    {
        var arrived = new TaskCompletionSource();
        var half = body.IndexOf("{\"id\":\"2", StringComparison.Ordinal) + 4;
        await using var server = await LiveServer.StartAsync(async context =>
        {
            context.Response.ContentType = type;
            await context.Response.WriteAsync(body[..half]);
            await context.Response.Body.FlushAsync();
            await arrived.Task;
            await context.Response.WriteAsync(body[half..]);
        });
        List<string> items = [];

        await foreach (var item in server.Client.StreamAsync(new Feed(type)))
        {
            items.Add(item.Id);
            arrived.TrySetResult();
        }

        Assert.That(items, Is.EqualTo(new[] { "1", "2", "3" }));
    }

    [Test]
    public async Task Pages_are_asked_for_one_after_the_other()
    {
        List<string> targets = [];
        await using var server = await LiveServer.StartAsync(context =>
        {
            targets.Add(context.Request.Path + context.Request.QueryString);
            if (targets.Count < 3) context.Response.Headers.Link = $"<?page={targets.Count + 1}&q=a%2Fb>; rel=\"next\"";
            return AnswerAsync(context, 200, "application/json", $"[{targets.Count}]");
        });
        List<int> items = [];

        await foreach (var item in ApiPager.ByLink<Listing, JsonElement, int>(server.Client, new Listing(), page => [.. page.EnumerateArray().Select(item => item.GetInt32())]))
            items.Add(item);

        Assert.That(items, Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(targets, Is.EqualTo(new[] { "/items", "/items?page=2&q=a%2Fb", "/items?page=3&q=a%2Fb" }));
    }

    private static Task AnswerAsync(HttpContext context, int status, string? type, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return body.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(body);
    }

    private static ShopClientOptions Hasty(ShopClientOptions options) => options with { RetryDelay = TimeSpan.FromMilliseconds(1) };

    private sealed record Feed(string Type) : IApiStreamRequest<Item>
    {
        public ApiStreamOperation<Item> GetStreamOperation() => new("Feed", "GET", "/feed", Type switch
        {
            "application/jsonl" => ApiStreamFormat.Lines(Json.Model<Item>()),
            "application/json-seq" => ApiStreamFormat.Sequence(Json.Model<Item>()),
            _ => ApiStreamFormat.Events(Json.Model<Item>()),
        });

        public void Write(ApiRequestWriter request) => request.Path("/feed");
    }

    private sealed record Listing : IApiRequest<JsonElement>
    {
        public ApiOperation<JsonElement> GetOperation() => new("List", "GET", "/items", ApiResponseFormat.Json(Json.Any));

        public void Write(ApiRequestWriter request) => request.Path("/items");
    }
}
