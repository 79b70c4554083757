using System.Text;
using System.Text.RegularExpressions;

namespace Schematic.Definitions.Model;

/// <summary>
/// Selects some operations of an API and omits the others. A pattern is an id (<c>listPets</c>), a group or tag (<c>pets</c>), a path
/// (<c>/pets/*</c>) or a method and a path (<c>GET /pets/*</c>); <c>*</c> matches any characters.
/// </summary>
public static class EndpointSelection
{
    /// <summary>Selects the endpoints that patterns match, with the types that they use.</summary>
    /// <param name="api">The API.</param>
    /// <param name="include">The patterns of the endpoints to select; empty for all.</param>
    /// <param name="exclude">The patterns of the endpoints to omit from these.</param>
    /// <returns>The same API if there are no patterns.</returns>
    public static ApiDefinition Apply(ApiDefinition api, IReadOnlyList<string> include, IReadOnlyList<string> exclude)
    {
        if (include.Count == 0 && exclude.Count == 0) return api;
        var taken = include.Select(ToExpression).ToList();
        var left = exclude.Select(ToExpression).ToList();
        // Patterns do not match webhooks: a selection of operations includes only their callbacks.
        IReadOnlyList<Webhook> callbacks = [.. api.Webhooks.Where(webhook => webhook.IsCallback)];
        return TypeReachability.Prune(CallbackSelection.Apply(api with
        {
            Endpoints = [.. api.Endpoints.Where(endpoint => IsChosen(NamesOf(endpoint)))],
            Sockets = [.. api.Sockets.Where(socket => IsChosen(NamesOf(socket)))],
            Notifications = include.Count == 0 ? api.Notifications : [.. callbacks.Select(callback => callback.Payload)],
            Webhooks = include.Count == 0 ? api.Webhooks : callbacks,
        }));

        bool IsChosen(string[] names) =>
            (taken.Count == 0 || taken.Exists(pattern => names.Any(pattern.IsMatch))) && !left.Exists(pattern => names.Any(pattern.IsMatch));
    }

    /// <summary>Returns the ids of the operations that patterns match.</summary>
    public static IReadOnlyList<string> Find(ApiDefinition api, IReadOnlyList<string> patterns)
    {
        if (patterns.Count == 0) return [];
        var expressions = patterns.Select(ToExpression).ToList();
        return
        [
            .. api.Endpoints.Where(endpoint => expressions.Exists(pattern => NamesOf(endpoint).Any(pattern.IsMatch))).Select(endpoint => endpoint.Id),
            .. api.Sockets.Where(socket => expressions.Exists(pattern => NamesOf(socket).Any(pattern.IsMatch))).Select(socket => socket.Id),
        ];
    }

    /// <summary>Returns the patterns that match nothing in any of the APIs.</summary>
    public static IEnumerable<string> FindIdle(IReadOnlyList<ApiDefinition> apis, IEnumerable<string> patterns)
    {
        var names = apis.SelectMany(api => api.Endpoints.Select(NamesOf).Concat(api.Sockets.Select(NamesOf))).SelectMany(names => names).ToList();
        return patterns.Where(pattern => !names.Exists(ToExpression(pattern).IsMatch));
    }

    /// <summary>Returns the names of an operation that patterns match.</summary>
    internal static string[] NamesOf(Endpoint endpoint) => [.. NamesOf(endpoint.Id, endpoint.Group, endpoint.Method, endpoint.Path.Text), .. endpoint.Tags];

    // The handshake of a WebSocket is a GET: RFC 6455, section 4.1.
    /// <summary>Returns the names of a WebSocket endpoint that patterns match.</summary>
    internal static string[] NamesOf(SocketEndpoint socket) => NamesOf(socket.Id, socket.Group, "GET", socket.Path.Text);

    private static string[] NamesOf(string id, string? group, string method, string path) =>
        group is null ? [id, path, $"{method} {path}"] : [id, path, $"{method} {path}", group];

    /// <summary>Returns the regular expression of a pattern.</summary>
    internal static Regex ToExpression(string pattern)
    {
        var expression = new StringBuilder("^").AppendJoin(".*", pattern.Trim().Split('*').Select(Regex.Escape)).Append(@"\z");
        return new Regex(expression.ToString(), RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);
    }
}
