using System.Collections.Generic;

namespace Schematic.Runtime;

/// <summary>One page of a listing.</summary>
/// <typeparam name="TPage">The type of the answer.</typeparam>
/// <typeparam name="TItem">The type of an item.</typeparam>
/// <param name="Value">The answer.</param>
/// <param name="Items">Its items.</param>
/// <param name="ContinuationToken">What <see cref="ApiPager{TPage, TItem}.AsPages"/> takes to go on with the next page, now or
/// in another process; null after the last page.</param>
public sealed record ApiPage<TPage, TItem>(TPage Value, IReadOnlyList<TItem> Items, string? ContinuationToken);
