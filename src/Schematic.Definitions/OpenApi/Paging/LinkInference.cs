using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi.Paging;

/// <summary>Infers pagination by the URL of the next page, in the content or in the <c>Link</c> header.</summary>
internal static class LinkInference
{
    /// <summary>Returns the pagination; null if there is no URL of the next page.</summary>
    public static LinkPagination? Infer(Endpoint endpoint, PagedAnswer answer)
    {
        var next = answer.Only(member => IsUrl(member) && PagingWords.NextLink.Contains(member.Word))
            ?? answer.Only(member => IsUrl(member) && member.Word == "NEXT")
            ?? answer.Only(IsLinkObject);
        if (next is null && !HasLinkHeader(endpoint)) return null;
        return new LinkPagination { Items = answer.Items, Next = next?.Path, HasMore = answer.Flag(PagingWords.HasMore) };
    }

    /// <summary>True if a member contains a URL, based on its type, name or documentation.</summary>
    public static bool IsUrl(AnswerMember member) => member.Kind switch
    {
        PrimitiveKind.Uri => true,
        PrimitiveKind.String => PagingWords.NextLink.Contains(member.Word) || (member.Word == "NEXT" && (IsIn("LINKS", member) || member.Member.Documentation.Mentions("URL", "URI", "link"))),
        _ => false,
    };

    // JSON:API 1.1, section 5.8: "links.next"; HAL: "_links.next.href".
    private static bool IsLinkObject(AnswerMember member) => member is { Kind: PrimitiveKind.String or PrimitiveKind.Uri, Word: "HREF" } && IsIn("NEXT", member);

    private static bool IsIn(string owner, AnswerMember member) => member.Path.Split('.') is [.., var name, _] && Words.Fold(name) == owner;

    // RFC 8288 links have many uses: only those for pagination count.
    private static bool HasLinkHeader(Endpoint endpoint) =>
        PagedAnswer.Success(endpoint)?.Headers.FirstOrDefault(header => header.Name.Equals("Link", StringComparison.OrdinalIgnoreCase)) is { } link
        && (link.Documentation.Mentions("next", "page", "pagination")
            || endpoint.QueryParameters(PagingWords.Size).Count + endpoint.QueryParameters(PagingWords.Number).Count + endpoint.QueryParameters(PagingWords.Cursor).Count > 0);
}
