using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.Model;

/// <summary>The groups of an API that have endpoints, and their parents.</summary>
public sealed class GroupTree
{
    private readonly Dictionary<string, string?> _parents;
    private readonly ILookup<string?, string> _below;

    private GroupTree(IReadOnlyList<string> all, Dictionary<string, string?> parents)
    {
        (All, _parents) = (all, parents);
        _below = all.ToLookup(group => ParentOf(group));
    }

    /// <summary>The groups: described ones in document order, then the others in the order of the endpoints.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Returns the groups of an API. Groups that are their own ancestors, or nested too deeply, are treated as groups at the top.</summary>
    public static GroupTree Of(ApiDefinition api)
    {
        var parents = Parents(api.Groups);
        var levels = GroupLevels.Of(parents);
        foreach (var group in levels.Circular.Concat(levels.TooDeep)) parents[group] = null;
        var used = api.Endpoints.Select(endpoint => endpoint.Group).Concat(api.Sockets.Select(socket => socket.Group)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var known = used.SelectMany(group => WithThoseAbove(group, parents)).ToHashSet(StringComparer.Ordinal);
        return new GroupTree([.. parents.Keys.Where(known.Contains), .. used.Where(group => !parents.ContainsKey(group))], parents);
    }

    /// <summary>Returns the groups that are their own ancestors.</summary>
    public static IReadOnlyList<EndpointGroup> AboveThemselves(IReadOnlyList<EndpointGroup> groups)
    {
        var circular = GroupLevels.Of(Parents(groups)).Circular;
        return [.. groups.Where(group => circular.Contains(group.Name))];
    }

    /// <summary>Returns the groups that are more than <see cref="TraversalLimits.Depth"/> levels below the top level.</summary>
    public static IReadOnlyList<EndpointGroup> TooDeep(IReadOnlyList<EndpointGroup> groups)
    {
        var tooDeep = GroupLevels.Of(Parents(groups)).TooDeep;
        return [.. groups.Where(group => tooDeep.Contains(group.Name))];
    }

    /// <summary>Returns the parent of a group; null at the top level.</summary>
    public string? ParentOf(string group) => ParentOf(group, _parents);

    /// <summary>Returns the children of a group; those at the top level for null.</summary>
    public IEnumerable<string> Below(string? group) => _below[group];

    private static Dictionary<string, string?> Parents(IReadOnlyList<EndpointGroup> groups) =>
        groups.DistinctBy(group => group.Name).ToDictionary(group => group.Name, group => group.Parent, StringComparer.Ordinal);

    private static string? ParentOf(string group, Dictionary<string, string?> parents) =>
        parents.GetValueOrDefault(group) is { } parent && parents.ContainsKey(parent) ? parent : null;

    private static IEnumerable<string> WithThoseAbove(string? group, Dictionary<string, string?> parents)
    {
        for (; group is not null; group = ParentOf(group, parents)) yield return group;
    }

    /// <summary>The levels of groups below the top level.</summary>
    private sealed record GroupLevels
    {
        private const int Open = -1;

        private readonly Dictionary<string, int> _levels = new(StringComparer.Ordinal);

        public HashSet<string> Circular { get; } = new(StringComparer.Ordinal);

        public HashSet<string> TooDeep { get; } = new(StringComparer.Ordinal);

        public static GroupLevels Of(Dictionary<string, string?> parents)
        {
            var levels = new GroupLevels();
            foreach (var group in parents.Keys) levels.Measure(group, parents);
            return levels;
        }

        // A group has one parent: the ancestors are a chain, which may end in a cycle.
        private void Measure(string start, Dictionary<string, string?> parents)
        {
            var line = new Stack<string>();
            string? group = start;
            while (group is not null && _levels.TryAdd(group, Open))
            {
                line.Push(group);
                group = ParentOf(group, parents);
            }

            if (group is not null && _levels[group] == Open) Circular.UnionWith(line.TakeWhile(member => member != group).Append(group));
            foreach (var member in line) _levels[member] = Circular.Contains(member) ? 0 : LevelBelow(ParentOf(member, parents), member);
        }

        private int LevelBelow(string? parent, string group)
        {
            if (parent is null) return 0;
            if (_levels[parent] < TraversalLimits.Depth) return _levels[parent] + 1;
            TooDeep.Add(group);
            return 0;
        }
    }
}
