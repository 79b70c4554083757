using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Schemas;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi.Paging;

/// <summary>Infers pagination by a token for the next page, which needs a parameter and a matching member.</summary>
internal static class CursorInference
{
    /// <summary>Returns the pagination; null if there is no such pair, or more than one.</summary>
    public static CursorPagination? Infer(Endpoint endpoint, PagedAnswer answer, TypeTable types)
    {
        var found = new List<CursorPagination>();
        foreach (var parameter in endpoint.QueryParameters(PagingWords.Cursor))
            if (types.Kind(parameter.Type) is { } kind && Next(Words.Fold(parameter.Name), kind, answer) is { } next)
                found.Add(new CursorPagination(parameter.Name) { Next = next, Items = answer.Items, HasMore = answer.Flag(PagingWords.HasMore) });
        return found is [var only] ? only : null;
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
