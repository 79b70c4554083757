using System;
using System.Collections.Generic;
using System.Threading;

namespace Schematic.Runtime;

public static partial class ApiPager
{
    /// <summary>Creates a listing in which each page contains the URL of the next page, either in a <c>Link</c> header with <c>rel="next"</c>
    /// (RFC 8288) or in its content. Links to another host are not followed, since they would receive the credentials.</summary>
    /// <inheritdoc cref="ByCursor"/>
    /// <param name="client">The client that sends the requests.</param>
    /// <param name="request">The request for the first page.</param>
    /// <param name="items">A function that returns the items of a page.</param>
    /// <param name="next">A function that returns the next URL; null to use the header.</param>
    /// <param name="hasMore">A function that returns true if another page follows; null to decide by the link alone.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    public static ApiPager<TPage, TItem> ByLink<TRequest, TPage, TItem>(
        ApiClient client,
        TRequest request,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, string?>? next = null,
        Func<TPage, bool?>? hasMore = null,
        CancellationToken cancellationToken = default)
        where TRequest : IApiRequest<TPage> =>
        new(new PageSource<TPage, TItem>(client, request.GetOperation(), items, hasMore)
        {
            CancellationToken = cancellationToken,
            Request = _ => request,
            Next = (_, response, _) => next is null ? LinkHeader.Next(response.Header("Link")) : next(response.Value),
            IsLink = true,
        });
}
