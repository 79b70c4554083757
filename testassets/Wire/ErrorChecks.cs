using System.Net;
using Wire.Apis;
using Wire.Apis.Wire;
using Wire.Server;

namespace Wire;

/// <summary>Servers and networks that do not do what they should.</summary>
internal static class ErrorChecks
{
    private static readonly WireAnswer Tea = WireAnswer.Json("""{"id":"tea"}""");
    private static readonly WireAnswer Busy = WireAnswer.Of(503, "text/plain", "busy");
    private static readonly WireAnswer Half = WireAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"id\":");

    public static IEnumerable<Check> All =>
    [
        new("a wait in seconds is kept", () => WaitsAsync(429, "7", 7)),
        new("a wait until a time is kept", () => WaitsAsync(503, "Mon, 23 Nov 2026 12:00:09 GMT", 9)),
        new("a wait until the past is none", () => WaitsAsync(429, "Mon, 23 Nov 2026 11:00:00 GMT", 0)),
        new("a wait beyond the timeout is a failure at once", LongWaitAsync),
        new("a request that is not idempotent is sent once", () => CountAsync(Busy, client => client.Bodies.PostJsonAsync(new Item { Id = "1" }), 1)),
        new("a request that is not idempotent is sent again where that is asked for", () => CountAsync(
            Busy, client => client.With(options => options with { RetryNonIdempotent = true }).Bodies.PostJsonAsync(new Item { Id = "1" }), 3)),
        new("an error of the caller's is not tried again", () => CountAsync(WireAnswer.Of(400, "text/plain", "no"), client => client.Answers.GetJsonAsync(), 1)),
        new("bytes that cannot be read again are sent once", () => CountAsync(
            Busy, client => client.Bodies.PutBytesAsync(ApiFile.FromStream(new ZeroStream(10))), 1)),
        new("a body is sent again from its beginning", BodyAgainAsync),
        new("a reset is got over", () => GetOverAsync(WireAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Ty", WireEnd.Reset))),
        new("an answer that breaks off is got over", () => GetOverAsync(Half)),
        new("resets to the end are an error of the connection", () => FailsAsync<HttpRequestException>(Half with { End = WireEnd.Reset })),
        new("what is no HTTP is an error of the connection", () => FailsAsync<HttpRequestException>(WireAnswer.Raw("220 mail.example ESMTP\r\n"))),
        new("an attempt that takes too long is tried again", StallOnceAsync),
        new("attempts that take too long are a timeout", () => FailsAsync<TimeoutException>(Half with { End = WireEnd.Stall }, TimeSpan.FromSeconds(1))),
        new("a call that takes too long is a timeout", TimeoutAsync),
        new("a cancelled call closes the connection", CancellationAsync),
        new("a port where nobody listens", () => UnreachableAsync("http://127.0.0.1:1", HttpRequestError.ConnectionError)),
        new("a host without an address", () => UnreachableAsync("http://nowhere.invalid", HttpRequestError.NameResolutionError)),
        new("a redirect on the host takes the credentials along", () => RedirectAsync(server => "/elsewhere?x=1", "Bearer s3cret")),
        new("a redirect to another host leaves them behind", () => RedirectAsync(server => server.Address.ToString().Replace("127.0.0.1", "localhost", StringComparison.Ordinal), null)),
        new("a redirect of a form becomes a GET", RedirectedFormAsync),
        new("redirects without end are a failure", EndlessRedirectAsync),
        new("options that make no sense are told at once", OptionsAsync),
    ];

    private static async Task WaitsAsync(int status, string retryAfter, int seconds)
    {
        var time = new InstantTime();
        await using var server = new WireServer(WireAnswer.Of(status, "text/plain", "later", "Retry-After: " + retryAfter), Tea);

        await server.Client(options => options with { TimeProvider = time }).Answers.GetJsonAsync();

        Expect.Equal(time.Waits.Sum(wait => wait.TotalSeconds), seconds);
        Expect.Equal(server.Requests.Count, 2);
    }

    private static async Task LongWaitAsync()
    {
        await using var server = new WireServer(WireAnswer.Of(429, "text/plain", "later", "Retry-After: 3600"), Tea);

        await Expect.ThrowsAsync<ApiException>(() => server.Client().Answers.GetJsonAsync());

        Expect.Equal(server.Requests.Count, 1);
    }

    private static async Task CountAsync(WireAnswer answer, Func<WireClient, Task> call, int count)
    {
        await using var server = new WireServer(answer);

        await Expect.ThrowsAsync<ApiException>(() => call(server.Client()));

        Expect.Equal(server.Requests.Count, count);
    }

    private static async Task BodyAgainAsync()
    {
        await using var server = new WireServer(Busy, Busy, WireAnswer.NoContent);
        var bytes = new MemoryStream("skipped rest"u8.ToArray()) { Position = 8 };

        await server.Client().Bodies.PutBytesAsync(ApiFile.FromStream(bytes));

        Expect.Sequence(server.Requests.Select(request => request.Text), "rest", "rest", "rest");
    }

    private static async Task GetOverAsync(WireAnswer broken)
    {
        await using var server = new WireServer(broken, broken, Tea);

        Expect.Equal((await server.Client().Answers.GetJsonAsync()).Id, "tea");

        Expect.Equal(server.Requests.Count, 3);
    }

    private static async Task FailsAsync<TError>(WireAnswer broken, TimeSpan? attemptTimeout = null)
        where TError : Exception
    {
        await using var server = new WireServer(broken);

        await Expect.ThrowsAsync<TError>(() => server.Client(options => options with { AttemptTimeout = attemptTimeout }).Answers.GetJsonAsync());

        Expect.Equal(server.Requests.Count, 3);
    }

    private static async Task StallOnceAsync()
    {
        await using var server = new WireServer(Half with { End = WireEnd.Stall }, Tea);

        var item = await server.Client(options => options with { AttemptTimeout = TimeSpan.FromSeconds(1) }).Answers.GetJsonAsync();

        Expect.Equal(item.Id, "tea");
        await server.ClientLeft;
    }

    private static async Task TimeoutAsync()
    {
        await using var server = new WireServer(Half with { End = WireEnd.Stall });

        await Expect.ThrowsAsync<TimeoutException>(() => server.Client(options => options with { Timeout = TimeSpan.FromMilliseconds(200) }).Answers.GetJsonAsync());

        await server.ClientLeft;
    }

    private static async Task CancellationAsync()
    {
        await using var server = new WireServer(Half with { End = WireEnd.Stall });
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        var error = await Expect.ThrowsAsync<OperationCanceledException>(() => server.Client().Answers.GetJsonAsync(cancellation.Token));

        Expect.Equal(error.CancellationToken, cancellation.Token);
        await server.ClientLeft;
    }

    private static async Task UnreachableAsync(string address, HttpRequestError expected)
    {
        var attempts = new List<ApiAttempt>();
        var options = new WireClientOptions { BaseUrl = new Uri(address), RetryDelay = TimeSpan.FromMilliseconds(1), OnAttempt = attempts.Add };

        var error = await Expect.ThrowsAsync<HttpRequestException>(() => new WireClient(options).Answers.GetJsonAsync());

        Expect.Equal(error.HttpRequestError, expected);
        Expect.Equal(attempts.Count, 3);
    }

    private static async Task RedirectAsync(Func<WireServer, string> location, string? authorization)
    {
        WireServer? server = null;
        await using (server = new WireServer((_, number) =>
            number == 0 ? WireAnswer.Of(307, "text/plain", "", "Location: " + location(server!)) : WireAnswer.Json("""{"text":"in"}""")))
        {
            await server.Client(options => options with { Token = "s3cret" }).Auth.BearerAsync();

            Expect.Sequence(server.Requests.Select(request => request.Header("Authorization")), "Bearer s3cret", authorization);
        }
    }

    private static async Task RedirectedFormAsync()
    {
        await using var server = new WireServer(WireAnswer.Of(303, "text/plain", "", "Location: /done"), WireAnswer.NoContent);

        await server.Client().Bodies.PostFormAsync(new PostFormRequest { Name = "n" });

        Expect.Sequence(server.Requests.Select(request => request.Line), "POST /form HTTP/1.1", "GET /done HTTP/1.1");
        Expect.Equal(server.Requests[1].Header("Content-Type"), null);
    }

    private static async Task EndlessRedirectAsync()
    {
        await using var server = new WireServer(WireAnswer.Of(302, "text/plain", "", "Location: /again"));

        var failure = await Expect.ThrowsAsync<ApiException>(() => server.Client().Answers.GetJsonAsync());

        Expect.Equal(failure.StatusCode, HttpStatusCode.Found);
    }

    private static async Task OptionsAsync()
    {
        WireClientOptions[] faulty =
        [
            new() { BaseUrl = new Uri("/relative", UriKind.Relative) },
            new() { BaseUrl = new Uri("ftp://host") },
            new() { Timeout = TimeSpan.Zero },
            new() { AttemptTimeout = TimeSpan.FromSeconds(-1) },
            new() { MaxRetries = -1 },
            new() { RetryDelay = TimeSpan.FromSeconds(-1) },
        ];
        foreach (var options in faulty) await Expect.ThrowsAsync<ArgumentException>(() => Task.FromResult(new WireClient(options)));
    }
}
