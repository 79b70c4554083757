using Wire.Apis;
using Wire.Apis.Wire;
using Wire.Server;

namespace Wire;

/// <summary>Listings that come in pages of every kind.</summary>
internal static class PageChecks
{
    public static IEnumerable<Check> All =>
    [
        new("pages by cursor", () => ListAsync(
            client => client.Pages.ListByCursorAllAsync(),
            ["""{"items":[{"text":"a"}],"next_cursor":"x/y"}""", """{"items":[],"next_cursor":"z"}""", """{"items":[{"text":"b"}],"next_cursor":null}"""],
            ["/pages/cursor", "/pages/cursor?cursor=x%2Fy", "/pages/cursor?cursor=z"])),
        new("pages by offset", () => ListAsync(
            client => client.Pages.ListByOffsetAllAsync(limit: 1),
            ["""{"items":[{"text":"a"}],"total":2}""", """{"items":[{"text":"b"}],"total":2}"""],
            ["/pages/offset?limit=1", "/pages/offset?offset=1&limit=1"])),
        new("pages by number", () => ListAsync(
            client => client.Pages.ListByNumberAllAsync(perPage: 1),
            ["""{"items":[{"text":"a"}],"total_pages":2}""", """{"items":[{"text":"b"}],"total_pages":2}"""],
            ["/pages/number?per_page=1", "/pages/number?page=2&per_page=1"])),
        new("pages by link", LinksAsync),
        new("a listing goes on from a token", ContinuationAsync),
        new("a circle of cursors is seen", CircleAsync),
        new("the same page again is seen", SamePageAsync),
        new("a link to another host is not followed", ForeignLinkAsync),
    ];

    private static async Task ListAsync<TPage>(Func<WireClient, ApiPager<TPage, Token>> list, string[] pages, string[] targets)
    {
        await using var server = new WireServer([.. pages.Select(page => WireAnswer.Json(page))]);

        Expect.Sequence(await TextsAsync(list(server.Client())), "a", "b");

        Expect.Sequence(server.Requests.Select(request => request.Target), targets);
    }

    private static async Task LinksAsync()
    {
        await using var server = new WireServer(
            WireAnswer.Json("""[{"text":"a"}]""", 200, "Link: <?after=1,2;3&x=%C3%BC>; title=\"a, b\"; rel=\"prev next\", </x>; rel=last"),
            WireAnswer.Json("""[{"text":"b"}]"""));

        Expect.Sequence(await TextsAsync(server.Client().Pages.ListByLinkAllAsync()), "a", "b");

        Expect.Sequence(server.Requests.Select(request => request.Target), "/pages/link", "/pages/link?after=1,2;3&x=%C3%BC");
    }

    private static async Task ContinuationAsync()
    {
        await using var server = new WireServer(WireAnswer.Json("""{"items":[{"text":"a"}],"next_cursor":"x"}"""), WireAnswer.Json("""{"items":[{"text":"b"}]}"""));
        string? token = null;

        await foreach (var page in server.Client().Pages.ListByCursorAllAsync().AsPages())
        {
            token = page.ContinuationToken;
            break;
        }

        await foreach (var page in server.Client().Pages.ListByCursorAllAsync().AsPages(token)) Expect.Equal(page.Items[0].Text, "b");
        Expect.Sequence(server.Requests.Select(request => request.Target), "/pages/cursor", "/pages/cursor?cursor=x");
    }

    private static async Task CircleAsync()
    {
        await using var server = new WireServer((_, number) => WireAnswer.Json($$"""{"items":[{"text":"{{number}}"}],"next_cursor":"{{number % 2}}"}"""));

        var failure = await Expect.ThrowsAsync<ApiException>(() => TextsAsync(server.Client().Pages.ListByCursorAllAsync()));

        Expect.Equal(failure.OperationId, "listByCursor");
        Expect.Equal(server.Requests.Count, 3);
    }

    private static async Task SamePageAsync()
    {
        await using var server = new WireServer((_, number) => WireAnswer.Json($$"""{"items":[{"text":"a"}],"total_pages":99}"""));

        await Expect.ThrowsAsync<ApiException>(() => TextsAsync(server.Client().Pages.ListByNumberAllAsync()));

        Expect.Equal(server.Requests.Count, 2);
    }

    private static async Task ForeignLinkAsync()
    {
        await using var server = new WireServer(WireAnswer.Json("""[{"text":"a"}]""", 200, "Link: <http://localhost:1/pages>; rel=next"));

        await Expect.ThrowsAsync<ApiException>(() => TextsAsync(server.Client().Pages.ListByLinkAllAsync()));

        Expect.Equal(server.Requests.Count, 1);
    }

    private static async Task<List<string>> TextsAsync<TPage>(ApiPager<TPage, Token> pager)
    {
        var texts = new List<string>();
        await foreach (var item in pager) texts.Add(item.Text);
        return texts;
    }
}
