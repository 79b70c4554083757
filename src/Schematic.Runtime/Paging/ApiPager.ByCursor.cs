using System;
using System.Collections.Generic;

namespace Schematic.Runtime;

public static partial class ApiPager
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
}
