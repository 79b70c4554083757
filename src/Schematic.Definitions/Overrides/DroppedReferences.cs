using Schematic.Definitions.Model;
using Schematic.Definitions.Rules;

namespace Schematic.Definitions.Overrides;

/// <summary>Removes what refers to dropped parameters and members: pagination, and streams that a member of the body requests.</summary>
/// <param name="before">The API of the description.</param>
/// <param name="after">The API without the dropped parts.</param>
internal sealed class DroppedReferences(ApiDefinition before, ApiDefinition after)
{
    private readonly DeclaredTypes _typesBefore = new(before);
    private readonly DeclaredTypes _typesAfter = new(after);

    /// <summary>Returns an operation without references to parts that it has no longer.</summary>
    /// <param name="before">The operation in the description.</param>
    /// <param name="after">The operation without the dropped parts.</param>
    public Endpoint Remove(Endpoint before, Endpoint after) => after with { Pagination = Pages(before, after), Stream = Stream(before, after) };

    private Pagination? Pages(Endpoint before, Endpoint after)
    {
        if (before.Pagination is not { } pages) return null;
        if (IsLostInput(pages.SizeParameter)) pages = pages with { SizeParameter = null };
        if (IsLostPath(pages.HasMore)) pages = pages with { HasMore = null };
        // Without a total, the first empty page is the last one.
        pages = pages switch
        {
            OffsetPagination offset when IsLostPath(offset.Total) => offset with { Total = null },
            PageNumberPagination number when IsLostPath(number.TotalPages) => number with { TotalPages = null },
            _ => pages,
        };
        return pages.Parameters.Any(IsLostInput) || pages.Paths.Any(IsLostPath) ? null : pages;

        bool IsLostInput(string? name) => name is not null && PageMembers.HasInput(before, name, _typesBefore) && !PageMembers.HasInput(after, name, _typesAfter);

        bool IsLostPath(string? path) => path is not null && PageMembers.HasPath(before, path, _typesBefore) && !PageMembers.HasPath(after, path, _typesAfter);
    }

    // A response as a whole remains; an operation that has none always streams.
    private StreamedResponse? Stream(Endpoint before, Endpoint after)
    {
        if (before.Stream is not { Flag: { } flag } stream || !StreamFlags.HasFlag(before.Body, flag, _typesBefore) || StreamFlags.HasFlag(after.Body, flag, _typesAfter)) return after.Stream;
        return after.Successes.Any(response => response.Contents.Count > 0) ? null : stream with { Flag = null };
    }
}
