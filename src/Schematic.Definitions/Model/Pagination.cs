using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>How the results of an operation are divided into pages.</summary>
public abstract record Pagination
{
    /// <summary>The path of wire names to the items within the response, dotted; null where the response is the list of items.</summary>
    public string? Items { get; init; }

    /// <summary>The query parameter that limits the number of items on a page; null where there is none.</summary>
    public string? SizeParameter { get; init; }

    /// <summary>The path to a boolean that tells whether another page follows; null where there is none.</summary>
    public string? HasMore { get; init; }

    /// <summary>Where the pagination is described.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>Each page carries the token of the next.</summary>
/// <param name="Parameter">The parameter that takes the token.</param>
public sealed record CursorPagination(string Parameter) : Pagination
{
    /// <summary>The path to the next token within the response; <c>items[-1].id</c> names a member of the last item. Null where <see cref="NextHeader"/> carries it.</summary>
    public string? Next { get; init; }

    /// <summary>The response header that carries the next token.</summary>
    public string? NextHeader { get; init; }
}

/// <summary>A parameter counts the items to skip.</summary>
/// <param name="Parameter">The parameter that takes the count.</param>
public sealed record OffsetPagination(string Parameter) : Pagination
{
    /// <summary>The path to the number of all items; null where an empty page ends the listing.</summary>
    public string? Total { get; init; }
}

/// <summary>A parameter numbers the pages.</summary>
/// <param name="Parameter">The parameter that takes the number.</param>
/// <param name="First">The number of the first page.</param>
public sealed record PageNumberPagination(string Parameter, int First = 1) : Pagination
{
    /// <summary>The path to the number of all pages; null where an empty page ends the listing.</summary>
    public string? TotalPages { get; init; }
}

/// <summary>Each page carries the URL of the next: in a <c>Link</c> header (RFC 8288) with <c>rel="next"</c>, or in its content.</summary>
public sealed record LinkPagination : Pagination
{
    /// <summary>The path to the next page's URL within the response; null for the header.</summary>
    public string? Next { get; init; }
}
