using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Schemas;

namespace Schematic.Definitions.OpenApi.Paging;

/// <summary>Infers pagination by page number or offset.</summary>
internal static class CountInference
{
    /// <summary>Returns the pagination; null if there is no such parameter, or more than one.</summary>
    public static Pagination? Infer(Endpoint endpoint, PagedAnswer answer, TypeTable types)
    {
        var offsets = endpoint.QueryParameters(PagingWords.Offset);
        var numbers = endpoint.QueryParameters(PagingWords.Number);
        return (offsets, numbers) switch
        {
            ([var offset], []) when types.TakesWholeNumber(offset) => Offset(endpoint, answer, offset),
            ([], [var number]) when types.TakesWholeNumber(number) => Number(endpoint, answer, number),
            _ => null,
        };
    }

    private static OffsetPagination? Offset(Endpoint endpoint, PagedAnswer answer, Parameter offset)
    {
        var total = answer.Count(PagingWords.Total);
        if (total is null && endpoint.QueryParameters(PagingWords.Size).Count == 0) return null;
        return new OffsetPagination(offset.Name) { Items = answer.Items, Total = total, HasMore = answer.Flag(PagingWords.HasMore) };
    }

    // If the number of the first page is unknown, a page could be missed.
    private static PageNumberPagination? Number(Endpoint endpoint, PagedAnswer answer, Parameter number)
    {
        if (First(number) is not { } first) return null;
        var pages = answer.Count(PagingWords.TotalPages);
        var more = answer.Flag(PagingWords.HasMore);
        var isPaged = pages is not null || more is not null || answer.Count(PagingWords.Total) is not null || endpoint.QueryParameters(PagingWords.Size).Count > 0;
        return isPaged ? new PageNumberPagination(number.Name, first) { Items = answer.Items, TotalPages = pages, HasMore = more } : null;
    }

    private static int? First(Parameter number)
    {
        if (number.Default.AsInt64() is { } assumed) return assumed is 0 or 1 ? (int)assumed : null;
        if (number.Documentation.Mentions("zero-based", "0-based", "starts at 0", "starting at 0", "starts from 0", "starting from 0", "starts with 0")) return 0;
        if (number.Documentation.Mentions("one-based", "1-based", "starts at 1", "starting at 1", "starts from 1", "starting from 1", "starts with 1")) return 1;
        // A least number of 0 may only be the least unsigned integer.
        return number.Least == 1 ? 1 : null;
    }
}
