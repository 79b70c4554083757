using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Live;

/// <summary>Connections that end or stop where they must not.</summary>
internal sealed class BrokenConnectionTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private const string Events = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    private const string Tea = """{"id":"tea"}""";

    private static readonly RawAnswer[] Broken =
    [
        new("", RawEnd.Reset),
        new("", RawEnd.Close),
        new("HTTP/1.1 200 OK\r\nContent-Ty", RawEnd.Reset),
        new("HTTP/1.1 200 OK\r\nContent-Ty", RawEnd.Close),
        new(Head + "Content-Length: 12\r\n\r\n{\"id\":", RawEnd.Reset),
        new(Head + "Content-Length: 12\r\n\r\n{\"id\":", RawEnd.Close),
        new(Head + "Transfer-Encoding: chunked\r\n\r\n6\r\n{\"id\":\r\n", RawEnd.Reset),
        new(Head + "Transfer-Encoding: chunked\r\n\r\n6\r\n{\"id\":\r\n", RawEnd.Close),
        new(Head + "Transfer-Encoding: chunked\r\n\r\nC\r\n{\"id\":", RawEnd.Close),
        // Complete JSON, but the last chunk is missing.
        new(Head + "Transfer-Encoding: chunked\r\n\r\nC\r\n" + Tea + "\r\n", RawEnd.Close),
        new(Head + "Transfer-Encoding: chunked\r\n\r\nno number\r\n", RawEnd.Close),
        new("SSH-2.0-OpenSSH_9.2\r\n\r\n", RawEnd.Close),
        // A response that is not HTTP may repeat the credentials of the request, so it is not quoted.
        new("Bearer s3cret\r\n\r\n", RawEnd.Close),
        new("HTTP/1.1 200 OK\r\nBearer s3cret\r\n\r\n", RawEnd.Close),
        new(Head + "Transfer-Encoding: chunked\r\n\r\nBearer s3cret\r\n", RawEnd.Close),
    ];

    [TestCaseSource(nameof(Broken))]
    public async Task A_request_that_changes_nothing_is_sent_again(RawAnswer broken)
    {
        await using var server = new RawServer(broken, broken, RawAnswer.Json(Tea));

        var item = await server.Client.GetItemAsync("tea");

        Assert.That(item.Id, Is.EqualTo("tea"));
        Assert.That(server.Heads, Has.Count.EqualTo(3).And.All.StartsWith("GET /items/tea HTTP/1.1\r\n"));
    }

    [TestCaseSource(nameof(Broken))]
    public async Task What_breaks_is_an_error_of_the_connection_in_the_end(RawAnswer broken)
    {
        await using var server = new RawServer(broken);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(
            () => server.Client.With(options => options with { MaxRetries = 0 }).GetItemAsync("tea"));

        Assert.That(failure!.ToString(), Does.Not.Contain("s3cret"));
    }

    [Test]
    public async Task A_request_that_may_have_changed_something_is_not_sent_again()
    {
        // One byte of the answer: before it, the handler itself may try another connection.
        var broken = new RawAnswer("H", RawEnd.Reset);
        await using var server = new RawServer(broken, broken, RawAnswer.Json(Tea));

        await Assert.ThatAsync(() => server.Client.CreateItemAsync(new Item { Id = "tea" }), Throws.TypeOf<HttpRequestException>());

        Assert.That(server.Heads, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_port_where_nobody_listens_is_an_error_of_the_connection()
    {
        var server = new RawServer();
        await server.DisposeAsync();

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => server.Client.GetItemAsync("tea"));

        Assert.That(failure!.HttpRequestError, Is.EqualTo(HttpRequestError.ConnectionError));
    }

    [TestCase("")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Ty")]
    [TestCase(Head + "Content-Length: 12\r\n\r\n{\"id\":")]
    public async Task An_answer_that_stops_is_a_timeout(string text)
    {
        await using var server = new RawServer(new RawAnswer(text, RawEnd.Stall));
        var client = server.Client.With(options => options with { AttemptTimeout = TimeSpan.FromMilliseconds(100), MaxRetries = 0 });

        await Assert.ThatAsync(() => client.GetItemAsync("tea"), Throws.TypeOf<TimeoutException>());
    }

    [TestCase("", RawEnd.Close)]
    [TestCase("", RawEnd.Reset)]
    [TestCase("12\r\ndata: {\"id\":", RawEnd.Close)]
    public async Task The_items_before_the_break_of_a_stream_are_given_out(string rest, RawEnd end)
    {
        var arrived = new TaskCompletionSource();
        await using var server = new RawServer(
            new RawAnswer(Events + "24\r\ndata: {\"id\":\"1\"}\n\ndata: {\"id\":\"2\"}\n\n\r\n" + rest, end) { Until = arrived.Task });
        List<string> items = [];

        await Assert.ThatAsync(
            async () =>
            {
                await foreach (var item in server.Client.StreamItemsAsync())
                {
                    items.Add(item.Id);
                    if (items.Count == 2) arrived.SetResult();
                }
            },
            Throws.TypeOf<HttpRequestException>());

        Assert.That(items.Take(2), Is.EqualTo(new[] { "1", "2" }));
        Assert.That(server.Heads, Has.Count.EqualTo(1), "A stream that has begun is not asked for again.");
    }
}
