using System.Globalization;
using System.Text;
using Wire.Apis;
using Wire.Apis.Wire;
using Wire.Server;

namespace Wire;

/// <summary>Answers that come item by item, in pieces of any size, and ones that do not come to their end.</summary>
internal static class StreamChecks
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

    // WHATWG HTML, section 9.2: a byte order mark, comments, all three ends of lines, data of several lines, a field without a colon.
    private const string Events =
        "\uFEFF: comment\r\nevent: first\rdata: {\"text\":\ndata: \"é😀\"}\nid: 7\nretry: 1500\n\nunknown\n\ndata:{\"text\":\"2\"}\r\n\r\nid\ndata: {\"text\":\"3\"}\r\rdata: [DONE]\n\ndata: {\"text\":\"never\"}\n\n";

    private const string Lines = "{\"text\":\"é😀\"}\n\r\n{\"text\":\"2\"}\r\n  {\"text\":\"3\"}";
    private const string Sequence = "\u001e{\"text\":\n\"é😀\"}\n\u001e{\"text\":\"2\"}\n\u001e{\"text\":\"3\"}\n";

    public static IEnumerable<Check> All =>
    [
        new("server-sent events with all that is beside their data", EventsAsync),
        new("server-sent events split at every byte", () => SplitAsync(Events, "text/event-stream", client => client.Streams.WatchEventsAsync())),
        new("JSON lines split at every byte", () => SplitAsync(Lines, "application/jsonl", client => client.Streams.WatchLinesAsync())),
        new("a JSON sequence split at every byte", () => SplitAsync(Sequence, "application/json-seq", client => client.Streams.WatchSequenceAsync())),
        new("a chunk for each byte", ChunksAsync),
        new("items are given out while the answer goes on", LiveAsync),
        new("leaving the loop closes the connection", LeavingAsync),
        new("cancellation in the middle closes the connection", CancellationAsync),
        new("an answer that breaks off surfaces after the items before", () => BrokenAsync(WireEnd.Close)),
        new("a connection that is reset surfaces after the items before", () => BrokenAsync(WireEnd.Reset)),
        new("an item that is no JSON surfaces with its place", ErroryItemAsync),
        new("an error in the place of a stream", ErrorAsync),
    ];

    private static async Task EventsAsync()
    {
        await using var server = new WireServer(WireAnswer.Open("text/event-stream", Events));
        var events = new List<string>();

        await foreach (var item in server.Client().Streams.WatchEventsAsync().Events())
            events.Add(string.Create(CultureInfo.InvariantCulture, $"{item.Event} {item.Data.Text} {item.Id} {item.Retry?.TotalMilliseconds}"));

        Expect.Sequence(events, "first é😀 7 1500", "message 2 7 1500", "message 3  1500");
        Expect.Equal(server.Requests.Single().Header("Accept"), "text/event-stream");
    }

    private static async Task SplitAsync(string text, string type, Func<WireClient, ApiStream<Token>> watch)
    {
        var whole = WireAnswer.Open(type, text);
        var length = Encoding.UTF8.GetByteCount(text);
        await using var server = new WireServer((_, number) => whole with { ChunkSize = number + 1 });
        var client = server.Client();

        for (var size = 1; size <= length; size++) Expect.Sequence(await TextsAsync(watch(client)), "é😀", "2", "3");
    }

    private static async Task ChunksAsync()
    {
        var chunks = Encoding.UTF8.GetBytes(Events).SelectMany(item => (byte[])[.. "1\r\n"u8, item, .. "\r\n"u8]);
        await using var server = new WireServer(new WireAnswer([.. Encoding.ASCII.GetBytes(Head), .. chunks, .. "0\r\n\r\n"u8]));

        Expect.Sequence(await TextsAsync(server.Client().Streams.WatchEventsAsync()), "é😀", "2", "3");
    }

    private static async Task LiveAsync()
    {
        var seen = new TaskCompletionSource();
        await using var server = new WireServer(WireAnswer.Open("application/jsonl", "{\"text\":\"1\"}\n") with { Until = seen.Task });
        await using var items = server.Client().Streams.WatchLinesAsync().GetAsyncEnumerator();

        Expect.True(await items.MoveNextAsync(), "an item before the end");
        seen.SetResult();
        Expect.True(!await items.MoveNextAsync(), "no item after the end");
    }

    private static async Task LeavingAsync()
    {
        await using var server = new WireServer(WireAnswer.Open("application/jsonl", "{\"text\":\"1\"}\n") with { End = WireEnd.Stall });

        await foreach (var _ in server.Client().Streams.WatchLinesAsync()) break;

        await server.ClientLeft;
    }

    private static async Task CancellationAsync()
    {
        await using var server = new WireServer(WireAnswer.Open("text/event-stream", "data: {\"text\":\"1\"}\n\n") with { End = WireEnd.Stall });
        using var cancellation = new CancellationTokenSource();

        var error = await Expect.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in server.Client().Streams.WatchEventsAsync(cancellation.Token)) cancellation.CancelAfter(1);
        });

        Expect.True(error.CancellationToken.IsCancellationRequested, "the token of the exception is cancelled");
        await server.ClientLeft;
    }

    private static async Task BrokenAsync(WireEnd end)
    {
        var seen = new TaskCompletionSource();
        await using var server = new WireServer(WireAnswer.Raw(Head + "15\r\ndata: {\"text\":\"1\"}\n\n\r\n15\r\ndata: {\"te", end) with { Until = seen.Task });
        var texts = new List<string>();

        await Expect.ThrowsAsync<HttpRequestException>(async () =>
        {
            await foreach (var item in server.Client().Streams.WatchEventsAsync())
            {
                texts.Add(item.Text);
                seen.TrySetResult();
            }
        });

        Expect.Sequence(texts, "1");
        Expect.Equal(server.Requests.Count, 1);
    }

    private static async Task ErroryItemAsync()
    {
        await using var server = new WireServer(WireAnswer.Open("application/jsonl", "{\"text\":\"1\"}\n{\"text\":7}\n"));

        var failure = await Expect.ThrowsAsync<ApiException>(() => TextsAsync(server.Client().Streams.WatchLinesAsync()));

        Expect.Equal(failure.JsonPath, "$.text");
        Expect.Equal(failure.JsonOffset, 8);
    }

    private static async Task ErrorAsync()
    {
        await using var server = new WireServer(WireAnswer.Of(400, "text/plain", "no stream"));

        var failure = await Expect.ThrowsAsync<ApiException>(() => TextsAsync(server.Client().Streams.WatchLinesAsync()));

        Expect.Equal(failure.Body, "no stream");
    }

    private static async Task<List<string>> TextsAsync(ApiStream<Token> stream)
    {
        var texts = new List<string>();
        await foreach (var item in stream) texts.Add(item.Text);
        return texts;
    }
}
