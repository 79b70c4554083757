using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>The pagination of the results of an operation. Its kinds are those that <see cref="IPaginationVisitor{T}"/> visits.</summary>
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

    /// <summary>The query parameters that the pagination uses.</summary>
    public IEnumerable<string> Parameters => Existing(SizeParameter, PageParameter);

    /// <summary>The paths in the response that the pagination uses.</summary>
    public IEnumerable<string> Paths => Existing(Items, HasMore, EndPath);

    /// <summary>The query parameter that selects the page; null if there is none.</summary>
    protected abstract string? PageParameter { get; }

    /// <summary>The path of the value that determines the next page or the last one; null if there is none.</summary>
    protected abstract string? EndPath { get; }

    /// <summary>Calls the method of a visitor that handles this kind.</summary>
    public abstract T Accept<T>(IPaginationVisitor<T> visitor);

    private static IEnumerable<string> Existing(params IEnumerable<string?> values) => values.OfType<string>();
}

/// <summary>Handles every kind of pagination.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public interface IPaginationVisitor<out T>
{
    /// <summary>Handles pages that contain the token of the next.</summary>
    T Visit(CursorPagination pagination);

    /// <summary>Handles pages that are selected by the number of items to skip.</summary>
    T Visit(OffsetPagination pagination);

    /// <summary>Handles pages that are selected by number.</summary>
    T Visit(PageNumberPagination pagination);

    /// <summary>Handles pages that contain the URL of the next.</summary>
    T Visit(LinkPagination pagination);
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

    /// <inheritdoc/>
    protected override string? PageParameter => Parameter;

    /// <inheritdoc/>
    protected override string? EndPath => Next;

    /// <inheritdoc/>
    public override T Accept<T>(IPaginationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Pagination with a parameter for the number of items to skip.</summary>
/// <param name="Parameter">The parameter for the number of items.</param>
public sealed record OffsetPagination(string Parameter) : Pagination
{
    /// <summary>The path of the total number of items; null if an empty page is the last one.</summary>
    public string? Total { get; init; }

    /// <inheritdoc/>
    protected override string? PageParameter => Parameter;

    /// <inheritdoc/>
    protected override string? EndPath => Total;

    /// <inheritdoc/>
    public override T Accept<T>(IPaginationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Pagination with a parameter for the number of the page.</summary>
/// <param name="Parameter">The parameter for the number of the page.</param>
/// <param name="First">The number of the first page.</param>
public sealed record PageNumberPagination(string Parameter, int First = 1) : Pagination
{
    /// <summary>The path of the total number of pages; null if an empty page is the last one.</summary>
    public string? TotalPages { get; init; }

    /// <inheritdoc/>
    protected override string? PageParameter => Parameter;

    /// <inheritdoc/>
    protected override string? EndPath => TotalPages;

    /// <inheritdoc/>
    public override T Accept<T>(IPaginationVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Pagination in which each page contains the URL of the next: a <c>Link</c> header (RFC 8288) with <c>rel="next"</c>, or a member.</summary>
public sealed record LinkPagination : Pagination
{
    /// <summary>The path of the next page's URL in the response; null for the header.</summary>
    public string? Next { get; init; }

    /// <inheritdoc/>
    protected override string? PageParameter => null;

    /// <inheritdoc/>
    protected override string? EndPath => Next;

    /// <inheritdoc/>
    public override T Accept<T>(IPaginationVisitor<T> visitor) => visitor.Visit(this);
}
