using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Http;

/// <summary>Requests and responses over real connections.</summary>
internal sealed class LiveTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Test]
    public async Task The_target_on_the_wire_is_what_was_written()
    {
        string? target = null;
        await using var server = await LiveServer.StartAsync(context =>
        {
            target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });

        await server.Client.SendAsync(new Probe(request =>
        {
            request.Path($"/a%2Fb/{"x/y .~"}/{"o/n":+}");
            request.Query("q", "a|b[c]{d}\\é", Json.String);
            request.Query("r", "a/b?c:d[e]", Json.String, allowReserved: true);
        }));

        Assert.That(target, Is.EqualTo("/a%2Fb/x%2Fy%20.~/o/n?q=a%7Cb%5Bc%5D%7Bd%7D%5C%C3%A9&r=a/b?c:d[e]"));
    }

    [Test]
    public async Task Headers_travel_in_UTF8()
    {
        await using var server = await LiveServer.StartAsync(context =>
        {
            context.Response.Headers["X-Echo"] = Encoding.UTF8.GetByteCount(context.Request.Headers["X-Name"].ToString()).ToString();
            return Task.CompletedTask;
        });

        using var response = await server.Client.SendRawAsync(new Probe(request =>
        {
            request.Path("/");
            request.Header("X-Name", "Größe €", Json.String);
        }));

        Assert.That(response.Header("X-Echo"), Is.EqualTo("11"));
    }

    [Test]
    public async Task Compressed_answers_are_read()
    {
        await using var server = await LiveServer.StartAsync(async context =>
        {
            Assert.That(context.Request.Headers.AcceptEncoding.ToString(), Does.Contain("gzip"));
            context.Response.Headers.ContentEncoding = "gzip";
            using var compressed = new MemoryStream();
            await using (var gzip = new System.IO.Compression.GZipStream(compressed, System.IO.Compression.CompressionMode.Compress)) gzip.Write("{\"id\":\"1\"}"u8);
            await context.Response.Body.WriteAsync(compressed.ToArray());
        });

        Assert.That((await server.Client.GetItemAsync("1")).Id, Is.EqualTo("1"));
    }

    [Test]
    public async Task Clients_share_connections()
    {
        var connections = new HashSet<string>();
        await using var server = await LiveServer.StartAsync(async context =>
        {
            connections.Add(context.Connection.Id);
            await context.Response.WriteAsync("{\"id\":\"1\"}");
        });

        for (var call = 0; call < 10; call++)
        {
            using var client = server.Client;
            await client.GetItemAsync("1");
            await client.With(options => options with { MaxRetries = 0 }).GetItemAsync("1");
        }

        Assert.That(connections, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_binary_answer_is_a_stream_that_owns_the_response()
    {
        var aborted = new TaskCompletionSource();
        await using var server = await LiveServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(aborted.SetResult);
            await context.Response.Body.WriteAsync("first"u8.ToArray());
            await context.Response.Body.FlushAsync();
            await aborted.Task;
        });

        var stream = await server.Client.Files.DownloadAsync("a/b");
        var bytes = new byte[5];
        await stream.ReadExactlyAsync(bytes);
        await stream.DisposeAsync();

        Assert.That(bytes, Is.EqualTo("first"u8.ToArray()));
        await aborted.Task.WaitAsync(Patience);
    }

    [Test]
    public async Task Text_is_decoded_by_its_character_set()
    {
        await using var server = await LiveServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/plain; charset=iso-8859-1";
            await context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes("Größe"));
        });

        Assert.That(await server.Client.Files.ReadTextAsync("1"), Is.EqualTo("Größe"));
    }

    [Test]
    public async Task Cancellation_in_the_middle_of_a_stream_closes_the_connection()
    {
        var aborted = new TaskCompletionSource();
        await using var server = await LiveServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(aborted.SetResult);
            await context.Response.WriteAsync("data: {\"id\":\"1\"}\n\n");
            await context.Response.Body.FlushAsync();
            await aborted.Task;
        });
        using var cancellation = new CancellationTokenSource();

        await Assert.ThatAsync(
            async () =>
            {
                await foreach (var _ in server.Client.StreamItemsAsync(cancellation.Token)) await cancellation.CancelAsync();
            },
            Throws.InstanceOf<OperationCanceledException>());

        await aborted.Task.WaitAsync(Patience);
    }

    [Test]
    public async Task A_connection_that_breaks_in_the_middle_of_a_stream_surfaces()
    {
        var arrived = new TaskCompletionSource();
        await using var server = await LiveServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("data: {\"id\":\"1\"}\n\n");
            await context.Response.Body.FlushAsync();
            await arrived.Task;
            context.Abort();
        });

        await Assert.ThatAsync(
            async () =>
            {
                await foreach (var _ in server.Client.StreamItemsAsync()) arrived.SetResult();
            },
            Throws.TypeOf<HttpRequestException>());

        Assert.That(arrived.Task.IsCompleted, Is.True);
    }

    [Test]
    public async Task A_connection_that_is_reset_is_tried_again()
    {
        var attempts = 0;
        await using var server = await LiveServer.StartAsync(async context =>
        {
            if (++attempts < 3) context.Abort();
            else await context.Response.WriteAsync("{\"id\":\"1\"}");
        });

        var item = await server.Client.With(Hasty).GetItemAsync("1");

        Assert.That(item.Id, Is.EqualTo("1"));
        Assert.That(attempts, Is.EqualTo(3));
    }

    [Test]
    public async Task A_host_that_does_not_exist_is_an_error_of_the_connection()
    {
        var client = new ShopClient(new ShopClientOptions { ApiKey = "s3cret", BaseUrl = new Uri("http://does-not-exist.invalid"), MaxRetries = 0 });

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetItemAsync("1"));

        Assert.That(failure!.ToString(), Does.Not.Contain("s3cret"));
    }

    [Test]
    public async Task A_call_that_takes_too_long_in_all_is_a_timeout()
    {
        await using var server = await LiveServer.StartAsync(context => Task.Delay(Patience, context.RequestAborted));

        var failure = await Assert.ThrowsAsync<TimeoutException>(
            () => server.Client.With(options => options with { Timeout = TimeSpan.FromMilliseconds(100) }).GetItemAsync("1"));

        Assert.That(failure!.Message, Is.EqualTo("GetItem: GET /items/{id} took longer than 00:00:00.1000000."));
    }

    [Test]
    public async Task An_attempt_that_takes_too_long_is_tried_again_and_is_a_timeout_in_the_end()
    {
        List<ApiAttempt> attempts = [];
        await using var server = await LiveServer.StartAsync(context => Task.Delay(Patience, context.RequestAborted));
        var client = server.Client.With(Hasty).With(options => options with { AttemptTimeout = TimeSpan.FromMilliseconds(100), OnAttempt = attempts.Add });

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => client.GetItemAsync("1"));

        Assert.That(failure!.Message, Is.EqualTo("GetItem: an attempt of GET /items/{id} took longer than 00:00:00.1000000."));
        Assert.That(attempts, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task The_timeout_of_a_client_given_is_a_timeout_too()
    {
        await using var server = await LiveServer.StartAsync(context => Task.Delay(Patience, context.RequestAborted));
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(100) };

        await Assert.ThatAsync(() => new ShopClient(http, server.Options).GetItemAsync("1"), Throws.TypeOf<TimeoutException>());
    }

    [Test]
    public async Task Cancellation_of_a_call_is_not_a_timeout()
    {
        await using var server = await LiveServer.StartAsync(context => Task.Delay(Patience, context.RequestAborted));
        using var cancellation = new CancellationTokenSource(100);

        var failure = await Assert.ThrowsAsync<TaskCanceledException>(() => server.Client.GetItemAsync("1", cancellation.Token));

        Assert.That(failure!.CancellationToken, Is.EqualTo(cancellation.Token));
    }

    [Test]
    public async Task A_stream_may_take_longer_than_a_call()
    {
        var time = new ManualTime();
        var server = new ScriptedServer().Answers(new StreamContent(new PiecewiseStream("data: {\"id\":\"1\"}\n\ndata: {\"id\":\"2\"}\n\n"u8.ToArray(), 20)));
        var client = server.Client(new ShopClientOptions { ApiKey = "key", TimeProvider = time, AttemptTimeout = TimeSpan.FromSeconds(10) });
        var count = 0;

        await foreach (var _ in client.StreamItemsAsync())
        {
            count++;
            time.Advance(TimeSpan.FromHours(1));
        }

        Assert.That(count, Is.EqualTo(2));
    }

    [Test]
    public async Task Reading_an_answer_counts_as_part_of_the_call()
    {
        var time = new ManualTime();
        var body = new PiecewiseStream("{\"id\":"u8.ToArray(), 100) { NeverEnds = true };
        var server = new ScriptedServer().Answers(new StreamContent(body));

        var call = server.Client(new ShopClientOptions { ApiKey = "key", TimeProvider = time }).GetItemAsync("1");
        time.Advance(TimeSpan.FromSeconds(99));
        Assert.That(call.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThatAsync(() => call, Throws.TypeOf<TimeoutException>());
    }

    [Test]
    public async Task A_redirect_to_another_host_carries_no_credentials()
    {
        List<string> seen = [];
        await using var other = await LiveServer.StartAsync(async context =>
        {
            seen.AddRange(context.Request.Headers.SelectMany(header => header.Value).Select(value => value ?? ""));
            await context.Response.WriteAsync("{\"id\":\"1\"}");
        });
        await using var server = await LiveServer.StartAsync(context =>
        {
            context.Response.Redirect($"http://localhost:{other.Port}/elsewhere");
            return Task.CompletedTask;
        });

        var item = await server.Client.GetItemAsync("1");

        Assert.That(item.Id, Is.EqualTo("1"));
        Assert.That(seen, Is.Not.Empty);
        Assert.That(seen, Has.None.Contains("s3cret"));
    }

    [Test, Category("Slow")]
    public async Task Memory_stays_flat_over_a_hundred_thousand_events()
    {
        await using var server = await LiveServer.StartAsync(async context =>
        {
            var line = Encoding.UTF8.GetBytes("event: x\ndata: {\"id\":\"1\",\"name\":\"abcdefghijklmnopqrstuvwxyz\"}\n\n");
            for (var item = 0; item < 100_000; item++) await context.Response.Body.WriteAsync(line);
        });
        var (count, first, peak) = (0, 0L, 0L);

        await foreach (var item in server.Client.StreamItemsAsync())
        {
            if (++count % 10_000 != 0) continue;
            var used = GC.GetTotalMemory(forceFullCollection: true);
            first = first == 0 ? used : first;
            peak = Math.Max(peak, used);
        }

        Assert.That(count, Is.EqualTo(100_000));
        Assert.That(peak - first, Is.LessThan(4 << 20));
    }

    private static ShopClientOptions Hasty(ShopClientOptions options) => options with { RetryDelay = TimeSpan.FromMilliseconds(1) };
}
