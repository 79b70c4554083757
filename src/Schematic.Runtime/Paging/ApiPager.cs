using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A listing that comes in pages. Each is requested when its first item is asked for.</summary>
/// <typeparam name="TPage">The type of the answer.</typeparam>
/// <typeparam name="TItem">The type of an item.</typeparam>
public sealed class ApiPager<TPage, TItem> : IAsyncEnumerable<TItem>
{
    private readonly PageSource<TPage, TItem>? _source;
    private readonly IReadOnlyList<ApiPage<TPage, TItem>> _pages = [];

    /// <summary>Pages that are there already, for a test double.</summary>
    /// <param name="pages">The pages.</param>
    public ApiPager(IReadOnlyList<ApiPage<TPage, TItem>> pages) => _pages = pages;

    internal ApiPager(PageSource<TPage, TItem> source) => _source = source;

    /// <summary>The listing page by page.</summary>
    /// <param name="continuationToken">The token of the page to begin with; null for the first page.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The pages. Asking for them throws what <see cref="ApiClient.SendAsync"/> throws, and an <see cref="ApiException"/>
    /// when the server leads in a circle.</returns>
    public async IAsyncEnumerable<ApiPage<TPage, TItem>> AsPages(string? continuationToken = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (_source is null)
        {
            foreach (var page in _pages) yield return page;
            yield break;
        }

        var visited = new HashSet<string>(StringComparer.Ordinal);
        ApiResponse<TPage>? before = null;
        do
        {
            if (continuationToken is not null && !visited.Add(continuationToken)) throw _source.Circle(before!, "names a page that was read before as the next one");
            var response = await _source.SendAsync(continuationToken, cancellationToken).ConfigureAwait(false);
            var items = _source.Items(response.Value) ?? [];
            if (items.Count > 0 && before is not null && before.Fingerprint == response.Fingerprint)
                throw _source.Circle(response, "gives the same page again instead of the next one");
            continuationToken = _source.HasMore(response, items) ? _source.Next(continuationToken, response, items) : null;
            before = response;
            yield return new ApiPage<TPage, TItem>(response.Value, items, continuationToken);
        }
        while (continuationToken is not null);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages(null, cancellationToken).ConfigureAwait(false))
            foreach (var item in page.Items)
                yield return item;
    }
}

/// <summary>The ways in which listings are divided into pages.</summary>
public static class ApiPager
{
    /// <summary>Each page carries the token of the next.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TPage">The type of the answer.</typeparam>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="client">The client that sends.</param>
    /// <param name="request">The request for the first page.</param>
    /// <param name="withCursor">Gives the request for the page of a token.</param>
    /// <param name="items">Gives the items of a page.</param>
    /// <param name="next">Gives the next token; null or empty after the last page.</param>
    /// <param name="hasMore">Tells whether another page follows; null where only the token tells.</param>
    /// <returns>The listing.</returns>
    public static ApiPager<TPage, TItem> ByCursor<TRequest, TPage, TItem>(
        ApiClient client,
        TRequest request,
        Func<TRequest, string, TRequest> withCursor,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<ApiResponse<TPage>, string?> next,
        Func<TPage, bool?>? hasMore = null)
        where TRequest : IApiRequest<TPage> =>
        new(new PageSource<TPage, TItem>(client, request.GetOperation(), items, hasMore)
        {
            Request = token => token is null ? request : withCursor(request, token),
            Next = (_, response, _) => next(response) is { Length: > 0 } token ? token : null,
        });

    /// <summary>A parameter counts the items to skip. An empty page ends the listing, or the total when it is reached.</summary>
    /// <inheritdoc cref="ByCursor"/>
    /// <param name="client">The client that sends.</param>
    /// <param name="request">The request for the first page.</param>
    /// <param name="offset">Gives the offset of a request; null where it has none, which means 0.</param>
    /// <param name="withOffset">Gives the request for the page at an offset.</param>
    /// <param name="items">Gives the items of a page.</param>
    /// <param name="total">Gives the number of all items; null where pages do not tell.</param>
    /// <param name="hasMore">Tells whether another page follows; null where only the items tell.</param>
    public static ApiPager<TPage, TItem> ByOffset<TRequest, TPage, TItem>(
        ApiClient client,
        TRequest request,
        Func<TRequest, long?> offset,
        Func<TRequest, long, TRequest> withOffset,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, long?>? total = null,
        Func<TPage, bool?>? hasMore = null)
        where TRequest : IApiRequest<TPage> =>
        new(new PageSource<TPage, TItem>(client, request.GetOperation(), items, hasMore)
        {
            Request = token => token is null ? request : withOffset(request, Number(token)),
            Next = (token, response, page) =>
            {
                var following = (token is null ? offset(request) ?? 0 : Number(token)) + page.Count;
                return page.Count == 0 || total?.Invoke(response.Value) <= following ? null : Token(following);
            },
        });

    /// <summary>A parameter numbers the pages. An empty page ends the listing, or the last one of all.</summary>
    /// <inheritdoc cref="ByCursor"/>
    /// <param name="client">The client that sends.</param>
    /// <param name="request">The request for the first page.</param>
    /// <param name="number">Gives the number of a request's page; null where it has none.</param>
    /// <param name="withNumber">Gives the request for the page of a number.</param>
    /// <param name="items">Gives the items of a page.</param>
    /// <param name="first">The number of the first page.</param>
    /// <param name="totalPages">Gives the number of all pages; null where pages do not tell.</param>
    /// <param name="hasMore">Tells whether another page follows; null where only the items tell.</param>
    public static ApiPager<TPage, TItem> ByNumber<TRequest, TPage, TItem>(
        ApiClient client,
        TRequest request,
        Func<TRequest, long?> number,
        Func<TRequest, long, TRequest> withNumber,
        Func<TPage, IReadOnlyList<TItem>?> items,
        long first = 1,
        Func<TPage, long?>? totalPages = null,
        Func<TPage, bool?>? hasMore = null)
        where TRequest : IApiRequest<TPage> =>
        new(new PageSource<TPage, TItem>(client, request.GetOperation(), items, hasMore)
        {
            Request = token => token is null ? request : withNumber(request, Number(token)),
            Next = (token, response, page) =>
            {
                var following = (token is null ? number(request) ?? first : Number(token)) + 1;
                return page.Count == 0 || totalPages?.Invoke(response.Value) <= following - first ? null : Token(following);
            },
        });

    /// <summary>Each page carries the URL of the next: in a <c>Link</c> header with <c>rel="next"</c> (RFC 8288), or in its
    /// content. A link that leaves the server is not followed, since credentials would go there.</summary>
    /// <inheritdoc cref="ByCursor"/>
    /// <param name="client">The client that sends.</param>
    /// <param name="request">The request for the first page.</param>
    /// <param name="items">Gives the items of a page.</param>
    /// <param name="next">Gives the next URL; null where the header carries it.</param>
    /// <param name="hasMore">Tells whether another page follows; null where only the link tells.</param>
    public static ApiPager<TPage, TItem> ByLink<TRequest, TPage, TItem>(
        ApiClient client,
        TRequest request,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, string?>? next = null,
        Func<TPage, bool?>? hasMore = null)
        where TRequest : IApiRequest<TPage> =>
        new(new PageSource<TPage, TItem>(client, request.GetOperation(), items, hasMore)
        {
            Request = _ => request,
            Next = (_, response, _) => next is null ? LinkHeader.Next(response.Header("Link")) : next(response.Value),
            IsLink = true,
        });

    private static long Number(string token) => long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ArgumentException($"'{token}' is no continuation token of this listing.");

    private static string Token(long number) => number.ToString(CultureInfo.InvariantCulture);
}
