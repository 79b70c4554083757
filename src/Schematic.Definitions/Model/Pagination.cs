using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>The pagination of the results of an operation.</summary>
public abstract record Pagination
{
    /// <summary>The path of the items in the response, as wire names separated by dots; null if the response is the list of items.</summary>
    public string? Items { get; init; }

    /// <summary>The query parameter that limits the number of items on a page; null if there is none.</summary>
    public string? SizeParameter { get; init; }

    /// <summary>The path of a boolean that is true if another page follows; null if there is none.</summary>
    public string? HasMore { get; init; }

    /// <summary>The location of the pagination in the description.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>Pagination in which each page contains the token of the next.</summary>
/// <param name="Parameter">The parameter for the token.</param>
public sealed record CursorPagination(string Parameter) : Pagination
{
    /// <summary>
    /// The path of the next token in the response; <c>items[-1].id</c> is a member of the last item. Null if <see cref="NextHeader"/>
    /// contains it.
    /// </summary>
    public string? Next { get; init; }

    /// <summary>The response header that contains the next token.</summary>
    public string? NextHeader { get; init; }
}

/// <summary>Pagination with a parameter for the number of items to skip.</summary>
/// <param name="Parameter">The parameter for the number of items.</param>
public sealed record OffsetPagination(string Parameter) : Pagination
{
    /// <summary>The path of the total number of items; null if an empty page is the last one.</summary>
    public string? Total { get; init; }
}

/// <summary>Pagination with a parameter for the number of the page.</summary>
/// <param name="Parameter">The parameter for the number of the page.</param>
/// <param name="First">The number of the first page.</param>
public sealed record PageNumberPagination(string Parameter, int First = 1) : Pagination
{
    /// <summary>The path of the total number of pages; null if an empty page is the last one.</summary>
    public string? TotalPages { get; init; }
}

/// <summary>Pagination in which each page contains the URL of the next: a <c>Link</c> header (RFC 8288) with <c>rel="next"</c>, or a member.</summary>
public sealed record LinkPagination : Pagination
{
    /// <summary>The path of the next page's URL in the response; null for the header.</summary>
    public string? Next { get; init; }
}
