using System.Net;
using System.Text;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Http;

/// <summary>WHATWG HTML, section 9.2; RFC 7464; JSON Lines.</summary>
internal sealed class StreamTests
{
    private const string Events =
        "\uFEFF: welcome\r\n"
        + "retry: 2500\n"
        + "event: added\rid: 7\rdata: {\"id\":\"1\",\r\ndata:\"name\":\"Grün 😀\"}\r\n\r\n"
        + "data: {\"id\":\"2\"}\n\n"
        + ": keep-alive\n\n"
        + "event: ignored\n\n"
        + "id: 9\nid: a\0b\nunknown: x\nretry: soon\ndata:{\"id\":\"3\"}\r\r"
        + "data: {\"id\":\"never finished\"}\n";

    private static readonly ServerSentEvent<Item>[] Expected =
    [
        new(new Item { Id = "1", Name = "Grün 😀" }, "added", "7", TimeSpan.FromMilliseconds(2500)),
        new(new Item { Id = "2" }, "message", "7", TimeSpan.FromMilliseconds(2500)),
        new(new Item { Id = "3" }, "message", "9", TimeSpan.FromMilliseconds(2500)),
    ];

    [Test]
    public async Task Events_are_the_same_wherever_the_bytes_are_split()
    {
        var bytes = Encoding.UTF8.GetBytes(Events);

        for (var position = 0; position <= bytes.Length; position++)
            Assert.That(await EventsAsync(new PiecewiseStream(bytes, position)), Is.EqualTo(Expected), $"split at byte {position}");
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(7)]
    public async Task Events_are_the_same_however_small_the_pieces_are(int size) =>
        Assert.That(await EventsAsync(new PiecewiseStream(Encoding.UTF8.GetBytes(Events), size, repeats: true)), Is.EqualTo(Expected));

    [TestCase("data: a\ndata: b\n\n", "a\nb")]
    [TestCase("data\n\n", "")]
    [TestCase("data:\ndata:\n\n", "\n")]
    [TestCase("data:  two blanks\n\n", " two blanks")]
    [TestCase("data: a:b\n\n", "a:b")]
    public async Task Text_is_data_put_together_by_the_rules(string stream, string expected)
    {
        var texts = await ReadAsync(ApiStreamFormat.TextEvents(), stream);

        Assert.That(texts, Is.EqualTo(new[] { expected }));
    }

    // U+FEFF is a byte order mark only at the beginning of the stream.
    [TestCase("\uFEFFdata: a\n\n", new[] { "a" })]
    [TestCase("\uFEFF\uFEFFdata: a\n\ndata: b\n\n", new[] { "b" })]
    [TestCase("data: a\n\n\uFEFFdata: b\n\ndata: c\n\n", new[] { "a", "c" })]
    [TestCase(":data: a\n:\ndata: b\n\n", new[] { "b" })]
    [TestCase("data: a\r\n\r\ndata: b\r\rdata: c\n\n", new[] { "a", "b", "c" })]
    [TestCase("data: a\r\n\ndata: b\n\r\n", new[] { "a", "b" })]
    [TestCase("data: a\n\ndata: b\n", new[] { "a" })]
    [TestCase("data: a\n\ndata: b", new[] { "a" })]
    public async Task Lines_and_the_byte_order_mark_are_those_of_the_specification(string stream, string[] expected)
    {
        var bytes = Encoding.UTF8.GetBytes(stream);

        for (var size = 1; size <= bytes.Length; size++)
            Assert.That(await ReadAsync(ApiStreamFormat.TextEvents(), new PiecewiseStream(bytes, size, repeats: true)), Is.EqualTo(expected), $"pieces of {size} bytes");
    }

    [TestCase("0", 0)]
    [TestCase("999999999", 999999999)]
    [TestCase("1000000000", null)]
    [TestCase("", null)]
    [TestCase("-1", null)]
    [TestCase("1.5", null)]
    [TestCase("12 ", null)]
    public async Task The_time_before_the_next_connection_is_a_number_of_milliseconds(string retry, int? expected)
    {
        var events = await EventsAsync(new PiecewiseStream(Encoding.UTF8.GetBytes($"retry: {retry}\ndata: {{\"id\":\"1\"}}\n\n"), 0));

        Assert.That(events.Single().Retry, Is.EqualTo(expected is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : (TimeSpan?)null));
    }

    [TestCase("data: hello\n\n", "hello")]
    [TestCase("data: \"hello\"\n\n", "hello")]
    [TestCase("data: 5 apples\ndata: and a pear\n\n", "5 apples\nand a pear")]
    [TestCase("data:\n\n", "")]
    [TestCase("data: {\"a\":1}\n\n", "{\"a\":1}")]
    [TestCase("data: {\"a\":\n\n", "{\"a\":")]
    public async Task Data_of_any_type_is_JSON_or_else_text(string stream, string expected)
    {
        var values = await ReadAsync(ApiStreamFormat.MixedEvents(Json.Any, "[DONE]"), stream);

        Assert.That(values.Select(value => value.ToString()), Is.EqualTo(new[] { expected }));
    }

    [TestCase("data: 2026-01-02\n\n")]
    [TestCase("data: \"2026-01-02\"\n\n")]
    public async Task A_string_with_a_format_may_have_quotation_marks_or_not(string stream) =>
        Assert.That(await ReadAsync(ApiStreamFormat.MixedEvents(Json.Date, null), stream + "data:\n\n"), Is.EqualTo(new[] { new DateOnly(2026, 1, 2) }));

    [Test]
    public void Data_that_is_neither_reports_the_error_of_the_JSON() =>
        Assert.That(() => ReadAsync(ApiStreamFormat.MixedEvents(Json.Date, null), "data: soon\n\n"), Throws.InstanceOf<ApiException>().With.Property("JsonOffset").EqualTo(0));

    [Test]
    public async Task Events_with_empty_data_do_not_end_a_stream_of_JSON()
    {
        var items = await EventsAsync(new PiecewiseStream("data: {\"id\":\"1\"}\n\ndata:\n\ndata\n\ndata: {\"id\":\"2\"}\n\n"u8.ToArray(), 5, repeats: true));

        Assert.That(items.Select(item => item.Data.Id), Is.EqualTo(new[] { "1", "2" }));
    }

    [Test]
    public async Task A_marker_ends_the_stream_before_the_connection_does()
    {
        var content = new PiecewiseStream("data: {\"id\":\"1\"}\n\ndata: [DONE]\n\ndata: {\"id\":\"2\"}\n\n"u8.ToArray(), 5, repeats: true) { NeverEnds = true };

        var items = await EventsAsync(content);

        Assert.That(items.Select(item => item.Data.Id), Is.EqualTo(new[] { "1" }));
        Assert.That(content.IsDisposed, Is.True);
    }

    [Test]
    public async Task Lines_are_JSON_values()
    {
        var values = await ReadAsync(ApiStreamFormat.Lines(Json.Int32), "\uFEFF1\n\n 2 \r\n3");

        Assert.That(values, Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public async Task Sequences_are_JSON_values()
    {
        var values = await ReadAsync(ApiStreamFormat.Sequence(Json.Any), "\u001e1\n\u001e{\"a\":\n2}\n\u001e\u001e\"x\"");

        Assert.That(values.Select(value => value.GetRawText()), Is.EqualTo(new[] { "1", "{\"a\":\n2}", "\"x\"" }));
    }

    [Test]
    public async Task A_value_of_a_sequence_that_may_be_cut_off_is_a_failure() =>
        await Assert.ThatAsync(() => ReadAsync(ApiStreamFormat.Sequence(Json.Int32), "\u001e1\n\u001e12"), Throws.TypeOf<ApiException>());

    [Test]
    public async Task What_breaks_after_half_the_stream_surfaces_after_its_items()
    {
        List<string> read = [];
        var server = new ScriptedServer().Answers(new StreamContent(new BrokenStream("data: {\"id\":\"1\"}\n\ndata: {\"id\":"u8.ToArray())));

        var failure = await Assert.ThrowsAsync<HttpRequestException>(async () =>
        {
            await foreach (var item in server.Client().StreamItemsAsync()) read.Add(item.Id);
        });

        Assert.That(failure!.Message, Does.StartWith("The connection was lost"));
        Assert.That(read, Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public async Task An_item_that_cannot_be_read_is_a_failure_that_shows_it()
    {
        var failure = await Assert.ThrowsAsync<ApiException>(() => EventsAsync(new PiecewiseStream("data: {\"error\":\"overloaded\"}\n\n"u8.ToArray(), 100)));

        Assert.That(failure!.Body, Is.EqualTo("{\"error\":\"overloaded\"}"));
        Assert.That(failure.Message, Does.StartWith("Shop WatchItems:").And.Contain("An item of the stream could not be read"));
    }

    [Test]
    public async Task A_failure_in_the_place_of_the_stream_is_thrown_when_the_items_are_asked_for()
    {
        var stream = new ScriptedServer().Answers(HttpStatusCode.Forbidden, "no").Client().StreamItemsAsync();

        var failure = await Assert.ThrowsAsync<ApiException>(async () => await stream.GetAsyncEnumerator().MoveNextAsync());

        Assert.That(failure!.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Leaving_the_loop_closes_the_connection()
    {
        var content = new PiecewiseStream("data: {\"id\":\"1\"}\n\n"u8.ToArray(), 100) { NeverEnds = true };
        var server = new ScriptedServer().Answers(new StreamContent(content));

        await foreach (var _ in server.Client().StreamItemsAsync()) break;

        Assert.That(content.IsDisposed, Is.True);
    }

    [Test]
    public async Task Cancellation_closes_the_connection()
    {
        using var cancellation = new CancellationTokenSource();
        var content = new PiecewiseStream("data: {\"id\":\"1\"}\n\n"u8.ToArray(), 100) { NeverEnds = true };
        var server = new ScriptedServer().Answers(new StreamContent(content));

        await Assert.ThatAsync(
            async () =>
            {
                await foreach (var _ in server.Client().StreamItemsAsync().WithCancellation(cancellation.Token)) await cancellation.CancelAsync();
            },
            Throws.InstanceOf<OperationCanceledException>());

        Assert.That(content.IsDisposed, Is.True);
    }

    [Test]
    public async Task Items_can_be_given_for_a_test_double()
    {
        List<int> items = [];
        await foreach (var item in new ApiStream<int>([1, 2])) items.Add(item);

        Assert.That(items, Is.EqualTo(new[] { 1, 2 }));
    }

    private static async Task<List<ServerSentEvent<Item>>> EventsAsync(Stream content)
    {
        List<ServerSentEvent<Item>> events = [];
        await foreach (var item in new ScriptedServer().Answers(new StreamContent(content)).Client().StreamItemsAsync().Events()) events.Add(item);
        return events;
    }

    private static Task<List<T>> ReadAsync<T>(ApiStreamFormat<T> format, string stream) =>
        ReadAsync(format, new PiecewiseStream(Encoding.UTF8.GetBytes(stream), 1, repeats: true));

    private static async Task<List<T>> ReadAsync<T>(ApiStreamFormat<T> format, Stream content)
    {
        List<T> items = [];
        await foreach (var item in new ScriptedServer().Answers(new StreamContent(content)).Client().StreamAsync(new StreamProbe<T>(format))) items.Add(item);
        return items;
    }

    private sealed record StreamProbe<T>(ApiStreamFormat<T> Format) : IApiStreamRequest<T>
    {
        public ApiStreamOperation<T> GetStreamOperation() => new("Probe", "GET", "/probe", Format);

        public void Write(ApiRequestWriter request)
        {
            Assert.That(request.IsStreaming, Is.True);
            request.Path("/probe");
        }
    }
}
