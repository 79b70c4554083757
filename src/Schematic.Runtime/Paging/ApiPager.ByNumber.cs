using System;
using System.Collections.Generic;
using System.Threading;

namespace Schematic.Runtime;

public static partial class ApiPager
{
    /// <summary>Creates a listing whose pages are numbered by a parameter. It ends with an empty page, or after the last page if the total
    /// is known.</summary>
    /// <inheritdoc cref="ByCursor"/>
    /// <param name="client">The client that sends the requests.</param>
    /// <param name="request">The request for the first page.</param>
    /// <param name="number">A function that returns the page number of a request; null if it has none.</param>
    /// <param name="withNumber">A function that returns the request for the page with a number.</param>
    /// <param name="items">A function that returns the items of a page.</param>
    /// <param name="first">The number of the first page.</param>
    /// <param name="totalPages">A function that returns the total number of pages; null if pages do not contain it.</param>
    /// <param name="hasMore">A function that returns true if another page follows; null to decide by the items alone.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    public static ApiPager<TPage, TItem> ByNumber<TRequest, TPage, TItem>(
        ApiClient client,
        TRequest request,
        Func<TRequest, long?> number,
        Func<TRequest, long, TRequest> withNumber,
        Func<TPage, IReadOnlyList<TItem>?> items,
        long first = 1,
        Func<TPage, long?>? totalPages = null,
        Func<TPage, bool?>? hasMore = null,
        CancellationToken cancellationToken = default)
        where TRequest : IApiRequest<TPage> =>
        new(new PageSource<TPage, TItem>(client, request.GetOperation(), items, hasMore)
        {
            CancellationToken = cancellationToken,
            Request = token => token is null ? request : withNumber(request, Number(token)),
            Next = (token, response, page) =>
            {
                var following = (token is null ? number(request) ?? first : Number(token)) + 1;
                return page.Count == 0 || totalPages?.Invoke(response.Value) <= following - first ? null : Token(following);
            },
        });
}
