using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi.Paging;

/// <summary>The common names of pagination parameters and members. They are compared without case and punctuation: <see cref="Words.Fold"/>.</summary>
internal static class PagingWords
{
    /// <summary>Gets the names of parameters that accept a token.</summary>
    public static IReadOnlySet<string> Cursor { get; } = Set(
        "cursor", "after", "starting after", "after cursor", "after id", "page after", "page cursor", "page token", "next token", "next page token",
        "next cursor", "start cursor", "continuation token", "continuation", "pagination token", "pagination cursor", "marker", "bookmark", "page", "from");

    /// <summary>Gets the names of parameters that accept the id of the last item received.</summary>
    public static IReadOnlySet<string> LastSeen { get; } = Set("after", "starting after", "after id", "page after");

    /// <summary>Gets the names of members that contain the next token, for any parameter name.</summary>
    public static IReadOnlySet<string> NextToken { get; } = Set(
        "next cursor", "next page token", "next token", "next marker", "next page cursor", "next continuation token", "continuation token",
        "pagination token", "next page", "end cursor", "cursor", "bookmark");

    /// <summary>Gets the names of members that contain the id of the last item.</summary>
    public static IReadOnlySet<string> LastId { get; } = Set("last id");

    /// <summary>Gets the names of members that contain the URL of the next page.</summary>
    public static IReadOnlySet<string> NextLink { get; } = Set("next link", "next url", "next uri", "next href", "next page uri", "next page url", "next page link");

    /// <summary>Gets the names of members that indicate if there is another page.</summary>
    public static IReadOnlySet<string> HasMore { get; } = Set("has more", "has next", "has next page", "has more items", "has more results");

    /// <summary>Gets the names of parameters that limit the page size.</summary>
    public static IReadOnlySet<string> Size { get; } = Set(
        "limit", "page size", "per page", "page limit", "size", "max results", "max items", "max page size", "items per page", "results per page", "hits per page", "top", "take");

    /// <summary>Gets the names of parameters that skip items.</summary>
    public static IReadOnlySet<string> Offset { get; } = Set("offset", "skip", "page offset");

    /// <summary>Gets the names of page number parameters.</summary>
    public static IReadOnlySet<string> Number { get; } = Set("page", "page number", "page num", "page no");

    /// <summary>Gets the names of members that count all items.</summary>
    public static IReadOnlySet<string> Total { get; } = Set("total", "total count", "total items", "total results", "total records", "total elements", "total hits");

    /// <summary>Gets the names of members that count all pages.</summary>
    public static IReadOnlySet<string> TotalPages { get; } = Set("total pages", "page count", "pages", "last page", "total page count", "num pages");

    /// <summary>Gets the names of members that contain pagination data.</summary>
    public static IReadOnlySet<string> Envelope { get; } = Set(
        "meta", "metadata", "pagination", "paging", "page", "page info", "response metadata", "cursors", "links", "next", "result", "response", "data");

    /// <summary>Gets the names of members that contain the items one level down.</summary>
    public static IReadOnlySet<string> Content { get; } = Set("data", "result", "results", "response", "embedded");

    /// <summary>Gets the names of members that contain the items if there are several lists.</summary>
    public static IReadOnlySet<string> Items { get; } = Set("data", "items", "results", "value", "values", "entries", "records");

    /// <summary>True if a name is in a set.</summary>
    public static bool Has(this IReadOnlySet<string> names, string name) => names.Contains(Words.Fold(name));

    private static HashSet<string> Set(params ReadOnlySpan<string> names)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names) set.Add(Words.Fold(name));
        return set;
    }
}
