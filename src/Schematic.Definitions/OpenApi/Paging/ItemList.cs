using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Schemas;

namespace Schematic.Definitions.OpenApi.Paging;

/// <summary>The list of items in a response that is an object.</summary>
/// <param name="Path">The dotted path to the list.</param>
/// <param name="List">The type of the list.</param>
internal sealed record ItemList(string Path, ArrayReference List)
{
    /// <summary>Finds the list: the one with the specified name, the only one, or the only one with a common name.</summary>
    public static ItemList? Of(ObjectDefinition type, TypeTable types, string? name)
    {
        var lists = Lists(type, types);
        if (name is not null) return lists.Find(list => list.Path == name);
        return lists.Count > 0 ? Choose(lists) : Within(type, types);
    }

    // Paths cannot escape a dot or bracket.
    public static bool IsReachable(Member member) => !member.IsWriteOnly && member.Name.Length > 0 && member.Name.AsSpan().IndexOfAny('.', '[') < 0;

    private static ItemList? Within(ObjectDefinition type, TypeTable types)
    {
        var found = new List<ItemList>();
        foreach (var member in type.Members.Where(member => IsReachable(member) && PagingWords.Content.Has(member.Name)))
            if (types.Object(member.Type) is { } content && Lists(content, types) is { Count: > 0 } lists)
                if (Choose(lists) is { } chosen) found.Add(chosen with { Path = $"{member.Name}.{chosen.Path}" });
        return found is [var only] ? only : null;
    }

    private static List<ItemList> Lists(ObjectDefinition type, TypeTable types) =>
    [
        .. from member in type.Members
           let list = types.Plain(member.Type) as ArrayReference
           where list is not null && IsReachable(member)
           select new ItemList(member.Name, list),
    ];

    private static ItemList? Choose(List<ItemList> lists)
    {
        if (lists is [var only]) return only;
        return lists.FindAll(list => PagingWords.Items.Has(list.Path)) is [var usual] ? usual : null;
    }
}
