using System;
using System.Collections.Generic;
using System.Threading;

namespace Schematic.Runtime;

public static partial class ApiPager
{
    /// <summary>Creates a listing in which each page contains the token of the next page.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TPage">The type of the response.</typeparam>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="client">The client that sends the requests.</param>
    /// <param name="request">The request for the first page.</param>
    /// <param name="withCursor">A function that returns the request for the page with a token.</param>
    /// <param name="items">A function that returns the items of a page.</param>
    /// <param name="next">A function that returns the next token; null or empty after the last page.</param>
    /// <param name="hasMore">A function that returns true if another page follows; null to decide by the token alone.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>The listing.</returns>
    public static ApiPager<TPage, TItem> ByCursor<TRequest, TPage, TItem>(
        ApiClient client,
        TRequest request,
        Func<TRequest, string, TRequest> withCursor,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<ApiResponse<TPage>, string?> next,
        Func<TPage, bool?>? hasMore = null,
        CancellationToken cancellationToken = default)
        where TRequest : IApiRequest<TPage> =>
        new(new PageSource<TPage, TItem>(client, request.GetOperation(), items, hasMore)
        {
            CancellationToken = cancellationToken,
            Request = token => token is null ? request : withCursor(request, token),
            Next = (_, response, _) => next(response) is { Length: > 0 } token ? token : null,
        });
}
