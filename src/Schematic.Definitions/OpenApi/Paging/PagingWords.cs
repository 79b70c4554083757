namespace Schematic.Definitions.OpenApi.Paging;

/// <summary>The names by which APIs page. They are compared without case and punctuation: <see cref="Words.Fold"/>.</summary>
internal static class PagingWords
{
    /// <summary>Parameters that take a token.</summary>
    public static IReadOnlySet<string> Cursor { get; } = Set(
        "cursor", "after", "starting after", "after cursor", "after id", "page after", "page cursor", "page token", "next token", "next page token",
        "next cursor", "start cursor", "continuation token", "continuation", "pagination token", "pagination cursor", "marker", "page", "from");

    /// <summary>Parameters that take the id of the last item seen.</summary>
    public static IReadOnlySet<string> LastSeen { get; } = Set("after", "starting after", "after id", "page after");

    /// <summary>Members that hold the next token, whatever the parameter is called.</summary>
    public static IReadOnlySet<string> NextToken { get; } = Set(
        "next cursor", "next page token", "next token", "next marker", "next page cursor", "next continuation token", "continuation token",
        "pagination token", "next page", "end cursor", "cursor");

    /// <summary>Members that hold the id of the last item.</summary>
    public static IReadOnlySet<string> LastId { get; } = Set("last id");

    /// <summary>Members that hold the URL of the next page.</summary>
    public static IReadOnlySet<string> NextLink { get; } = Set("next link", "next url", "next uri", "next href", "next page uri", "next page url", "next page link");

    /// <summary>Members that tell whether there is another page.</summary>
    public static IReadOnlySet<string> HasMore { get; } = Set("has more", "has next", "has next page", "has more items", "has more results");

    /// <summary>Parameters that limit a page.</summary>
    public static IReadOnlySet<string> Size { get; } = Set(
        "limit", "page size", "per page", "page limit", "size", "max results", "max items", "max page size", "items per page", "results per page", "hits per page", "top", "take");

    /// <summary>Parameters that skip items.</summary>
    public static IReadOnlySet<string> Offset { get; } = Set("offset", "skip", "page offset");

    /// <summary>Parameters that number pages.</summary>
    public static IReadOnlySet<string> Number { get; } = Set("page", "page number", "page num", "page no");

    /// <summary>Members that count all items.</summary>
    public static IReadOnlySet<string> Total { get; } = Set("total", "total count", "total items", "total results", "total records", "total elements", "total hits");

    /// <summary>Members that count all pages.</summary>
    public static IReadOnlySet<string> TotalPages { get; } = Set("total pages", "page count", "pages", "last page", "total page count", "num pages");

    /// <summary>Members that hold what the answer says about pages, beside the items.</summary>
    public static IReadOnlySet<string> Envelope { get; } = Set(
        "meta", "metadata", "pagination", "paging", "page", "page info", "response metadata", "cursors", "links", "result", "response", "data");

    /// <summary>Members that hold the items, one level down.</summary>
    public static IReadOnlySet<string> Content { get; } = Set("data", "result", "results", "response", "embedded");

    /// <summary>Members that hold the items where there are other lists beside.</summary>
    public static IReadOnlySet<string> Items { get; } = Set("data", "items", "results", "value", "values", "entries", "records");

    /// <summary>Whether a name is one of a set.</summary>
    public static bool Has(this IReadOnlySet<string> names, string name) => names.Contains(Words.Fold(name));

    private static HashSet<string> Set(params ReadOnlySpan<string> names)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names) set.Add(Words.Fold(name));
        return set;
    }
}
