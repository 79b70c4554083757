using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>The documentation that objects of OpenAPI carry.</summary>
internal static class Documentations
{
    /// <summary>Summary, description and link of anything but a schema.</summary>
    public static Documentation Of(DocumentNode? node) =>
        Create(Text(node, "summary"), Text(node, "description"), Link(node));

    /// <summary>Title, description and link of a schema; a title alone is all there is to say.</summary>
    public static Documentation OfSchema(DocumentNode? schema) =>
        Text(schema, "description") is { } description
            ? Create(Text(schema, "summary"), description, Link(schema))
            : Create(Text(schema, "summary") ?? Text(schema, "title"), null, Link(schema));

    private static Documentation Create(string? summary, string? description, string? url) =>
        summary is null && description is null && url is null ? Documentation.None : new Documentation(summary, description, url);

    private static string? Link(DocumentNode? node) => node.Get("externalDocs").GetString("url");

    private static string? Text(DocumentNode? node, string key) =>
        node.GetText(key) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
