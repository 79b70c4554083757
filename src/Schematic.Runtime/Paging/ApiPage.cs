using System.Collections.Generic;

namespace Schematic.Runtime;

/// <summary>One page of a listing.</summary>
/// <typeparam name="TPage">The type of the response.</typeparam>
/// <typeparam name="TItem">The type of an item.</typeparam>
/// <param name="Value">The response.</param>
/// <param name="Items">The items of the page.</param>
/// <param name="ContinuationToken">The token with which <see cref="ApiPager{TPage, TItem}.AsPages"/> continues with the next page, now or
/// in another process; null after the last page.</param>
public sealed record ApiPage<TPage, TItem>(TPage Value, IReadOnlyList<TItem> Items, string? ContinuationToken);
