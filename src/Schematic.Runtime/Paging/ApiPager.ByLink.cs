using System;
using System.Collections.Generic;

namespace Schematic.Runtime;

public static partial class ApiPager
{
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
}
