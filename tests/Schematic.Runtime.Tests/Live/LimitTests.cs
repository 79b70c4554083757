using System.IO.Compression;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Schematic.Runtime.Tests.Http;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Live;

/// <summary>Responses use no more memory than the options allow, and are never truncated silently.</summary>
internal sealed class LimitTests
{
    private const int Limit = 1000;

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_answer_larger_than_its_limit_is_a_failure(bool hasLength)
    {
        await using var server = await LiveServer.StartAsync(context => SendAsync(context, Text(Limit + 1), hasLength));
        var client = server.Client.With(options => options with { MaxResponseBytes = Limit });

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.Files.ReadTextAsync("x"));

        Assert.That(failure!.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(failure.Message, Does.EndWith("The body is larger than the option MaxResponseBytes allows, 1,000 bytes."));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_answer_as_large_as_its_limit_is_read(bool hasLength)
    {
        await using var server = await LiveServer.StartAsync(context => SendAsync(context, Text(Limit), hasLength));

        Assert.That(await server.Client.With(options => options with { MaxResponseBytes = Limit }).Files.ReadTextAsync("x"), Has.Length.EqualTo(Limit));
    }

    [TestCase("gzip")]
    [TestCase("br")]
    [TestCase("deflate")]
    public async Task An_answer_that_becomes_too_large_by_decompression_is_a_failure(string encoding)
    {
        var compressed = Compressed(encoding, 200 << 20);
        await using var server = await LiveServer.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            context.Response.ContentLength = compressed.Length;
            return context.Response.Body.WriteAsync(compressed).AsTask();
        });
        var client = server.Client;
        var before = GC.GetTotalAllocatedBytes();

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetItemAsync("tea"));

        Assert.That(failure!.Message, Does.EndWith("The body is larger than the option MaxResponseBytes allows, 64,000,000 bytes."));
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(200L << 20));
    }

    [Test]
    public async Task A_stream_of_bytes_has_no_limit()
    {
        await using var server = await LiveServer.StartAsync(context => SendAsync(context, Text(10 * Limit), hasLength: false));

        await using var stream = await server.Client.With(options => options with { MaxResponseBytes = Limit }).Files.DownloadAsync("x");
        using var content = new MemoryStream();
        await stream.CopyToAsync(content);

        Assert.That(content.Length, Is.EqualTo(10 * Limit));
    }

    [Test]
    public async Task The_body_of_a_failure_is_kept_in_part_and_says_so()
    {
        await using var server = await LiveServer.StartAsync(context =>
        {
            context.Response.StatusCode = 400;
            return SendAsync(context, Text(Limit + 1), hasLength: false);
        });

        var cut = await Assert.ThrowsAsync<ApiException>(() => server.Client.With(options => options with { MaxErrorBytes = Limit }).GetItemAsync("tea"));
        var whole = await Assert.ThrowsAsync<ApiException>(() => server.Client.With(options => options with { MaxErrorBytes = Limit + 1 }).GetItemAsync("tea"));

        Assert.That((cut!.Body.Length, cut.IsBodyTruncated), Is.EqualTo((Limit, true)));
        Assert.That(cut.Message, Does.EndWith("The body is longer than the option MaxErrorBytes allows, 1,000 bytes; the rest was not read."));
        Assert.That((whole!.Body.Length, whole.IsBodyTruncated), Is.EqualTo((Limit + 1, false)));
    }

    [Test]
    public async Task A_secret_that_the_limit_cuts_in_two_is_not_shown()
    {
        await using var server = await LiveServer.StartAsync(context =>
        {
            context.Response.StatusCode = 400;
            return SendAsync(context, "your key is s3cret-and-long", hasLength: false);
        });
        var client = server.Client.With(options => options with { ApiKey = "s3cret-and-long", MaxErrorBytes = 20 });

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetItemAsync("tea"));

        Assert.That(failure!.ToString(), Does.Not.Contain("s3cret"));
    }

    [TestCase("event", "data: {0}\n\n")]
    [TestCase("event in many lines", "data: \ndata: \ndata: \ndata: \ndata: {0}\n\n")]
    [TestCase("event without an end", "data: {0}{0}{0}")]
    [TestCase("comment without an end", ": {0}{0}{0}")]
    [TestCase("name without an end", "event: {0}{0}{0}")]
    [TestCase("line", "{0}\n")]
    [TestCase("line without an end", "{0}{0}{0}")]
    [TestCase("sequence", "\u001e{0}\n\u001e")]
    public async Task An_item_longer_than_its_limit_is_a_failure(string kind, string frame)
    {
        var endless = new TaskCompletionSource();
        await using var server = await LiveServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync(frame.Replace("{0}", Quoted(Limit + 1), StringComparison.Ordinal));
            await context.Response.Body.FlushAsync();
            await endless.Task;
        });

        var failure = await Assert.ThrowsAsync<ApiException>(() => ItemsAsync(server, kind));
        endless.SetResult();

        Assert.That(failure!.Message, Does.EndWith("An item of the stream is larger than the option MaxStreamItemBytes allows, 1,000 bytes."));
    }

    [TestCase("event", "data: {0}\n\n")]
    [TestCase("event with a name", "event: x\nid: 1\ndata: {0}\n\n")]
    [TestCase("line", "{0}\n")]
    [TestCase("sequence", "\u001e{0}\n")]
    public async Task Items_as_long_as_their_limit_are_read(string kind, string frame)
    {
        var item = frame.Replace("{0}", Quoted(Limit), StringComparison.Ordinal);
        await using var server = await LiveServer.StartAsync(context => context.Response.WriteAsync(item + item + item));

        Assert.That(await ItemsAsync(server, kind), Is.EqualTo(3));
    }

    [Test]
    public async Task A_stream_that_is_longer_than_an_item_may_be_is_read()
    {
        await using var server = await LiveServer.StartAsync(async context =>
        {
            for (var item = 0; item < 1000; item++) await context.Response.WriteAsync(": ping\n\ndata: \"x\"\n\n");
        });

        Assert.That(await ItemsAsync(server, "event"), Is.EqualTo(1000));
    }

    [TestCase(1)]
    [TestCase(7)]
    public async Task A_message_longer_than_its_limit_is_a_failure_and_ends_the_connection(int frames)
    {
        var status = new TaskCompletionSource<WebSocketCloseStatus?>();
        await using var server = await LiveServer.StartAsync(async context =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var message = Encoding.UTF8.GetBytes(Quoted(Limit + 1));
            for (var frame = 0; frame < frames; frame++)
                await socket.SendAsync(message, WebSocketMessageType.Text, frame == frames - 1, default);
            try
            {
                await socket.ReceiveAsync(new byte[100], default);
            }
            catch (WebSocketException)
            {
                // The client has closed its side before.
            }

            status.SetResult(socket.CloseStatus);
        });
        var options = server.Options with { MaxSocketMessageBytes = Limit };
        await using var socket = new ApiSocket<string, string>(await new ShopClient(options).ConnectAsync(new Room()), Json.String, Json.String);

        var failure = await Assert.ThrowsAsync<ApiException>(() => MessagesAsync(socket));

        Assert.That(failure!.Message, Does.EndWith("A message is larger than the option MaxSocketMessageBytes allows, 1,000 bytes."));
        Assert.That(await status.Task, Is.EqualTo(WebSocketCloseStatus.MessageTooBig).Or.Null);
        Assert.That(await MessagesAsync(socket), Is.Zero);
    }

    [Test]
    public void Limits_are_positive()
    {
        Assert.That(() => new ShopClient(new ShopClientOptions { MaxResponseBytes = 0 }), Throws.ArgumentException.With.Message.Contains("MaxResponseBytes"));
        Assert.That(() => new ShopClient(new ShopClientOptions { MaxErrorBytes = -1 }), Throws.ArgumentException.With.Message.Contains("MaxErrorBytes"));
        Assert.That(() => new ShopClientOptions { MaxStreamItemBytes = 0 }, Throws.ArgumentException.With.Message.Contains("MaxStreamItemBytes"));
        Assert.That(() => new ShopClientOptions { MaxSocketMessageBytes = 0 }, Throws.ArgumentException.With.Message.Contains("MaxSocketMessageBytes"));
        Assert.That(() => new ShopClientOptions { MaxEmptyPages = -1 }, Throws.ArgumentException.With.Message.Contains("MaxEmptyPages"));
    }

    [TestCase(8192, 8193, 16384)]
    [TestCase(1 << 30, (1L << 30) + 1, int.MaxValue)]
    [TestCase(16, 1000, 1000)]
    public void Buffers_grow_without_overflow(int length, long needed, int expected) =>
        Assert.That(Growth.Doubled(length, needed), Is.EqualTo(Math.Min(expected, Array.MaxLength)));

    [Test]
    public void Buffers_do_not_grow_beyond_arrays() =>
        Assert.That(() => Growth.Doubled(Array.MaxLength, Array.MaxLength + 1L), Throws.InstanceOf<OutOfMemoryException>());

    private static string Text(int length) => new('x', length);

    private static string Quoted(int length) => $"\"{new string('x', length - 2)}\"";

    private static async Task SendAsync(HttpContext context, string text, bool hasLength)
    {
        context.Response.ContentType = "text/plain";
        if (hasLength) context.Response.ContentLength = text.Length;
        await context.Response.WriteAsync(text);
    }

    private static byte[] Compressed(string encoding, int length)
    {
        using var bytes = new MemoryStream();
        using (Stream target = encoding switch
        {
            "gzip" => new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(bytes, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            target.WriteByte((byte)'[');
            var zeros = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (var written = 0; written < length; written += zeros.Length) target.Write(zeros);
            target.WriteByte((byte)']');
        }

        return bytes.ToArray();
    }

    private static async Task<int> ItemsAsync(LiveServer server, string kind)
    {
        var count = 0;
        await foreach (var item in server.Client.With(options => options with { MaxStreamItemBytes = Limit }).StreamAsync(new Feed(kind)))
        {
            Assert.That(item, Is.Not.Empty);
            count++;
        }

        return count;
    }

    private static async Task<int> MessagesAsync(ApiSocket<string, string> socket)
    {
        var count = 0;
        await foreach (var message in socket.ReceiveAsync())
        {
            Assert.That(message, Is.Not.Null);
            count++;
        }

        return count;
    }

    private sealed record Feed(string Kind) : IApiStreamRequest<string>
    {
        public ApiStreamOperation<string> GetStreamOperation() => new("Feed", "GET", "/feed", Kind[0] switch
        {
            'l' => ApiStreamFormat.Lines(Json.String),
            's' => ApiStreamFormat.Sequence(Json.String),
            _ => ApiStreamFormat.Events(Json.String),
        });

        public void Write(ApiRequestWriter request) => request.Path("/feed");
    }

    private sealed record Room : IApiSocketRequest
    {
        public ApiSocketOperation GetOperation() => new("Room", "/room");

        public void Write(ApiRequestWriter request) => request.Path("/room");
    }
}
