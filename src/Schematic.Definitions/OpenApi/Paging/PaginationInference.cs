using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Schemas;

namespace Schematic.Definitions.OpenApi.Paging;

/// <summary>
/// Infers how the results of an operation are divided into pages, which OpenAPI does not specify: from
/// <c>x-ms-pageable</c>, or from names with the same meaning in every API. Ambiguous operations are not paged.
/// </summary>
internal static class PaginationInference
{
    /// <summary>Returns the pagination of an operation.</summary>
    /// <param name="operation">The operation in the document.</param>
    /// <param name="endpoint">The endpoint, including its parameters and responses.</param>
    /// <param name="types">All types.</param>
    /// <returns>The pagination; null if the results are not paged, or if the pagination is uncertain.</returns>
    public static Pagination? Infer(MappingNode operation, Endpoint endpoint, TypeTable types)
    {
        var pagination = operation.TryGet("x-ms-pageable", out var pageable) ? Stated(pageable, endpoint, types) : Inferred(endpoint, types);
        return pagination is null ? null : pagination with { SizeParameter = Size(endpoint, types), Location = operation.Location };
    }

    // https://azure.github.io/autorest/extensions/#x-ms-pageable: the member contains a URL, unless another operation accepts it.
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
        if (endpoint.Method is not ("GET" or "QUERY" or "POST") || PagedAnswer.Of(endpoint, types) is not { } answer) return null;
        if (endpoint.Method == "POST") return CursorInference.InferFromBody(endpoint, answer, types);
        if (CursorInference.Infer(endpoint, answer, types) is { } cursor) return cursor;
        return answer.IsListOfLists ? null : LinkInference.Infer(endpoint, answer) ?? CountInference.Infer(endpoint, answer, types);
    }

    private static string? Size(Endpoint endpoint, TypeTable types) =>
        endpoint.QueryParameters(PagingWords.Size).FindAll(types.TakesWholeNumber) is [var only] ? only.Name : null;
}
