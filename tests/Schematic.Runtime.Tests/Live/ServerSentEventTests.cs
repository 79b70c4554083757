using System.Net.ServerSentEvents;
using Microsoft.AspNetCore.Http;
using Schematic.Runtime.Tests.Http;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Live;

/// <summary>Server-sent events as ASP.NET Core writes them: strings as text, other values as JSON.</summary>
internal sealed class ServerSentEventTests
{
    private static readonly string[] Texts = ["hello", "two\nlines", "{\"not\": \"read\"}", "\"quoted\"", "", "[DONE]", " é😀"];

    [Test]
    public async Task Strings_are_text()
    {
        await using var server = await LiveServer.StartAsync(context => TypedResults.ServerSentEvents(Each(Texts)).ExecuteAsync(context));

        Assert.That(await ReadAsync(server, ApiStreamFormat.TextEvents()), Is.EqualTo(Texts));
    }

    [Test]
    public async Task Objects_are_JSON()
    {
        await using var server = await LiveServer.StartAsync(context => TypedResults.ServerSentEvents(Each(new { id = "1" }, new { id = "2" }), "item").ExecuteAsync(context));

        var items = new List<ServerSentEvent<Item>>();
        await foreach (var item in Stream(server, ApiStreamFormat.Events(Json.Model<Item>())).Events()) items.Add(item);

        Assert.That(items.Select(item => $"{item.Event} {item.Data.Id}"), Is.EqualTo(new[] { "item 1", "item 2" }));
    }

    [Test]
    public async Task Items_have_names_ids_and_retry_times()
    {
        SseItem<string>[] sent = [new("hello", "greeting") { EventId = "7", ReconnectionInterval = TimeSpan.FromSeconds(2) }, new("a\nb")];
        await using var server = await LiveServer.StartAsync(context => TypedResults.ServerSentEvents(Each(sent)).ExecuteAsync(context));

        var items = new List<ServerSentEvent<string>>();
        await foreach (var item in Stream(server, ApiStreamFormat.TextEvents()).Events()) items.Add(item);

        Assert.That(items, Is.EqualTo(new[]
        {
            new ServerSentEvent<string>("hello", "greeting", "7", TimeSpan.FromSeconds(2)),
            new ServerSentEvent<string>("a\nb", "message", "7", TimeSpan.FromSeconds(2)),
        }));
    }

    [Test]
    public async Task Strings_and_objects_in_one_stream_are_distinguished()
    {
        await using var server = await LiveServer.StartAsync(context => TypedResults.ServerSentEvents(Each<object>("hello", new { id = "1" }, 5)).ExecuteAsync(context));

        var values = await ReadAsync(server, ApiStreamFormat.MixedEvents(Json.Any, null));

        Assert.That(values.Select(value => $"{value.ValueKind} {value}"), Is.EqualTo(new[] { "String hello", "Object {\"id\":\"1\"}", "Number 5" }));
    }

    [Test]
    public async Task Dates_and_other_formatted_strings_are_JSON_strings()
    {
        var date = new DateOnly(2026, 1, 2);
        await using var server = await LiveServer.StartAsync(context => TypedResults.ServerSentEvents(Each(date)).ExecuteAsync(context));

        Assert.That(await ReadAsync(server, ApiStreamFormat.MixedEvents(Json.Date, null)), Is.EqualTo(new[] { date }));
    }

    private static ApiStream<T> Stream<T>(LiveServer server, ApiStreamFormat<T> format) => server.Client.StreamAsync(new WatchRequest<T>(format));

    private static async Task<List<T>> ReadAsync<T>(LiveServer server, ApiStreamFormat<T> format)
    {
        var items = new List<T>();
        await foreach (var item in Stream(server, format)) items.Add(item);
        return items;
    }

    private static async IAsyncEnumerable<T> Each<T>(params T[] items)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    private sealed record WatchRequest<T>(ApiStreamFormat<T> Format) : IApiStreamRequest<T>
    {
        public ApiStreamOperation<T> GetStreamOperation() => new("Watch", "GET", "/watch", Format) { Auth = ApiAuthPolicy.None };

        public void Write(ApiRequestWriter request) => request.Path("/watch");
    }
}
