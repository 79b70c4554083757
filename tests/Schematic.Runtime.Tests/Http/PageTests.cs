using System.Net;
using System.Text.Json;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Http;

internal sealed class PageTests
{
    [Test]
    public async Task Cursors_lead_through_all_items()
    {
        var server = new ScriptedServer()
            .Answers(HttpStatusCode.OK, """{"items":[1,2],"next":"b/c"}""")
            .Answers(HttpStatusCode.OK, """{"items":[],"next":"d"}""")
            .Answers(HttpStatusCode.OK, """{"items":[3],"next":""}""");

        Assert.That(await ItemsAsync(ByCursor(server.Client())), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(Targets(server), Is.EqualTo(new[] { "/items?size=2", "/items?size=2&cursor=b%2Fc", "/items?size=2&cursor=d" }));
    }

    [Test]
    public async Task Pages_can_be_read_one_by_one_and_gone_on_with_later()
    {
        var server = new ScriptedServer()
            .Answers(HttpStatusCode.OK, """{"items":[1,2],"next":"b"}""")
            .Answers(HttpStatusCode.OK, """{"items":[3]}""");

        string? token = null;
        await foreach (var page in ByCursor(server.Client()).AsPages())
        {
            token = page.ContinuationToken;
            Assert.That(page.Items, Has.Count.EqualTo(2));
            break;
        }

        List<ApiPage<JsonElement, int>> rest = [];
        await foreach (var page in ByCursor(server.Client()).AsPages(token)) rest.Add(page);

        Assert.That(token, Is.EqualTo("b"));
        Assert.That(rest.Select(page => (page.Items[0], page.ContinuationToken)), Is.EqualTo(new (int, string?)[] { (3, null) }));
        Assert.That(Targets(server)[1], Is.EqualTo("/items?size=2&cursor=b"));
    }

    [Test]
    public async Task A_token_may_be_there_although_nothing_follows()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, """{"items":[1],"next":"b","more":false}""");

        var pager = ApiPager.ByCursor<ListRequest, JsonElement, int>(
            server.Client(), new ListRequest(), With, Items, response => Text(response.Value, "next"), page => page.GetProperty("more").GetBoolean());

        Assert.That(await ItemsAsync(pager), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public async Task A_token_may_come_in_a_header()
    {
        var server = new ScriptedServer()
            .Answers(HttpStatusCode.OK, """{"items":[1]}""", "application/json", ("X-Next", "b"))
            .Answers(HttpStatusCode.OK, """{"items":[2]}""");

        var pager = ApiPager.ByCursor<ListRequest, JsonElement, int>(server.Client(), new ListRequest(), With, Items, response => response.Header("X-Next"));

        Assert.That(await ItemsAsync(pager), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task Cursors_that_lead_in_a_circle_are_a_failure()
    {
        var server = new ScriptedServer()
            .Answers(HttpStatusCode.OK, """{"items":[1],"next":"a"}""")
            .Answers(HttpStatusCode.OK, """{"items":[2],"next":"b"}""")
            .Answers(HttpStatusCode.OK, """{"items":[3],"next":"a"}""");

        var failure = await Assert.ThrowsAsync<ApiException>(() => ItemsAsync(ByCursor(server.Client())));

        Assert.That(failure!.Message, Is.EqualTo("Shop List: GET /items: the server names a page that was read before as the next one."));
    }

    [Test]
    public async Task A_server_that_ignores_the_parameter_is_a_failure()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, """{"items":[1]}""").Answers(HttpStatusCode.OK, """{"items":[1]}""");

        var failure = await Assert.ThrowsAsync<ApiException>(() => ItemsAsync(ByNumber(server.Client(), new ListRequest())));

        Assert.That(failure!.Message, Does.Contain("returns the same page again"));
    }

    [Test]
    public async Task Offsets_count_items_until_the_total()
    {
        var server = new ScriptedServer()
            .Answers(HttpStatusCode.OK, """{"items":[1,2],"total":5}""")
            .Answers(HttpStatusCode.OK, """{"items":[3],"total":5}""");

        Assert.That(await ItemsAsync(ByOffset(server.Client(), new ListRequest { Offset = 2 })), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(Targets(server), Is.EqualTo(new[] { "/items?size=2&offset=2", "/items?size=2&offset=4" }));
    }

    [Test]
    public async Task Offsets_count_items_until_a_page_is_empty()
    {
        var server = new ScriptedServer()
            .Answers(HttpStatusCode.OK, """{"items":[1,2]}""").Answers(HttpStatusCode.OK, """{"items":[3]}""").Answers(HttpStatusCode.OK, """{}""");

        Assert.That(await ItemsAsync(ByOffset(server.Client(), new ListRequest())), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(Targets(server), Is.EqualTo(new[] { "/items?size=2", "/items?size=2&offset=2", "/items?size=2&offset=3" }));
    }

    [Test]
    public async Task Pages_are_numbered_until_the_last_one()
    {
        var server = new ScriptedServer()
            .Answers(HttpStatusCode.OK, """{"items":[1],"pages":2}""").Answers(HttpStatusCode.OK, """{"items":[2],"pages":2}""");

        Assert.That(await ItemsAsync(ByNumber(server.Client(), new ListRequest())), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(Targets(server), Is.EqualTo(new[] { "/items?size=2", "/items?size=2&page=2" }));
    }

    [Test]
    public void A_token_of_another_listing_is_refused() =>
        Assert.That(async () => await ByNumber(new ScriptedServer().Client(), new ListRequest()).AsPages("x").GetAsyncEnumerator().MoveNextAsync(), Throws.ArgumentException);

    [TestCase("</v1/items?page=2>; rel=\"next\"", "https://shop.example/v1/items?page=2")]
    [TestCase("<?page=2>; rel=next", "https://shop.example/v1/items?page=2")]
    [TestCase("<https://shop.example/v1/items?page=1>; rel=\"prev\", <https://shop.example/v1/items?page=2&t=a,b>; title=\"x, <y>\"; rel=\"last next\"", "https://shop.example/v1/items?page=2&t=a,b")]
    [TestCase("<http://shop.example/v1/items?page=2>; REL=\"next\"", "https://shop.example/v1/items?page=2")]
    public async Task Links_lead_through_all_items(string link, string expected)
    {
        var server = new ScriptedServer()
            .Answers(HttpStatusCode.OK, """{"items":[1]}""", "application/json", ("Link", link))
            .Answers(HttpStatusCode.OK, """{"items":[2]}""", "application/json", ("Link", "</v1/items?page=1>; rel=\"prev\""));

        Assert.That(await ItemsAsync(ByLink(server.Client())), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(server.Requests[1].Url, Is.EqualTo(expected));
        Assert.That(server.Requests[1].Headers["Authorization"], Is.EqualTo("Bearer key"));
    }

    [Test]
    public async Task A_link_may_come_in_the_content()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, """{"items":[1],"next":"/v1/items?page=2"}""").Answers(HttpStatusCode.OK, """{"items":[2]}""");

        var pager = ApiPager.ByLink<ListRequest, JsonElement, int>(server.Client(), new ListRequest(), Items, page => Text(page, "next"));

        Assert.That(await ItemsAsync(pager), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task A_link_that_leaves_the_host_is_not_followed()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, """{"items":[1]}""", "application/json", ("Link", "<https://evil.example/>; rel=\"next\""));

        await Assert.ThatAsync(() => ItemsAsync(ByLink(server.Client())), Throws.TypeOf<ApiException>().With.Message.Contains("evil.example"));

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    private static ApiPager<JsonElement, int> ByCursor(ShopClient client) =>
        ApiPager.ByCursor<ListRequest, JsonElement, int>(client, new ListRequest(), With, Items, response => Text(response.Value, "next"));

    private static ApiPager<JsonElement, int> ByOffset(ShopClient client, ListRequest request) => ApiPager.ByOffset<ListRequest, JsonElement, int>(
        client, request, request => request.Offset, (request, offset) => request with { Offset = (int)offset }, Items, page => Number(page, "total"));

    private static ApiPager<JsonElement, int> ByNumber(ShopClient client, ListRequest request) => ApiPager.ByNumber<ListRequest, JsonElement, int>(
        client, request, request => request.Page, (request, number) => request with { Page = (int)number }, Items, totalPages: page => Number(page, "pages"));

    private static ApiPager<JsonElement, int> ByLink(ShopClient client) => ApiPager.ByLink<ListRequest, JsonElement, int>(client, new ListRequest(), Items);

    private static ListRequest With(ListRequest request, string cursor) => request with { Cursor = cursor };

    private static IReadOnlyList<int>? Items(JsonElement page) =>
        page.TryGetProperty("items", out var items) ? items.EnumerateArray().Select(item => item.GetInt32()).ToArray() : null;

    private static string? Text(JsonElement page, string name) => page.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static long? Number(JsonElement page, string name) => page.TryGetProperty(name, out var value) ? value.GetInt64() : null;

    private static async Task<List<int>> ItemsAsync(ApiPager<JsonElement, int> pager)
    {
        List<int> items = [];
        await foreach (var item in pager) items.Add(item);
        return items;
    }

    private static string[] Targets(ScriptedServer server) => server.Requests.Select(request => request.Url["https://shop.example/v1".Length..]).ToArray();

    private sealed record ListRequest : IApiRequest<JsonElement>
    {
        public string? Cursor { get; init; }

        public int? Offset { get; init; }

        public int? Page { get; init; }

        public ApiOperation<JsonElement> GetOperation() => new("List", "GET", "/items", ApiResponseFormat.Json(Json.Any));

        public void Write(ApiRequestWriter request)
        {
            request.Path("/items");
            request.Query("size", 2, Json.Int32);
            request.Query("cursor", Cursor, Json.String);
            request.Query("offset", Offset, Json.Int32);
            request.Query("page", Page, Json.Int32);
        }
    }
}
