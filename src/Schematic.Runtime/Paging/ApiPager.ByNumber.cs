using System;
using System.Collections.Generic;

namespace Schematic.Runtime;

public static partial class ApiPager
{
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
}
