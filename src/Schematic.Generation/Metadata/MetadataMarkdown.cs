using System.Text;

namespace Schematic.Generation.Metadata;

/// <summary>Writes the metadata as Markdown pages.</summary>
internal static class MetadataMarkdown
{
    /// <summary>Returns the page of a module.</summary>
    public static string Of(ApiIndex index)
    {
        var page = new StringBuilder($"# {index.Module}\n\nNamespace {MarkdownTable.Code(index.Namespace)}.\n\n");
        foreach (var api in index.Apis)
        {
            page.Append($"## {api.Name}{(api.Version is { } version ? " " + version : "")}\n\n");
            if (api.Summary is { } summary) page.Append(summary).Append("\n\n");
            page.Append($"Client {MarkdownTable.Code(api.Client)}; described in {api.At}.");
            if (api.Documentation is { } documentation) page.Append($" Documentation: <{documentation}>.");
            page.Append("\n\n");
            if (api.Servers.Count > 0) page.Append($"Servers: {MarkdownTable.Code(api.Servers)}.\n\n");
            page.Append(Section("Credentials", MarkdownTable.Of(
                ["credential", "kind", "environment variables", "described at"],
                api.Credentials.Select(credential => (string[])[credential.Name, credential.Kind, MarkdownTable.Code(credential.Environment), credential.At]))));
            page.Append(Section("Endpoints", MarkdownTable.Of(
                ["endpoint", "call", "request", "body", "answer", "features", "described at"], api.Endpoints.Select(Row))));
            page.Append(Section("Types", MarkdownTable.Of(
                ["type", "kind", "described at"],
                api.Types.Select(type => (string[])[WithDeprecated(type.Name, type.Deprecated, type.DeprecatedMembers), type.Kind, type.At]))));
        }

        return page.ToString();
    }

    /// <summary>Returns the overview page of all modules.</summary>
    public static string Of(IEnumerable<ApiIndex> indexes) => "# APIs\n\n" + MarkdownTable.Of(
        ["API", "version", "module", "client", "endpoints", "types", "credentials"],
        from index in indexes.OrderBy(index => index.Module, StringComparer.Ordinal)
        from api in index.Apis
        select (string[])
        [
            api.Name, api.Version ?? "", $"[{index.Module}]({index.Module}/api-index.md)", MarkdownTable.Code(api.Client),
            $"{api.Endpoints.Count}", $"{api.Types.Count}", MarkdownTable.Code(api.Credentials.SelectMany(credential => credential.Environment)),
        ]);

    /// <summary>Returns the page of the matrix.</summary>
    public static string Of(CompatibilityMatrix matrix)
    {
        var page = new StringBuilder("# Compatibility\n\n");
        if (matrix.Frameworks.Count > 0) page.Append($"All APIs are generated for {MarkdownTable.Code(matrix.Frameworks)}.\n\n");
        foreach (var api in matrix.Apis)
        {
            var features = ApiFeatures.All.Where(feature => api.Endpoints.Any(endpoint => endpoint.Features.Contains(feature))).ToList();
            page.Append($"## {api.Name}\n\n");
            page.Append(MarkdownTable.Of(
                ["endpoint", .. api.Versions, .. features],
                api.Endpoints.Select(endpoint => (string[])
                [
                    MarkdownTable.Code(endpoint.Id),
                    .. api.Versions.Select(version => endpoint.Versions.Contains(version) ? "yes" : "-"),
                    .. features.Select(feature => endpoint.Features.Contains(feature) ? "x" : ""),
                ])));
        }

        return page.ToString();
    }

    private static string Section(string title, string table) => table.Length == 0 ? "" : $"### {title}\n\n{table}";

    private static string[] Row(IndexedEndpoint endpoint) =>
    [
        WithDeprecated($"{endpoint.Method} {endpoint.Path}", endpoint.Deprecated, endpoint.DeprecatedParameters),
        MarkdownTable.Code(endpoint.Calls),
        MarkdownTable.Code(endpoint.Requests),
        MarkdownTable.Code(endpoint.Body),
        MarkdownTable.Code(endpoint.Responses.Where(response => response.Key[0] == '2').Select(response => response.Value).Append(endpoint.Stream).OfType<string>().Where(text => text.Length > 0).Distinct()),
        string.Join(", ", endpoint.Features),
        endpoint.At,
    ];

    private static string WithDeprecated(string name, bool isDeprecated, IReadOnlyList<IndexedPart> parts) =>
        MarkdownTable.Code(name) + (isDeprecated ? " deprecated" : parts.Count > 0 ? " deprecated: " + string.Join(", ", parts.Select(part => $"{MarkdownTable.Code(part.Name)} at {part.At}")) : "");
}
