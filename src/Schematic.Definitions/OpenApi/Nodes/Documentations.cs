using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Nodes;

/// <summary>Reads the documentation of OpenAPI objects.</summary>
internal static class Documentations
{
    /// <summary>Returns the summary, description and link of an object other than a schema.</summary>
    public static Documentation Of(DocumentNode? node) =>
        Create(Text(node, "summary"), Text(node, "description"), Link(node));

    /// <summary>Returns the documentation of a schema. The title is the summary if there is neither a summary nor a description.</summary>
    public static Documentation OfSchema(DocumentNode? schema)
    {
        var limits = SchemaLimits.Of(schema);
        return Text(schema, "description") is { } description
            ? Create(Text(schema, "summary"), description, Link(schema), limits)
            : Create(Text(schema, "summary") ?? Text(schema, "title"), null, Link(schema), limits);
    }

    private static Documentation Create(string? summary, string? description, string? url, string? limits = null) =>
        summary is null && description is null && url is null && limits is null
            ? Documentation.None
            : new Documentation(summary, description, url) { Limits = limits };

    private static string? Link(DocumentNode? node) => node.Get("externalDocs").GetString("url");

    private static string? Text(DocumentNode? node, string key) =>
        node.GetText(key) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
