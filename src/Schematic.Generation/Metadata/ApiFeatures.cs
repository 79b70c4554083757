using System.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Metadata;

/// <summary>The features in the compatibility matrix: the requirements of an endpoint beyond sending and receiving JSON.</summary>
internal static class ApiFeatures
{
    /// <summary>All features, in the order in which they are listed.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["stream", "pages", "upload", "download", "form", "text", "websocket", "apiKey", "basic", "bearer", "http", "oauth2", "openIdConnect", "mutualTLS"];

    /// <summary>Returns the features of an HTTP endpoint.</summary>
    public static IReadOnlyList<string> Of(Endpoint endpoint, ApiDefinition api) =>
        Ordered(OfBody(endpoint.Body).Concat(OfAnswers(endpoint)).Concat(OfAuth(endpoint.Auth ?? api.Auth, api)));

    /// <summary>Returns the features of a WebSocket endpoint.</summary>
    public static IReadOnlyList<string> Of(SocketEndpoint socket, ApiDefinition api) =>
        Ordered(OfAuth(socket.Auth ?? api.Auth, api).Prepend("websocket"));

    // Calls need the first of several media types, and a form if only that can contain files.
    private static IEnumerable<string> OfBody(RequestBody? body)
    {
        if (body is null) yield break;
        var hasFiles = body.Contents.SelectMany(content => content.FormFields).Any(field => IsFile(field.Type));
        if (hasFiles) yield return "upload";
        if (body.Contents is not [var preferred, ..] || (hasFiles && preferred.Kind == ContentKind.Form)) yield break;
        if (OfContent(preferred.Kind, "upload") is { } feature) yield return feature;
    }

    private static IEnumerable<string> OfAnswers(Endpoint endpoint)
    {
        if (endpoint.Stream is not null) yield return "stream";
        if (endpoint.Pagination is not null) yield return "pages";
        foreach (var content in endpoint.Responses.Where(response => response.IsSuccess).SelectMany(response => response.Contents.Take(1)))
            if (OfContent(content.Kind, "download") is { } feature) yield return feature;
    }

    internal static string? OfContent(ContentKind kind, string bytes) => kind switch
    {
        ContentKind.Json or ContentKind.JsonLines or ContentKind.Xml => null,
        ContentKind.Form => "form",
        ContentKind.Text => "text",
        ContentKind.Binary => bytes,
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<string> OfAuth(AuthPolicy policy, ApiDefinition api) =>
        from alternative in policy.Alternatives
        from requirement in alternative.Requirements
        from scheme in api.AuthSchemes
        where scheme.Name == requirement.Scheme
        select scheme.Kind;

    private static bool IsFile(TypeReference type) => type switch
    {
        ArrayReference array => IsFile(array.Item),
        MapReference map => IsFile(map.Value),
        EmptyableReference emptyable => IsFile(emptyable.Value),
        PrimitiveReference primitive => primitive.Kind == PrimitiveKind.File,
        _ => false,
    };

    private static IReadOnlyList<string> Ordered(IEnumerable<string> features)
    {
        var used = features.ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(used.Contains)];
    }
}
