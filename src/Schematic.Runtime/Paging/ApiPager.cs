using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>Creates listings that are divided into pages.</summary>
public static partial class ApiPager;

/// <summary>A listing that is read page by page. Each page is requested when its first item is enumerated.</summary>
/// <typeparam name="TPage">The type of the response.</typeparam>
/// <typeparam name="TItem">The type of an item.</typeparam>
public sealed class ApiPager<TPage, TItem> : IAsyncEnumerable<TItem>
{
    private readonly PageSource<TPage, TItem>? _source;
    private readonly IReadOnlyList<ApiPage<TPage, TItem>> _pages = [];

    /// <summary>Creates a listing from existing pages, for test doubles.</summary>
    /// <param name="pages">The pages.</param>
    public ApiPager(IReadOnlyList<ApiPage<TPage, TItem>> pages) => _pages = pages;

    internal ApiPager(PageSource<TPage, TItem> source) => _source = source;

    /// <summary>Returns the listing page by page.</summary>
    /// <param name="continuationToken">The token of the page to start with; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>The pages. Enumerating them throws the exceptions of <see cref="ApiClient.SendAsync"/>, and an <see cref="ApiException"/>
    /// if the server leads in a circle, to another host, or through more empty pages than
    /// <see cref="ApiClientOptions.MaxEmptyPages"/>.</returns>
    public async IAsyncEnumerable<ApiPage<TPage, TItem>> AsPages(string? continuationToken = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (_source is null)
        {
            foreach (var page in _pages) yield return page;
            yield break;
        }

        var visited = new HashSet<string>(StringComparer.Ordinal);
        var emptyPages = 0;
        ApiResponse<TPage>? before = null;
        do
        {
            if (continuationToken is not null && !visited.Add(Mark(continuationToken))) throw _source.Circle(before!, "names a page that was read before as the next one");
            var response = await SendAsync(_source, continuationToken, before, cancellationToken).ConfigureAwait(false);
            var items = _source.Items(response.Value) ?? [];
            emptyPages = items.Count == 0 ? emptyPages + 1 : 0;
            if (emptyPages > _source.MaxEmptyPages) throw _source.Circle(response, $"returns more empty pages in a row than the option {nameof(ApiClientOptions.MaxEmptyPages)} allows, {_source.MaxEmptyPages}");
            if (items.Count > 0 && before is not null && before.Fingerprint == response.Fingerprint)
                throw _source.Circle(response, "returns the same page again instead of the next one");
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

    private static async Task<ApiResponse<TPage>> SendAsync(PageSource<TPage, TItem> source, string? token, ApiResponse<TPage>? before, CancellationToken cancellationToken)
    {
        try
        {
            return await source.SendAsync(token, cancellationToken).ConfigureAwait(false);
        }
        catch (ForeignLinkException exception) when (before is not null)
        {
            throw source.Circle(before, exception.Target is null ? "names what is not a URL as the next page" : $"names a next page on {exception.Target}, where the credentials must not be sent");
        }
    }

    // Servers can send tokens of any length: the hash of a long token takes only a few bytes.
    private static string Mark(string token) =>
        token.Length <= 64 ? token : Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

public abstract partial record ApiClientOptions
{
    /// <summary>Gets the maximum number of consecutive pages without items in a listing. More result in an <see cref="ApiException"/>, so
    /// that a server that sends empty pages endlessly does not block the caller.</summary>
    /// <exception cref="ArgumentException">The value is negative.</exception>
    public int MaxEmptyPages
    {
        get => _maxEmptyPages;
        init => _maxEmptyPages = value >= 0 ? value : throw new ArgumentException("The option MaxEmptyPages is negative.");
    }

    private readonly int _maxEmptyPages = 100;
}
