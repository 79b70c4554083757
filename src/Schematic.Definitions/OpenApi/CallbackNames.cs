using System.Text.RegularExpressions;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi;

/// <summary>
/// Names the events of callbacks. A callback whose requests all have the same contents gives its name. Other names begin with that of the callback,
/// which then selects among them, and end with what distinguishes them: the operation or the request.
/// </summary>
internal static partial class CallbackNames
{
    private static readonly Func<NotificationRequest, string>[] OfRequest =
    [
        request => request.Sent.Node.GetText("operationId") ?? "",
        request => Literal(request.Expression),
        request => Word().Matches(request.Expression) is [.., var last] ? last.Value : "",
        request => request.Sent.Method.ToLowerInvariant(),
        request => Join(Literal(request.Expression), request.Sent.Method.ToLowerInvariant()),
    ];

    private static readonly Func<NotificationRequest, string>[] Distinctions =
    [
        request => request.Operation,
        .. OfRequest,
        .. OfRequest.Select(name => new Func<NotificationRequest, string>(request => name(request) is { Length: > 0 } own ? Join(request.Operation, own) : "")),
    ];

    /// <summary>Returns the names of requests of callbacks with the same name and with different contents.</summary>
    /// <param name="requests">The first request with each content.</param>
    /// <param name="isTaken">True if the name of the callback is that of another event.</param>
    public static IEnumerable<string> Of(IReadOnlyList<NotificationRequest> requests, bool isTaken)
    {
        if (requests is [var only] && !isTaken) return [only.Name];
        var distinction = Array.Find(Distinctions, name => Distinguishes(name, requests)) ?? Distinctions[^1];
        return requests.Select(request => Join(request.Name, distinction(request)));
    }

    private static bool Distinguishes(Func<NotificationRequest, string> name, IReadOnlyList<NotificationRequest> requests) =>
        requests.Select(name).Where(text => text.Length > 0).Select(Words.Fold).Distinct(StringComparer.Ordinal).Count() == requests.Count;

    // The words outside of the braces: "created" of "{$request.body#/url}/created".
    private static string Literal(string expression) => string.Join('-', NoWord().Split(expression).Where(word => word.Length > 0));

    private static string Join(params IEnumerable<string> parts) => string.Join('.', parts.Where(part => part.Length > 0));

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?:\{[^}]*\}|[^\p{L}\p{N}])+", RegexOptions.CultureInvariant)]
    private static partial Regex NoWord();
}
