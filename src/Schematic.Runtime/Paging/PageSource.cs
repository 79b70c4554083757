using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>Requests the pages of a listing and determines the next page.</summary>
internal sealed class PageSource<TPage, TItem>(
    ApiClient client, ApiOperation<TPage> operation, Func<TPage, IReadOnlyList<TItem>?> items, Func<TPage, bool?>? hasMore)
{
    /// <summary>Gets a function that returns the request for a token; without a token, the request for the first page.</summary>
    public required Func<string?, IApiRequest<TPage>> Request { get; init; }

    /// <summary>Gets a function that returns the token of the next page.</summary>
    public required Func<string?, ApiResponse<TPage>, IReadOnlyList<TItem>, string?> Next { get; init; }

    /// <summary>Gets the token that cancels the listing, in addition to those of its enumerations.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>True if tokens are URLs.</summary>
    public bool IsLink { get; init; }

    /// <summary>Gets the client's <see cref="ApiClientOptions.MaxEmptyPages"/>.</summary>
    public int MaxEmptyPages => client.BaseOptions.MaxEmptyPages;

    public IReadOnlyList<TItem>? Items(TPage page) => items(page);

    public bool HasMore(ApiResponse<TPage> response, IReadOnlyList<TItem> page) => hasMore?.Invoke(response.Value) ?? true;

    public async Task<ApiResponse<TPage>> SendAsync(string? token, CancellationToken cancellationToken)
    {
        var call = new ApiCall(client, operation, Request(token)) { TakesFingerprint = true, Link = IsLink ? token : null };
        using var linked = CancellationToken.CanBeCanceled && cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(CancellationToken, cancellationToken) : null;
        var answer = await call.SendAsync(operation.Response, linked?.Token ?? (cancellationToken.CanBeCanceled ? cancellationToken : CancellationToken)).ConfigureAwait(false);
        return answer.ToResponse();
    }

    public ApiException Circle(ApiResponse<TPage> response, string problem) => client.Profile.Failures(operation, []).Circle(response, problem);
}
