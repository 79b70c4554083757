using System.Text.RegularExpressions;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Groups operations by the static segments of their paths: those of <c>/v1/customers/{id}/sources</c> are in the group
/// <c>sources</c> of the group <c>customers</c>.</summary>
internal static partial class PathGroups
{
    // A client with more methods is not readable in a list of completions.
    private const int Few = 20;

    // Deeper groups are longer to write than the names that they shorten.
    private const int Depth = 3;

    private const char Separator = '/';

    /// <summary>True if a document has many operations and no tags.</summary>
    public static bool AreNeeded(ApiDefinition api) => api.Endpoints.Count > Few && api.Endpoints.All(endpoint => endpoint.Group is null);

    /// <summary>Replaces the groups of an API.</summary>
    public static ApiDefinition AddTo(ApiDefinition api)
    {
        var paths = api.Endpoints.Select(endpoint => StaticSegments(endpoint.Path)).ToList();
        var shared = SharedCount(paths);
        var stems = paths.Select(path => path.Skip(shared).Take(Depth).ToList()).ToList();
        var sizes = stems.SelectMany(Prefixes).GroupBy(prefix => prefix, StringComparer.Ordinal).ToDictionary(prefix => prefix.Key, prefix => prefix.Count(), StringComparer.Ordinal);
        var groups = stems.Select(stem => Group(stem, sizes)).ToList();
        return api with
        {
            Endpoints = [.. api.Endpoints.Zip(groups, (endpoint, group) => endpoint with { Group = group })],
            Groups =
            [
                .. groups.OfType<string>().SelectMany(group => Prefixes(group.Split(Separator))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                    .Select(group => Named(group, api)),
            ],
        };
    }

    private static EndpointGroup Named(string group, ApiDefinition api)
    {
        var end = group.LastIndexOf(Separator);
        return new EndpointGroup(group) { Parent = end < 0 ? null : group[..end], ShortName = group[(end + 1)..], Location = api.Location };
    }

    // A nested group with a single operation would hide its method.
    private static string? Group(List<string> stem, Dictionary<string, int> sizes) =>
        Prefixes(stem).Where((prefix, level) => level == 0 || sizes[prefix] > 1).LastOrDefault();

    private static IEnumerable<string> Prefixes(IReadOnlyList<string> segments) =>
        segments.Select((_, index) => string.Join(Separator, segments.Take(index + 1)));

    private static List<string> StaticSegments(PathTemplate path) =>
    [
        .. string.Concat(path.Segments.Select(segment => segment is PathLiteral literal ? literal.Text : "{}"))
            .Split('/').Where(segment => segment.Length > 0 && !segment.Contains('{', StringComparison.Ordinal) && !Version().IsMatch(segment)),
    ];

    // "v1", "v2beta1", "3", "2.0", "2024-01-01", "2024-01-01-preview".
    [GeneratedRegex("^(v[0-9][0-9a-z._-]*|[0-9]+([.-][0-9]+)*(-preview)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Version();

    // The segments that all paths begin with distinguish nothing. Each path keeps a segment.
    private static int SharedCount(List<List<string>> paths)
    {
        if (paths.Count == 0) return 0;
        var count = 0;
        while (paths.TrueForAll(path => path.Count > count + 1 && path[count] == paths[0][count])) count++;
        return count;
    }
}
