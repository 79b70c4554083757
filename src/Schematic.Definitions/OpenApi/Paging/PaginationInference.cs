using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Paging;

/// <summary>
/// Finds out how the results of an operation are divided into pages, on which OpenAPI is silent: by
/// <c>x-ms-pageable</c>, or by names that mean the same in every API. What could be read in two ways is not paged.
/// </summary>
internal static class PaginationInference
{
    /// <summary>The pagination of an operation.</summary>
    /// <param name="operation">The operation as written.</param>
    /// <param name="endpoint">The operation as read, parameters and responses included.</param>
    /// <param name="types">All types.</param>
    /// <returns>Null where the results come at once, or where nothing tells for certain how they come.</returns>
    public static Pagination? Infer(MappingNode operation, Endpoint endpoint, TypeTable types)
    {
        var pagination = operation.TryGet("x-ms-pageable", out var pageable) ? Stated(pageable, endpoint, types) : Inferred(endpoint, types);
        return pagination is null ? null : pagination with { SizeParameter = Size(endpoint, types), Location = operation.Location };
    }

    // https://azure.github.io/autorest/extensions/#x-ms-pageable: the member holds a URL, unless another operation takes it.
    private static LinkPagination? Stated(DocumentNode pageable, Endpoint endpoint, TypeTable types)
    {
        if (pageable.GetString("nextLinkName") is not { } next || pageable.GetString("operationName") is not null) return null;
        if (PagedAnswer.Of(endpoint, types, pageable.GetString("itemName") ?? "value") is not { } answer) return null;
        return answer.Only(member => member.Path == next && member.Kind is PrimitiveKind.String or PrimitiveKind.Uri) is { } link
            ? new LinkPagination { Items = answer.Items, Next = link.Path }
            : null;
    }

    private static Pagination? Inferred(Endpoint endpoint, TypeTable types)
    {
        if (endpoint.Method is not ("GET" or "QUERY") || PagedAnswer.Of(endpoint, types) is not { } answer) return null;
        return CursorInference.Infer(endpoint, answer, types)
            ?? LinkInference.Infer(endpoint, answer)
            ?? CountInference.Infer(endpoint, answer, types);
    }

    private static string? Size(Endpoint endpoint, TypeTable types) =>
        endpoint.QueryParameters(PagingWords.Size).FindAll(types.TakesWholeNumber) is [var only] ? only.Name : null;
}
