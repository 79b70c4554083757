namespace Schematic.Definitions.Model;

/// <summary>The groups of an API that have endpoints, and those above them.</summary>
public sealed class GroupTree
{
    private readonly Dictionary<string, string?> _parents;

    private GroupTree(IReadOnlyList<string> all, Dictionary<string, string?> parents) => (All, _parents) = (all, parents);

    /// <summary>The groups: described ones in their order, then the others as endpoints name them.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The groups of an API. Those that are above themselves are taken for being at the top.</summary>
    public static GroupTree Of(ApiDefinition api)
    {
        var parents = api.Groups.DistinctBy(group => group.Name).ToDictionary(group => group.Name, group => group.Parent, StringComparer.Ordinal);
        foreach (var group in AboveThemselves(api.Groups)) parents[group.Name] = null;
        var used = api.Endpoints.Select(endpoint => endpoint.Group).Concat(api.Sockets.Select(socket => socket.Group)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var known = used.SelectMany(group => WithThoseAbove(group, parents)).ToHashSet(StringComparer.Ordinal);
        return new GroupTree([.. parents.Keys.Where(known.Contains), .. used.Where(group => !parents.ContainsKey(group))], parents);
    }

    /// <summary>Groups that are above themselves, right away or over others.</summary>
    public static IReadOnlyList<EndpointGroup> AboveThemselves(IReadOnlyList<EndpointGroup> groups)
    {
        var parents = groups.DistinctBy(group => group.Name).ToDictionary(group => group.Name, group => group.Parent, StringComparer.Ordinal);
        return [.. groups.Where(group => WithThoseAbove(group.Parent, parents).Take(groups.Count).Contains(group.Name))];
    }

    /// <summary>The group above a group; null at the top.</summary>
    public string? ParentOf(string group) => ParentOf(group, _parents);

    /// <summary>The groups right below a group; those at the top for null.</summary>
    public IEnumerable<string> Below(string? group) => All.Where(other => ParentOf(other) == group);

    private static string? ParentOf(string group, Dictionary<string, string?> parents) =>
        parents.GetValueOrDefault(group) is { } parent && parents.ContainsKey(parent) ? parent : null;

    private static IEnumerable<string> WithThoseAbove(string? group, Dictionary<string, string?> parents)
    {
        for (; group is not null; group = ParentOf(group, parents)) yield return group;
    }
}
