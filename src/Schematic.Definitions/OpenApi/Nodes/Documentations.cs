using System.Buffers;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi.Nodes;

/// <summary>Reads the documentation of OpenAPI objects.</summary>
internal static class Documentations
{
    private static readonly SearchValues<char> Identifier = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

    /// <summary>Returns the summary, description and link of an object other than a schema.</summary>
    public static Documentation Of(DocumentNode? node) =>
        Create(Text(node, "summary"), Text(node, "description"), Link(node));

    /// <summary>Returns the documentation of a schema. The title is the summary if there is neither a summary nor a description, and it is not merely a name.</summary>
    public static Documentation OfSchema(DocumentNode? schema)
    {
        var limits = SchemaLimits.Of(schema);
        return Text(schema, "description") is { } description
            ? Create(Text(schema, "summary"), description, Link(schema), limits)
            : Create(Text(schema, "summary") ?? Title(schema), null, Link(schema), limits);
    }

    /// <summary>Returns the documentation without a summary that only repeats a name.</summary>
    public static Documentation Beyond(string name, Documentation documentation) =>
        documentation is { Summary: { } summary, Description: null } && Words.AreAlike(summary, name) ? documentation with { Summary = null } : documentation;

    private static Documentation Create(string? summary, string? description, string? url, string? limits = null) =>
        summary is null && description is null && url is null && limits is null
            ? Documentation.None
            : new Documentation(summary, description, url) { Limits = limits };

    // Generators write the name of a class or member as its title: "payment_method_param", or "Voice Id" for the member "voice_id".
    private static string? Title(DocumentNode? schema) =>
        Text(schema, "title") is { } title && title.AsSpan().ContainsAnyExcept(Identifier) && !Words.AreAlike(title, schema!.Key) ? title : null;

    private static string? Link(DocumentNode? node) => node.Get("externalDocs").GetString("url");

    private static string? Text(DocumentNode? node, string key) =>
        node.GetText(key) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
