using System.Net;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Http;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class RetryTests
{
    private const string Tea = """{"id":"tea"}""";
    private readonly InstantTime _time = new();

    private ShopClientOptions Options => new() { ApiKey = "key", TimeProvider = _time };

    [TestCase(408)]
    [TestCase(429)]
    [TestCase(500)]
    [TestCase(501)]
    [TestCase(502)]
    [TestCase(503)]
    [TestCase(504)]
    [TestCase(599)]
    public async Task An_idempotent_request_is_tried_again_after_a_passing_failure(int status)
    {
        var server = new ScriptedServer().Answers((HttpStatusCode)status, "busy").Answers((HttpStatusCode)status).Answers(HttpStatusCode.OK, Tea);

        var item = await server.Client(Options).GetItemAsync("tea");

        Assert.That(item.Id, Is.EqualTo("tea"));
        Assert.That(server.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Waits_double_and_are_shortened_by_chance()
    {
        var server = new ScriptedServer();
        for (var attempt = 0; attempt < 7; attempt++) server.Answers(HttpStatusCode.ServiceUnavailable);

        await Assert.ThatAsync(() => server.Client(Options with { MaxRetries = 6 }).GetItemAsync("tea"), Throws.TypeOf<ApiException>());

        double[] longest = [0.5, 1, 2, 4, 8, 8];
        Assert.That(_time.Waits, Has.Count.EqualTo(6));
        for (var wait = 0; wait < 6; wait++)
            Assert.That(_time.Waits[wait].TotalSeconds, Is.InRange(longest[wait] / 2, longest[wait]));
    }

    [TestCase(400)]
    [TestCase(401)]
    [TestCase(404)]
    [TestCase(409)]
    [TestCase(422)]
    [TestCase(499)]
    [TestCase(600)]
    [TestCase(601)]
    [TestCase(999)]
    public async Task A_lasting_failure_is_not_tried_again(int status)
    {
        var server = new ScriptedServer().Answers((HttpStatusCode)status);

        await Assert.ThatAsync(() => server.Client(Options).GetItemAsync("tea"), Throws.TypeOf<ApiException>());

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Another_request_is_not_tried_again()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.ServiceUnavailable);

        await Assert.ThatAsync(() => server.Client(Options).CreateItemAsync(new Item { Id = "tea" }), Throws.TypeOf<ApiException>());

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Another_request_is_tried_again_when_asked_for()
    {
        var server = new ScriptedServer().Fails(new HttpRequestException("reset")).Answers(HttpStatusCode.OK, Tea);

        await server.Client(Options with { RetryNonIdempotent = true }).CreateItemAsync(new Item { Id = "tea" });

        Assert.That(server.Requests, Has.Count.EqualTo(2));
        Assert.That(server.Requests[1], Is.EqualTo(server.Requests[0]).Using<SentRequest>((a, b) => a.Body == b.Body && a.Url == b.Url));
    }

    [Test]
    public async Task A_described_idempotency_key_has_one_value_for_each_call()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.BadGateway).Answers(HttpStatusCode.NoContent).Answers(HttpStatusCode.NoContent).Answers(HttpStatusCode.NoContent);
        var client = server.Client(Options);

        await client.SendAsync(new Probe(request => request.IdempotencyKey("X-Idempotency-Key", null), "POST"));
        await client.SendAsync(new Probe(request => request.IdempotencyKey("X-Idempotency-Key", null), "POST"));
        await client.SendAsync(new Probe(request => request.IdempotencyKey("X-Idempotency-Key", "mine"), "POST"));

        var keys = server.Requests.Select(request => request.Headers["X-Idempotency-Key"]).ToList();
        Assert.That(Guid.TryParse(keys[0], out _), Is.True);
        Assert.That(keys[1], Is.EqualTo(keys[0]), "another attempt");
        Assert.That(keys[2], Is.Not.EqualTo(keys[0]), "another call");
        Assert.That(keys[3], Is.EqualTo("mine"));
    }

    [Test]
    public async Task Another_request_is_tried_again_when_it_carries_an_idempotency_key()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.BadGateway).Answers(HttpStatusCode.OK, Tea);

        await server.Client(Options).SendAsync(new CreateItemRequest(new Item { Id = "tea" }) { IdempotencyKey = "k1" });

        Assert.That(server.Requests.Select(request => request.Headers["Idempotency-Key"]), Is.EqualTo(new[] { "k1", "k1" }));
    }

    [Test]
    public async Task A_fault_of_the_connection_is_tried_again_and_surfaces_in_the_end()
    {
        var server = new ScriptedServer().Fails(new HttpRequestException("1")).Fails(new HttpRequestException("2")).Fails(new HttpRequestException("3"));

        await Assert.ThatAsync(() => server.Client(Options).GetItemAsync("tea"), Throws.TypeOf<HttpRequestException>().With.Message.EqualTo("3"));

        Assert.That(server.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_body_that_breaks_off_is_tried_again()
    {
        var server = new ScriptedServer().Answers(new StreamContent(new BrokenStream("{\"id\":"u8.ToArray()))).Answers(HttpStatusCode.OK, Tea);

        var item = await server.Client(Options).GetItemAsync("tea");

        Assert.That(item.Id, Is.EqualTo("tea"));
    }

    [Test]
    public async Task A_body_that_breaks_off_is_an_error_of_the_connection()
    {
        var server = new ScriptedServer().Answers(new StreamContent(new BrokenStream("{\"id\":"u8.ToArray())));

        await Assert.ThatAsync(() => server.Client(Options with { MaxRetries = 0 }).GetItemAsync("tea"), Throws.TypeOf<HttpRequestException>());
    }

    [Test]
    public async Task The_wait_that_the_server_asks_for_in_seconds_is_kept()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.TooManyRequests, "", "", ("Retry-After", "7")).Answers(HttpStatusCode.OK, Tea);

        await server.Client(Options).GetItemAsync("tea");

        Assert.That(_time.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(7) }));
    }

    [TestCase(9, 9)]
    [TestCase(-9, 0)]
    public async Task The_wait_that_the_server_asks_for_as_a_date_is_kept(int offset, int expected)
    {
        var date = _time.GetUtcNow().AddSeconds(offset).ToString("r");
        var server = new ScriptedServer().Answers(HttpStatusCode.ServiceUnavailable, "", "", ("Retry-After", date)).Answers(HttpStatusCode.OK, Tea);

        await server.Client(Options).GetItemAsync("tea");

        Assert.That(_time.Waits.Sum(wait => wait.TotalSeconds), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_wait_beyond_the_timeout_is_not_begun()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.TooManyRequests, "slow down", "text/plain", ("Retry-After", "3600"));

        var failure = await Assert.ThrowsAsync<ApiException>(() => server.Client(Options).GetItemAsync("tea"));

        Assert.That(failure!.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(failure.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromHours(1)));
        Assert.That(_time.Waits, Is.Empty);
    }

    [Test]
    public async Task No_request_is_tried_again_where_its_file_cannot_be_read_again()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.ServiceUnavailable);
        var upload = new Probe(
            request =>
            {
                request.Path("/file");
                request.Binary(ApiFile.FromStream(new BrokenStream([], isBroken: false)));
            },
            "PUT");

        await Assert.ThatAsync(() => server.Client(Options).SendAsync(upload), Throws.TypeOf<ApiException>());

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_file_that_can_seek_is_sent_again_from_where_it_began()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.ServiceUnavailable).Answers(HttpStatusCode.NoContent);
        var file = ApiFile.FromStream(new MemoryStream("0123"u8.ToArray()) { Position = 1 });

        await server.Client(Options).SendAsync(new Probe(
            request =>
            {
                request.Path("/file");
                request.Binary(file);
            },
            "PUT"));

        Assert.That(server.Requests.Select(request => request.Body), Is.EqualTo(new[] { "123", "123" }));
    }

    [Test]
    public async Task Each_attempt_is_reported()
    {
        List<ApiAttempt> attempts = [];
        var server = new ScriptedServer().Answers(HttpStatusCode.BadGateway).Fails(new HttpRequestException("reset")).Answers(HttpStatusCode.OK, Tea);

        await server.Client(Options with { OnAttempt = attempts.Add }).GetItemAsync("tea");

        Assert.That(attempts.Select(attempt => (attempt.Number, attempt.Status, attempt.Failure?.Message)), Is.EqualTo(new (int, HttpStatusCode?, string?)[]
        {
            (1, HttpStatusCode.BadGateway, null), (2, null, "reset"), (3, HttpStatusCode.OK, null),
        }));
    }
}
