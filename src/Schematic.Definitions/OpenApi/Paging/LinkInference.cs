using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Paging;

/// <summary>Finds pages that carry the URL of the next one, in their content or in the header <c>Link</c>.</summary>
internal static class LinkInference
{
    /// <summary>The pagination; null where no URL leads on.</summary>
    public static LinkPagination? Infer(Endpoint endpoint, PagedAnswer answer)
    {
        var next = answer.Only(member => IsUrl(member) && PagingWords.NextLink.Contains(member.Word))
            ?? answer.Only(member => IsUrl(member) && member.Word == "NEXT");
        if (next is null && !HasLinkHeader(endpoint)) return null;
        return new LinkPagination { Items = answer.Items, Next = next?.Path, HasMore = answer.Flag(PagingWords.HasMore) };
    }

    /// <summary>Whether a member holds a URL: by its type, its name or what is said about it.</summary>
    public static bool IsUrl(AnswerMember member) => member.Kind switch
    {
        PrimitiveKind.Uri => true,
        PrimitiveKind.String => PagingWords.NextLink.Contains(member.Word) || (member.Word == "NEXT" && member.Member.Documentation.Mentions("URL", "URI", "link")),
        _ => false,
    };

    // RFC 8288 has many uses: only one that is about pages counts.
    private static bool HasLinkHeader(Endpoint endpoint) =>
        PagedAnswer.Success(endpoint)?.Headers.FirstOrDefault(header => header.Name.Equals("Link", StringComparison.OrdinalIgnoreCase)) is { } link
        && (link.Documentation.Mentions("next", "page", "pagination")
            || endpoint.QueryParameters(PagingWords.Size).Count + endpoint.QueryParameters(PagingWords.Number).Count + endpoint.QueryParameters(PagingWords.Cursor).Count > 0);
}
