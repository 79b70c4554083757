using System;
using System.Collections.Generic;
using System.Threading;

namespace Schematic.Runtime;

public static partial class ApiPager
{
    /// <summary>Creates a listing in which a parameter specifies the number of items to skip. It ends with an empty page, or when the
    /// total number of items is reached.</summary>
    /// <inheritdoc cref="ByCursor"/>
    /// <param name="client">The client that sends the requests.</param>
    /// <param name="request">The request for the first page.</param>
    /// <param name="offset">A function that returns the offset of a request; null if it has none, which means 0.</param>
    /// <param name="withOffset">A function that returns the request for the page at an offset.</param>
    /// <param name="items">A function that returns the items of a page.</param>
    /// <param name="total">A function that returns the total number of items; null if pages do not contain it.</param>
    /// <param name="hasMore">A function that returns true if another page follows; null to decide by the items alone.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    public static ApiPager<TPage, TItem> ByOffset<TRequest, TPage, TItem>(
        ApiClient client,
        TRequest request,
        Func<TRequest, long?> offset,
        Func<TRequest, long, TRequest> withOffset,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, long?>? total = null,
        Func<TPage, bool?>? hasMore = null,
        CancellationToken cancellationToken = default)
        where TRequest : IApiRequest<TPage> =>
        new(new PageSource<TPage, TItem>(client, request.GetOperation(), items, hasMore)
        {
            CancellationToken = cancellationToken,
            Request = token => token is null ? request : withOffset(request, Number(token)),
            Next = (token, response, page) =>
            {
                var following = (token is null ? offset(request) ?? 0 : Number(token)) + page.Count;
                return page.Count == 0 || total?.Invoke(response.Value) <= following ? null : Token(following);
            },
        });
}
