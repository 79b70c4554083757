using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Schemas;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi.Paging;

/// <summary>Infers pagination by a token for the next page, which needs a parameter, or a member of the body, and a matching member of the response.</summary>
internal static class CursorInference
{
    /// <summary>Returns the pagination; null if there is no such pair, or more than one.</summary>
    public static CursorPagination? Infer(Endpoint endpoint, PagedAnswer answer, TypeTable types)
    {
        var found = new List<CursorPagination>();
        foreach (var parameter in endpoint.QueryParameters(PagingWords.Cursor))
            if (types.Kind(parameter.Type) is { } kind && Next(Words.Fold(parameter.Name), kind, answer) is { } next)
                found.Add(new CursorPagination(parameter.Name) { Next = next, Items = answer.Items, HasMore = answer.Flag(PagingWords.HasMore) });
        if (found.Count == 0) found.AddRange(FromHeader(endpoint, answer, types));
        return found is [var only] ? only : null;
    }

    // "X-Next-Cursor".
    private static IEnumerable<CursorPagination> FromHeader(Endpoint endpoint, PagedAnswer answer, TypeTable types) =>
        from parameter in endpoint.QueryParameters(PagingWords.Cursor)
        let word = Words.Fold(parameter.Name)
        where types.Kind(parameter.Type) is PrimitiveKind.String && word is not ("PAGE" or "FROM") && !PagingWords.LastSeen.Contains(word)
        from header in PagedAnswer.Success(endpoint)?.Headers ?? []
        let name = Words.Fold(header.Name)
        let token = name.StartsWith('X') ? name[1..] : name
        where token == "NEXT" + word || PagingWords.NextToken.Contains(token)
        select new CursorPagination(parameter.Name) { NextHeader = header.Name, Items = answer.Items };

    /// <summary>Returns the pagination of a search whose body contains the token; null if there is no such pair, or more than one.</summary>
    public static CursorPagination? InferFromBody(Endpoint endpoint, PagedAnswer answer, TypeTable types)
    {
        if (endpoint.Body?.Contents is not [JsonBody { Type: var type }] || types.Object(type) is not { } body) return null;
        // The next request could not create a body that the caller omitted.
        if (!endpoint.Body.IsRequired && body.Members.Any(member => member is { IsRequired: true, Constant: null })) return null;
        var found = new List<CursorPagination>();
        foreach (var member in body.Members.Where(member => IsToken(member) && ItemList.IsReachable(member)))
            if (types.Kind(member.Type) is PrimitiveKind.String && Next(Words.Fold(member.Name), PrimitiveKind.String, answer) is { } next)
                found.Add(new CursorPagination(member.Name) { Next = next, Items = answer.Items, HasMore = answer.Flag(PagingWords.HasMore) });
        return found is [var only] ? only : null;

        // The other names of cursors have other meanings in bodies.
        static bool IsToken(Member member) => member is { IsRequired: false, IsDeprecated: false, Constant: null }
            && PagingWords.Cursor.Has(member.Name) && !PagingWords.LastSeen.Has(member.Name) && Words.Fold(member.Name) is not ("PAGE" or "FROM");
    }

    private static string? Next(string parameter, PrimitiveKind kind, PagedAnswer answer)
    {
        var member = answer.Only(member => member.Word == "NEXT" + parameter && IsToken(member))
            ?? answer.Only(member => IsNext(parameter, member) && IsToken(member));
        return member?.Path ?? (PagingWords.LastSeen.Contains(parameter) ? LastSeen(kind, answer) : null);

        bool IsToken(AnswerMember member) => member.Kind == kind && !LinkInference.IsUrl(member);
    }

    private static bool IsNext(string parameter, AnswerMember member) => parameter switch
    {
        "PAGE" => false,
        "FROM" => member.Word == "NEXT",
        _ when PagingWords.LastSeen.Contains(parameter) && member.Path.EndsWith("cursors.after", StringComparison.Ordinal) => true,
        _ => PagingWords.NextToken.Contains(member.Word),
    };

    // The last page also has a last item: without a member that indicates more pages, the listing would never end.
    private static string? LastSeen(PrimitiveKind kind, PagedAnswer answer)
    {
        if (answer.Items is null || answer.Flag(PagingWords.HasMore) is null) return null;
        if (answer.Only(member => member.Kind == kind && PagingWords.LastId.Contains(member.Word)) is { } last) return last.Path;
        return answer.ItemMember("id") == kind ? $"{answer.Items}[-1].id" : null;
    }
}
