using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>The ways in which listings are divided into pages.</summary>
public static partial class ApiPager;

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
