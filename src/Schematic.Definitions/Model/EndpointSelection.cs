using System.Text;
using System.Text.RegularExpressions;

namespace Schematic.Definitions.Model;

/// <summary>
/// Takes some operations of an API and leaves the others out. A pattern is an id (<c>listPets</c>), a group
/// (<c>pets</c>), a path (<c>/pets/*</c>) or a method and a path (<c>GET /pets/*</c>); <c>*</c> stands for any text.
/// </summary>
public static class EndpointSelection
{
    /// <summary>Takes the endpoints that patterns choose, with the types that these need.</summary>
    /// <param name="api">The API.</param>
    /// <param name="include">What to take; empty for everything.</param>
    /// <param name="exclude">What to leave out of that.</param>
    /// <returns>The API itself where there are no patterns.</returns>
    public static ApiDefinition Apply(ApiDefinition api, IReadOnlyList<string> include, IReadOnlyList<string> exclude)
    {
        if (include.Count == 0 && exclude.Count == 0) return api;
        var taken = include.Select(ToExpression).ToList();
        var left = exclude.Select(ToExpression).ToList();
        return TypeReachability.Prune(api with
        {
            Endpoints = [.. api.Endpoints.Where(endpoint => IsChosen(endpoint.Id, endpoint.Group, endpoint.Method, endpoint.Path.Text))],
            Notifications = [],
            Sockets = [.. api.Sockets.Where(socket => IsChosen(socket.Id, socket.Group, "GET", socket.Path.Text))],
        });

        bool IsChosen(string id, string? group, string method, string path)
        {
            string[] names = [id, group ?? "", path, $"{method} {path}"];
            return (taken.Count == 0 || Matches(taken, names)) && !Matches(left, names);
        }
    }

    private static bool Matches(List<Regex> patterns, string[] names) =>
        patterns.Exists(pattern => names.Any(pattern.IsMatch));

    private static Regex ToExpression(string pattern)
    {
        var expression = new StringBuilder("^").AppendJoin(".*", pattern.Trim().Split('*').Select(Regex.Escape)).Append('$');
        return new Regex(expression.ToString(), RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);
    }
}
