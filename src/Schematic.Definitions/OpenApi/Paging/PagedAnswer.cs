using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Schemas;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi.Paging;

/// <summary>The response of an operation for pagination: one list of items, and the members around it.</summary>
internal sealed class PagedAnswer
{
    // The depth of page_info.cursors.after, the deepest common path.
    private const int MaximumDepth = 3;

    private readonly TypeTable _types;
    private readonly TypeReference _item;
    private readonly List<AnswerMember> _members = [];

    private PagedAnswer(TypeTable types, string? items, TypeReference item) => (_types, Items, _item) = (types, items, item);

    /// <summary>Gets the path to the items; null if the response is the list.</summary>
    public string? Items { get; }

    /// <summary>True if the items are lists, such as the rows of a table: only a token for the next page shows that they are listed in pages.</summary>
    public bool IsListOfLists => _types.Plain(_item) is ArrayReference;

    /// <summary>Returns the paged response of an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="types">All types.</param>
    /// <param name="items">The member that contains the items, if the description names it.</param>
    /// <returns>The response; null if it has no list, or several candidates.</returns>
    public static PagedAnswer? Of(Endpoint endpoint, TypeTable types, string? items = null)
    {
        if (Success(endpoint)?.Contents is not [(JsonContent or XmlContent) and { ValueType: { } content }, ..]) return null;
        if (types.Plain(content) is ArrayReference list) return items is null ? Create(null, list, types) : null;
        if (types.Object(content) is not { } type || ItemList.Of(type, types, items) is not { } found) return null;
        var answer = Create(found.Path, found.List, types);
        answer.Collect("", type, 1);
        return answer;
    }

    /// <summary>Returns the success response of an endpoint; null if none has content.</summary>
    public static Response? Success(Endpoint endpoint)
    {
        var successes = endpoint.Responses.Where(response => response.IsSuccess).ToList();
        return successes.Count > 0
            ? successes.Find(response => response.Contents.Count > 0)
            : endpoint.Responses.FirstOrDefault(response => response.Status == "default");
    }

    /// <summary>Returns the only member that matches; null if there is none, or more than one.</summary>
    public AnswerMember? Only(Predicate<AnswerMember> isFit) => _members.FindAll(isFit) is [var only] ? only : null;

    /// <summary>Returns the path of the only boolean with one of several names.</summary>
    public string? Flag(IReadOnlySet<string> words) => Only(member => member.Kind is PrimitiveKind.Boolean && words.Contains(member.Word))?.Path;

    /// <summary>Returns the path of the only integer with one of several names.</summary>
    public string? Count(IReadOnlySet<string> words) =>
        Only(member => member.Kind is PrimitiveKind.Int32 or PrimitiveKind.Int64 && words.Contains(member.Word))?.Path;

    /// <summary>Returns the type of a member that all items have; null if there is none, or if it is not a simple value.</summary>
    public PrimitiveKind? ItemMember(string name) =>
        _types.Object(_item)?.Members.FirstOrDefault(member => member.Name == name && member.IsRequired) is { } member ? _types.Kind(member.Type) : null;

    private static PagedAnswer Create(string? path, ArrayReference list, TypeTable types) => new(types, path, list.Item);

    private void Collect(string path, ObjectDefinition type, int depth)
    {
        foreach (var member in type.Members.Where(ItemList.IsReachable))
        {
            var found = new AnswerMember(path + member.Name, Words.Fold(member.Name), member, _types.Kind(member.Type));
            _members.Add(found);
            if (depth < MaximumDepth && PagingWords.Envelope.Contains(found.Word) && _types.Object(member.Type) is { } inner)
                Collect(found.Path + ".", inner, depth + 1);
        }
    }
}

/// <summary>A member of a response.</summary>
/// <param name="Path">The dotted path to the member.</param>
/// <param name="Word">The name without case and punctuation.</param>
/// <param name="Member">The member.</param>
/// <param name="Kind">The type of its value; null if it is not a simple value.</param>
internal sealed record AnswerMember(string Path, string Word, Member Member, PrimitiveKind? Kind);
