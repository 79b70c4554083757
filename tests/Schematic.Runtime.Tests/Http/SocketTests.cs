using System.Net.WebSockets;
using System.Text;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Http;

/// <summary>WebSocket connections (RFC 6455) to a real server.</summary>
internal sealed class SocketTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Test]
    public async Task Messages_have_types_in_both_directions()
    {
        await using var server = await ServeAsync(async socket =>
        {
            var received = await ReceiveAsync(socket);
            await SendAsync(socket, received!);
            await SendAsync(socket, """{"id":"2"}""");
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        });
        await using var session = await ConnectAsync(server);

        await session.SendAsync(new Item { Id = "1", Name = "Größe" });
        var items = await ItemsAsync(session);

        Assert.That(items, Is.EqualTo(new[] { new Item { Id = "1", Name = "Größe" }, new Item { Id = "2" } }));
    }

    [Test]
    public async Task The_handshake_carries_path_query_headers_and_credentials()
    {
        var seen = new TaskCompletionSource<string>();
        await using var server = await LiveServer.StartAsync(async context =>
        {
            var request = context.Request;
            seen.SetResult($"{request.Path}{request.QueryString} {request.Headers.Authorization} {request.Headers["X-Trace"]} {request.Headers["X-Api-Version"]}");
            using var socket = await context.WebSockets.AcceptWebSocketAsync("v2.shop");
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        });

        await using var session = await ConnectAsync(server);

        Assert.That(await seen.Task.WaitAsync(Patience), Is.EqualTo("/rooms/a%2Fb?lang=de Bearer s3cret t1 2026-11-01"));
        Assert.That(session.Subprotocol, Is.EqualTo("v2.shop"));
    }

    [Test]
    public async Task Large_messages_in_many_frames_are_put_together()
    {
        var name = new string('x', 3 << 20);
        await using var server = await ServeAsync(async socket =>
        {
            var bytes = Encoding.UTF8.GetBytes($$"""{"id":"1","name":"{{name}}"}""");
            for (var start = 0; start < bytes.Length; start += 100_000)
            {
                var end = Math.Min(bytes.Length, start + 100_000);
                await socket.SendAsync(bytes.AsMemory(start..end), WebSocketMessageType.Text, end == bytes.Length, default);
            }

            await SendAsync(socket, await ReceiveAsync(socket) is { Length: > 3 << 20 } ? """{"id":"echoed"}""" : """{"id":"lost"}""");
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        });
        await using var session = await ConnectAsync(server);

        await session.SendAsync(new Item { Id = "1", Name = name });
        var items = await ItemsAsync(session);

        Assert.That(items.Select(item => (item.Id, item.Name?.Length)), Is.EqualTo(new (string, int?)[] { ("1", 3 << 20), ("echoed", null) }));
    }

    [Test]
    public async Task Binary_messages_are_bytes_or_JSON_as_one_likes()
    {
        await using var server = await ServeAsync(async socket =>
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes("""{"id":"1"}"""), WebSocketMessageType.Binary, true, default);
            await socket.SendAsync(Encoding.UTF8.GetBytes("""{"id":"2"}"""), WebSocketMessageType.Text, true, default);
            var buffer = new byte[10];
            var received = await socket.ReceiveAsync(buffer, default);
            await socket.SendAsync(buffer.AsMemory(0, received.Count), received.MessageType, true, default);
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        });
        await using var session = await ConnectAsync(server);

        await session.SendBinaryAsync(new byte[] { 1, 2, 3 });
        List<string> messages = [];
        await foreach (var message in session.ReceiveMessagesAsync())
            messages.Add(message.IsBinary ? Convert.ToHexString(message.Bytes.Span) : message.Value.Id);

        Assert.That(messages, Is.EqualTo(new[] { "7B226964223A2231227D", "2", "010203" }));
    }

    [Test]
    public async Task A_message_that_cannot_be_read_is_a_failure_and_the_next_one_is_read()
    {
        await using var server = await ServeAsync(async socket =>
        {
            await SendAsync(socket, """{"name":"no id"}""");
            await SendAsync(socket, """{"id":"1"}""");
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        });
        await using var session = await ConnectAsync(server);

        await Assert.ThatAsync(() => ItemsAsync(session), Throws.TypeOf<ApiException>().With.InnerException.TypeOf<JsonContentException>().And.Property(nameof(ApiException.JsonPath)).EqualTo("$"));

        Assert.That((await ItemsAsync(session)).Single().Id, Is.EqualTo("1"));
    }

    [Test]
    public async Task A_close_that_tells_of_a_failure_surfaces()
    {
        await using var server = await ServeAsync(socket => socket.CloseAsync(WebSocketCloseStatus.PolicyViolation, "quota", default));
        await using var session = await ConnectAsync(server);

        var failure = await Assert.ThrowsAsync<ApiSocketException>(() => ItemsAsync(session));

        Assert.That(failure!.Status, Is.EqualTo(WebSocketCloseStatus.PolicyViolation));
        Assert.That(failure.Message, Is.EqualTo("The server closed the connection with status 1008 (PolicyViolation): quota"));
    }

    [Test]
    public async Task A_reason_that_repeats_the_credentials_does_not_show_them()
    {
        await using var server = await ServeAsync(socket => socket.CloseAsync(WebSocketCloseStatus.PolicyViolation, "no such key: Bearer s3cret", default));
        await using var session = await ConnectAsync(server);

        var failure = await Assert.ThrowsAsync<ApiSocketException>(() => ItemsAsync(session));

        Assert.That(failure!.Reason, Is.EqualTo("no such key: Bearer ***"));
        Assert.That(failure.ToString(), Does.Not.Contain("s3cret"));
        Assert.That(failure, Is.InstanceOf<ApiException>().With.Property(nameof(ApiException.OperationId)).EqualTo("Room"));
    }

    [Test]
    public async Task A_message_that_repeats_the_credentials_does_not_show_them()
    {
        await using var server = await ServeAsync(socket => SendAsync(socket, """{"s3cret":1,"name":"s3cret"}"""));
        await using var session = await ConnectAsync(server);

        var failure = await Assert.ThrowsAsync<ApiException>(() => ItemsAsync(session));

        Assert.That(failure!.ToString(), Does.Not.Contain("s3cret"));
    }

    [Test]
    public async Task A_connection_that_breaks_surfaces()
    {
        await using var server = await LiveServer.StartAsync(async context =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync("v2.shop");
            await ReceiveAsync(socket);
            context.Abort();
        });
        await using var session = await ConnectAsync(server);

        await session.SendAsync(new Item { Id = "1" });
        await Assert.ThatAsync(() => ItemsAsync(session), Throws.InstanceOf<WebSocketException>());
    }

    [Test]
    public async Task A_refusal_is_a_failure_with_its_status()
    {
        await using var server = await LiveServer.StartAsync(context =>
        {
            context.Response.StatusCode = 403;
            context.Response.Headers["X-Reason"] = "quota";
            return Task.CompletedTask;
        });

        var failure = await Assert.ThrowsAsync<ApiException>(() => ConnectAsync(server));

        Assert.That((int)failure!.StatusCode, Is.EqualTo(403));
        Assert.That(failure.Headers.GetValues("X-Reason"), Is.EqualTo(new[] { "quota" }));
        Assert.That(failure.ToString(), Does.Not.Contain("s3cret"));
    }

    [Test]
    public async Task A_closing_message_is_sent_before_the_connection_is_closed()
    {
        List<string?> received = [];
        var closed = new TaskCompletionSource();
        await using var server = await ServeAsync(async socket =>
        {
            while (await ReceiveAsync(socket) is { } message) received.Add(message);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);
            closed.SetResult();
        });
        var session = await ConnectAsync(server);

        await session.SendAsync(new Item { Id = "1" });
        await session.CloseAsync();
        await session.CloseAsync();
        await session.DisposeAsync();

        await closed.Task.WaitAsync(Patience);
        Assert.That(received, Is.EqualTo(new[] { """{"id":"1"}""", """{"id":"bye"}""" }));
    }

    [Test]
    public async Task A_message_keeps_the_connection_alive()
    {
        var alive = new TaskCompletionSource();
        await using var server = await ServeAsync(async socket =>
        {
            for (var count = 0; count < 3; count++) Assert.That(await ReceiveAsync(socket), Is.EqualTo("""{"id":"ping"}"""));
            alive.SetResult();
            while (await ReceiveAsync(socket) is not null)
            {
            }
        });
        await using var session = await ConnectAsync(server);

        session.KeepAlive(new Item { Id = "ping" }, TimeSpan.FromMilliseconds(5));

        await alive.Task.WaitAsync(Patience);
    }

    [Test]
    public async Task Messages_sent_in_parallel_do_not_mix()
    {
        var received = 0;
        var all = new TaskCompletionSource();
        await using var server = await ServeAsync(async socket =>
        {
            while (await ReceiveAsync(socket) is { } message && message.EndsWith("xx\"}", StringComparison.Ordinal))
                if (++received == 200) all.SetResult();
        });
        await using var session = await ConnectAsync(server);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(id => session.SendAsync(new Item { Id = $"{id}", Name = new string('x', 20_000) })));

        await all.Task.WaitAsync(Patience);
    }

    [Test]
    public async Task Another_kind_of_socket_can_be_used()
    {
        Uri? connected = null;
        IReadOnlyList<KeyValuePair<string, string>>? sent = null;
        var options = new ShopClientOptions
        {
            ApiKey = "s3cret",
            WebSocketFactory = (url, headers, _, _) =>
            {
                (connected, sent) = (url, headers);
                return Task.FromResult(WebSocket.CreateFromStream(new MemoryStream(), new WebSocketCreationOptions()));
            },
        };

        await new ShopClient(options).ConnectAsync(new RoomRequest("r"));

        Assert.That(connected!.OriginalString, Is.EqualTo("wss://shop.example/v1/rooms/r?lang=de"));
        Assert.That(sent, Does.Contain(KeyValuePair.Create("Authorization", "Bearer s3cret")));
    }

    private static async Task<RoomSession> ConnectAsync(LiveServer server) => new(await server.Client.ConnectAsync(new RoomRequest("a/b")));

    private static Task<LiveServer> ServeAsync(Func<WebSocket, Task> serve) => LiveServer.StartAsync(async context =>
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync("v2.shop");
        await serve(socket);
    });

    private static async Task<List<Item>> ItemsAsync(RoomSession session)
    {
        using var patience = new CancellationTokenSource(Patience);
        List<Item> items = [];
        await foreach (var item in session.ReceiveAsync(patience.Token)) items.Add(item);
        return items;
    }

    private static Task SendAsync(WebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, default);

    private static async Task<string?> ReceiveAsync(WebSocket socket)
    {
        var (bytes, buffer) = (new MemoryStream(), new byte[65536]);
        while (true)
        {
            var frame = await socket.ReceiveAsync(buffer, default);
            if (frame.MessageType == WebSocketMessageType.Close) return null;
            bytes.Write(buffer, 0, frame.Count);
            if (frame.EndOfMessage) return Encoding.UTF8.GetString(bytes.ToArray());
        }
    }

    private sealed record RoomRequest(string Room) : IApiSocketRequest
    {
        public static readonly ApiSocketOperation Operation = new("Room", "/rooms/{room}") { Subprotocols = ["v1.shop", "v2.shop"] };

        public ApiSocketOperation GetOperation() => Operation;

        public void Write(ApiRequestWriter request)
        {
            request.Path($"/rooms/{Room}");
            request.Query("lang", "de", Json.String);
            request.Header("X-Trace", "t1", Json.String);
        }
    }

    private sealed class RoomSession(ApiSocketConnection connection) : ApiSocket<Item, Item>(connection, Json.Model<Item>(), Json.Model<Item>())
    {
        protected override Task SayGoodbyeAsync(CancellationToken cancellationToken) => SendAsync(new Item { Id = "bye" }, cancellationToken);
    }
}
