using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Schematic.Runtime.Tests.Http;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Live;

/// <summary>HTTP/2 without encryption, by prior knowledge (RFC 9113, section 3.3), with a client of the program's.</summary>
internal sealed class Http2Tests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Test]
    public async Task A_request_is_the_same_as_over_HTTP_1()
    {
        var id = "b/c d";
        var (protocol, target, cookie) = ("", "", "");
        await using var server = await StartAsync(context =>
        {
            (protocol, target) = (context.Request.Protocol, context.Features.Get<IHttpRequestFeature>()!.RawTarget);
            cookie = context.Request.Headers.Cookie.ToString();
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });

        await Client(server).SendAsync(new Probe(request =>
        {
            request.Path($"/a/{id}");
            request.Query("q", "x&y", Json.String);
            request.Cookie("first", "1", Json.String);
            request.Cookie("second", "2", Json.String);
        }));

        Assert.That(protocol, Is.EqualTo("HTTP/2"));
        Assert.That(target, Is.EqualTo("/a/b%2Fc%20d?q=x%26y"));
        Assert.That(cookie, Is.EqualTo("first=1; second=2"));
    }

    [Test]
    public async Task Parallel_calls_share_a_connection()
    {
        var connections = new HashSet<string>();
        await using var server = await StartAsync(context =>
        {
            lock (connections) connections.Add(context.Connection.Id);
            return context.Response.WriteAsync("{\"id\":\"1\"}");
        });
        var client = Client(server);

        await client.GetItemAsync("1");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.GetItemAsync("1")));

        Assert.That(connections, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_stream_is_read_whose_bytes_come_one_by_one()
    {
        await using var server = await StartAsync(async context =>
        {
            foreach (var item in Encoding.UTF8.GetBytes("data: {\"id\":\"ü\"}\r\n\r\ndata: {\"id\":\ndata: \"2\"}\n\n"))
            {
                await context.Response.Body.WriteAsync(new[] { item });
                await context.Response.Body.FlushAsync();
            }
        });
        List<string> items = [];

        await foreach (var item in Client(server).StreamItemsAsync()) items.Add(item.Id);

        Assert.That(items, Is.EqualTo(new[] { "ü", "2" }));
    }

    [Test]
    public async Task Cancellation_in_the_middle_of_a_stream_ends_it_and_not_the_connection()
    {
        var aborted = new TaskCompletionSource();
        await using var server = await StartAsync(async context =>
        {
            if (context.Request.Path != "/items/watch")
            {
                await context.Response.WriteAsync($"{{\"id\":\"{context.Connection.Id}\"}}");
                return;
            }

            context.RequestAborted.Register(aborted.SetResult);
            await context.Response.WriteAsync("data: {\"id\":\"1\"}\n\n");
            await context.Response.Body.FlushAsync();
            await aborted.Task;
        });
        var client = Client(server);
        var before = await client.GetItemAsync("1");
        using var cancellation = new CancellationTokenSource();

        await Assert.ThatAsync(
            async () =>
            {
                await foreach (var _ in client.StreamItemsAsync(cancellation.Token)) await cancellation.CancelAsync();
            },
            Throws.InstanceOf<OperationCanceledException>());

        await aborted.Task.WaitAsync(Patience);
        Assert.That((await client.GetItemAsync("1")).Id, Is.EqualTo(before.Id));
    }

    [Test]
    public async Task A_request_that_is_reset_is_tried_again()
    {
        var attempts = 0;
        await using var server = await StartAsync(context =>
        {
            if (++attempts == 3) return context.Response.WriteAsync("{\"id\":\"1\"}");
            context.Abort();
            return Task.CompletedTask;
        });

        Assert.That((await Client(server).GetItemAsync("1")).Id, Is.EqualTo("1"));
        Assert.That(attempts, Is.EqualTo(3));
    }

    [Test]
    public async Task A_stream_that_is_reset_surfaces_after_the_items_before()
    {
        var arrived = new TaskCompletionSource();
        await using var server = await StartAsync(async context =>
        {
            await context.Response.WriteAsync("data: {\"id\":\"1\"}\n\n");
            await context.Response.Body.FlushAsync();
            await arrived.Task;
            context.Abort();
        });

        var failure = await Assert.ThrowsAsync<HttpRequestException>(async () =>
        {
            await foreach (var _ in Client(server).StreamItemsAsync()) arrived.SetResult();
        });

        Assert.That(arrived.Task.IsCompleted, Is.True);
        Assert.That(failure!.ToString(), Does.Not.Contain("s3cret"));
    }

    [Test]
    public async Task A_server_that_knows_HTTP_1_alone_is_an_error_of_the_connection()
    {
        await using var server = await LiveServer.StartAsync(context => context.Response.WriteAsync("{\"id\":\"1\"}"));

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => Client(server).GetItemAsync("1"));

        Assert.That(failure!.ToString(), Does.Not.Contain("s3cret"));
    }

    private static Task<LiveServer> StartAsync(RequestDelegate answer) => LiveServer.StartAsync(answer, HttpProtocols.Http2);

    private static ShopClient Client(LiveServer server) => new(
        new HttpClient(ApiConnection.CreateHandler()) { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact },
        server.Options with { RetryDelay = TimeSpan.FromMilliseconds(1) });
}
