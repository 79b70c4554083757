using System;
using System.Collections.Generic;

namespace Schematic.Runtime;

public static partial class ApiPager
{
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
}
