using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.Model;

/// <summary>The groups of an API that have endpoints, and those above them.</summary>
public sealed class GroupTree
{
    private readonly Dictionary<string, string?> _parents;
    private readonly ILookup<string?, string> _below;

    private GroupTree(IReadOnlyList<string> all, Dictionary<string, string?> parents)
    {
        (All, _parents) = (all, parents);
        _below = all.ToLookup(group => ParentOf(group));
    }

    /// <summary>The groups: described ones in their order, then the others as endpoints name them.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The groups of an API. Groups that are above themselves, or nested too deeply, are treated as groups at the top.</summary>
    public static GroupTree Of(ApiDefinition api)
    {
        var parents = Parents(api.Groups);
        var levels = GroupLevels.Of(parents);
        foreach (var group in levels.Circular.Concat(levels.TooDeep)) parents[group] = null;
        var used = api.Endpoints.Select(endpoint => endpoint.Group).Concat(api.Sockets.Select(socket => socket.Group)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var known = used.SelectMany(group => WithThoseAbove(group, parents)).ToHashSet(StringComparer.Ordinal);
        return new GroupTree([.. parents.Keys.Where(known.Contains), .. used.Where(group => !parents.ContainsKey(group))], parents);
    }

    /// <summary>Groups that are above themselves, right away or over others.</summary>
    public static IReadOnlyList<EndpointGroup> AboveThemselves(IReadOnlyList<EndpointGroup> groups)
    {
        var circular = GroupLevels.Of(Parents(groups)).Circular;
        return [.. groups.Where(group => circular.Contains(group.Name))];
    }

    /// <summary>Groups that are more than <see cref="TraversalLimits.Depth"/> levels below the top.</summary>
    public static IReadOnlyList<EndpointGroup> TooDeep(IReadOnlyList<EndpointGroup> groups)
    {
        var tooDeep = GroupLevels.Of(Parents(groups)).TooDeep;
        return [.. groups.Where(group => tooDeep.Contains(group.Name))];
    }

    /// <summary>The group above a group; null at the top.</summary>
    public string? ParentOf(string group) => ParentOf(group, _parents);

    /// <summary>The groups right below a group; those at the top for null.</summary>
    public IEnumerable<string> Below(string? group) => _below[group];

    private static Dictionary<string, string?> Parents(IReadOnlyList<EndpointGroup> groups) =>
        groups.DistinctBy(group => group.Name).ToDictionary(group => group.Name, group => group.Parent, StringComparer.Ordinal);

    private static string? ParentOf(string group, Dictionary<string, string?> parents) =>
        parents.GetValueOrDefault(group) is { } parent && parents.ContainsKey(parent) ? parent : null;

    private static IEnumerable<string> WithThoseAbove(string? group, Dictionary<string, string?> parents)
    {
        for (; group is not null; group = ParentOf(group, parents)) yield return group;
    }

    /// <summary>How far groups are below the top.</summary>
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

        // A group has one parent: the way up is a line, which may end in a circle.
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
